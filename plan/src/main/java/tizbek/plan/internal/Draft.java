package tizbek.plan.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.World;
import tizbek.solve.ProgramBuilder;

/**
 * The program of a window while it is written: the row families add their columns and rows to it, and remember here
 * where they put them. Amounts are in {@link #unitTonnes}, money in {@link #unitUsd} of the price year, discounted to
 * the base year.
 */
final class Draft {

    final Window window;
    final World world;
    final ProgramBuilder program = new ProgramBuilder().maximize();
    final double unitTonnes;
    /** USD of the price year in which the objective counts. */
    final double unitUsd;

    final Curves curves;
    final List<Amounts> centres;
    /**
     * The map of the whole window: that of its first period, whose decisions alone are kept. Nobody foresees that the
     * map changes.
     */
    final int map;

    final double finest;
    private final boolean[] usable;
    private final String[] labels;

    /** Balance row by period and node. */
    final int[][] balanceRow;
    /** Steps by period and index. */
    final Steps[][] mined;

    final Steps[][] made;
    final Steps[][] used;
    final Steps[][] shipped;
    /** Column by period and way; -1 where the way needs none of its own. */
    final int[][] wayColumn;

    /** Names of way columns, for several ways may join the same ends. */
    final Set<String> wayNames = new HashSet<>();

    final int[][] stockColumn;
    final int[][] discardColumn;
    final int[][] capacityRow;
    final int[][] restrictionRow;
    /** Row by period and source where mining is barred on some days. */
    final int[][] openRow;
    /** Row by period and quota. */
    final int[][] quotaRow;
    /** Row by period and capped link; -1 where nothing that could be shipped fills it. */
    final int[][] linkRow;
    /** Row by period and node; shared by the nodes of a country. */
    final int[][] reExportRow;
    /** Row by reserve, for the whole window; -1 where the reserve cannot run out in it. */
    final int[] depletionRow;
    /** Column by candidate and year of opening, counted from the first one on which the window decides. */
    final int[][] openColumn;
    /** Row by period and share limit. */
    final int[][] shareRow;
    /** Row by period and processing floor. */
    final int[][] floorRow;

    /**
     * Steps of one curve: columns {@code first ...}, one for each gap between breakpoints (tonnes a year).
     *
     * @param first index of the first column
     * @param ends breakpoints, one more than there are columns
     * @param middle index of the step that holds the centre
     */
    @SuppressWarnings("ArrayRecordComponent") // dense amounts by index, never compared
    record Steps(int first, double[] ends, int middle) {
        int count() {
            return ends.length - 1;
        }
    }

    Draft(Window window, List<Amounts> centres, double finest) {
        this.window = window;
        this.world = window.world();
        this.centres = centres;
        this.map = window.map();
        this.finest = finest;
        this.curves = new Curves(world);
        this.unitTonnes = unit(world);
        this.unitUsd = unitUsd(world, unitTonnes);
        int periods = window.periods().size();
        labels = new String[periods];
        java.util.Arrays.setAll(labels, t -> period(t).days().from() + " ");
        usable = new boolean[world.ways().size()];
        for (int w = 0; w < usable.length; w++) {
            usable[w] = world.ways().get(w).maps().contains(map);
        }
        balanceRow = new int[periods][world.nodes().size()];
        mined = new Steps[periods][world.sources().size()];
        made = new Steps[periods][world.plants().size()];
        used = new Steps[periods][world.uses().size()];
        shipped = new Steps[periods][world.lanes().size()];
        wayColumn = filled(periods, world.ways().size());
        stockColumn = filled(periods, world.nodes().size());
        discardColumn = filled(periods, world.nodes().size());
        capacityRow = filled(periods, world.plants().size());
        restrictionRow = filled(periods, world.lanes().size());
        openRow = filled(periods, world.sources().size());
        quotaRow = filled(periods, world.quotas().size());
        linkRow = filled(periods, world.cappedLinks().size());
        reExportRow = filled(periods, world.nodes().size());
        depletionRow = filled(1, world.limits().reserves().size())[0];
        openColumn = filled(world.limits().candidates().size(), openYears());
        shareRow = filled(periods, world.limits().shares().size());
        floorRow = filled(periods, world.limits().floors().size());
    }

    private static int[][] filled(int periods, int size) {
        int[][] array = new int[periods][size];
        for (int[] row : array) {
            java.util.Arrays.fill(row, -1);
        }
        return array;
    }

    /** A power of ten such that all that is mined in the base year is about a thousand units. */
    private static double unit(World world) {
        double total =
                world.sources().stream().mapToDouble(World.Source::baseTonnes).sum();
        return Math.pow(10, Math.max(-3, Math.rint(Math.log10(Math.max(total, 1e-3))) - 3));
    }

    /**
     * A power of ten such that the solver sees prices near a hundred: it works to an absolute 1e-7, under which the
     * freight of a small chain would vanish, and so would an error in our own checks.
     */
    private static double unitUsd(World world, double unitTonnes) {
        double tonnes = 0;
        double usd = 0;
        for (World.Use use : world.uses()) {
            tonnes += use.baseTonnes();
            usd += use.baseTonnes() * use.basePriceUsdPerTonne();
        }
        return usd > 0 ? Math.pow(10, Math.rint(Math.log10(usd / tonnes * unitTonnes)) - 2) : unitTonnes;
    }

    /** Whether a way is one on the map of this window. */
    boolean isUsable(int way) {
        return usable[way];
    }

    /** Years of opening on which the window decides. */
    int openYears() {
        return Math.max(0, window.lastOpening() - window.firstOpening() + 1);
    }

    /** Columns that count whole units, in an order that does not hang on the steps. */
    int[] wholeColumns() {
        return java.util.Arrays.stream(openColumn)
                .flatMapToInt(java.util.Arrays::stream)
                .filter(column -> column >= 0 && isWhole(column))
                .toArray();
    }

    private boolean isWhole(int column) {
        for (int c = 0; c < openColumn.length; c++) {
            for (int open : openColumn[c]) {
                if (open == column) {
                    return world.limits().candidates().get(c).isWhole();
                }
            }
        }
        return false;
    }

    /** What a candidate may still open, tonnes of output a year. */
    double sizeLeft(int candidate) {
        double opened = world.limits().openings().stream()
                .filter(o -> o.candidate() == candidate)
                .mapToDouble(Limits.Opening::tonnes)
                .sum();
        return world.limits().candidates().get(candidate).tonnes() - opened;
    }

    /** Most that a plant may make in a period, with what the window could build in time; tonnes of output a year. */
    double mostMade(int t, int f) {
        double most = world.plants().get(f).capacity(period(t).year());
        for (int c = 0; c < world.limits().candidates().size(); c++) {
            if (world.limits().candidates().get(c).plant() == f && period(t).year() >= window.firstOpening()) {
                most += Math.max(0, sizeLeft(c));
            }
        }
        return most;
    }

    /** The cost curve of a plant in a period; that of a candidate rises over its whole size, however much of it stands. */
    Curve plantCurve(int t, int f) {
        double size = world.limits().candidates().stream()
                .filter(c -> c.plant() == f)
                .mapToDouble(Limits.Candidate::tonnes)
                .sum();
        return curves.plant(world.plants().get(f), Math.max(mostMade(t, f), size));
    }

    Period period(int t) {
        return window.periods().get(t);
    }

    /** Worth today of a dollar in a period. */
    double discount(int t) {
        return Math.pow(1 + world.terms().discountRate(), -period(t).middle(world.baseYear()));
    }

    /** Coefficient in the objective of an amount that costs or brings {@code usdPerTonne} in period {@code t}. */
    double money(int t, double usdPerTonne) {
        return usdPerTonne * unitTonnes / unitUsd * discount(t);
    }

    /** USD per tonne of a dual of a row that counts in units. */
    double usdPerTonne(int t, double dual) {
        return dual * unitUsd / unitTonnes / discount(t);
    }

    /** Units in the period of an amount a year. */
    double units(int t, double tonnesPerYear) {
        return tonnesPerYear * period(t).length() / unitTonnes;
    }

    /** Tonnes a year of units in the period. */
    double tonnesPerYear(int t, double units) {
        return units * unitTonnes / period(t).length();
    }

    /** Writes the steps of a curve as columns; a benefit counts positive, a cost negative. */
    Steps steps(String name, int t, Curve curve, double centre, double sign, double extraUsdPerTonne) {
        double[] ends = Curve.breakpoints(curve, Math.min(centre, curve.max()), finest);
        int first = program.columns();
        for (int k = 0; k + 1 < ends.length; k++) {
            double height = curve.secant(ends[k], ends[k + 1]) + extraUsdPerTonne;
            program.column(name + " " + k, 0, units(t, ends[k + 1]) - units(t, ends[k]), money(t, sign * height));
        }
        int middle = 0;
        while (middle + 2 < ends.length && ends[middle + 1] <= centre) {
            middle++;
        }
        return new Steps(first, ends, middle);
    }

    /** Adds a coefficient to all columns of the steps; where there are none, nothing. */
    void coefficient(int row, @Nullable Steps steps, double value) {
        for (int k = 0; steps != null && k < steps.count(); k++) {
            program.coefficient(row, steps.first() + k, value);
        }
    }

    String label(int t) {
        return labels[t];
    }
}
