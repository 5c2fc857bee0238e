package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.facts.DataPackage;
import tizbek.plan.BackTest;
import tizbek.plan.Chain;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;

/** Holds a year of a plan against the observations of that year. */
public final class TestYear {

    private static final String REST = "ROW";

    private final World world;
    private final Yearly year;

    private TestYear(World world, Yearly year) {
        this.world = world;
        this.year = year;
    }

    /** The figures that were observed in {@code year} and in the base year; empty if the plan does not hold the year. */
    public static List<BackTest.Line> lines(Plan plan, DataPackage data, int year) {
        World world = plan.world();
        Optional<Yearly> planned = Yearly.of(world, plan.periods()).stream()
                .filter(y -> y.year() == year)
                .findFirst();
        if (planned.isEmpty()) {
            return List.of();
        }
        TestYear test = new TestYear(world, planned.get());
        FactObservations facts = new FactObservations(data, world.chain());
        Map<String, Observation> before = new LinkedHashMap<>();
        facts.ofTestYear(world.baseYear()).forEach(o -> before.put(o.key(), o));
        Map<String, Observation> started = new LinkedHashMap<>();
        BaseYear.read(data, world.chain()).observations().forEach(o -> started.put(o.key(), o));
        List<BackTest.Line> lines = new ArrayList<>();
        for (Observation o : facts.ofTestYear(year)) {
            Observation last = before.get(o.key());
            // The rest of the world is another set of countries in every table.
            boolean counts = !o.country().equals(REST)
                    && !o.partner().equals(REST)
                    && o.value() > 0
                    && o.kind() != Observation.Kind.USE;
            if (counts && last != null) {
                lines.add(new BackTest.Line(
                        BaseYearTable.name(o.kind()),
                        title(o.kind()),
                        o.country(),
                        o.partner(),
                        o.material(),
                        last.value(),
                        o.value(),
                        test.planned(o) * likeWithLike(last, started.get(o.key())),
                        test.isTold(o, year),
                        o.provenance()));
            }
        }
        return lines;
    }

    /**
     * Where the base year has another figure than the table (without what is leached, or of another source), the plan is
     * held in proportion.
     */
    private static double likeWithLike(Observation table, @Nullable Observation started) {
        return started == null || started.value() <= 0 ? 1 : table.value() / started.value();
    }

    private static Words title(Observation.Kind kind) {
        return switch (kind) {
            case MINE -> new Words("mined", "добыча");
            case BY_PRODUCT -> new Words("by-product and scrap", "попутное и вторичное");
            case MADE -> new Words("made", "выпуск");
            case TRADE -> new Words("traded", "торговля");
            case USE, IMPORT_TOTAL, USE_TOTAL, USE_SHARE, MADE_SHARE, MADE_PART, USE_PART, USE_WORLD_SHARE ->
                new Words("used", "потребление");
        };
    }

    /** Whether a row gives a mine of the country another output from a year after the base year on. */
    private boolean isTold(Observation o, int asked) {
        return o.kind() == Observation.Kind.MINE
                && world.sources().stream()
                        .anyMatch(s -> s.country().equals(o.country())
                                && !s.isCompanion()
                                && s.changes().keySet().stream().anyMatch(y -> y > world.baseYear() && y <= asked));
    }

    private double planned(Observation o) {
        Chain.Material material = world.chain().materials().get(world.chain().indexOf(o.material()));
        double tonnes = switch (o.kind()) {
            case MINE -> mined(o, true);
            case BY_PRODUCT -> mined(o, false);
            case MADE -> made(o);
            case TRADE -> traded(o);
            case USE, IMPORT_TOTAL, USE_TOTAL, USE_SHARE, MADE_SHARE, MADE_PART, USE_PART, USE_WORLD_SHARE ->
                Double.NaN;
        };
        return tonnes * material.content();
    }

    private double mined(Observation o, boolean fromMines) {
        double sum = 0;
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            boolean meant = source.mined() == fromMines
                    && source.country().equals(o.country())
                    && world.materialOf(source.node()).id().equals(o.material());
            sum += meant ? year.mined()[s] : 0;
        }
        return sum;
    }

    private double made(Observation o) {
        double sum = 0;
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            boolean meant = plant.country().equals(o.country())
                    && plant.process().output().id().equals(o.material());
            sum += meant ? year.made()[f] : 0;
        }
        return sum;
    }

    private double traded(Observation o) {
        double sum = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            boolean meant = lane.from().equals(o.country())
                    && lane.to().equals(o.partner())
                    && world.chain().materials().get(lane.material()).id().equals(o.material());
            sum += meant ? year.shipped()[l] : 0;
        }
        return sum;
    }
}
