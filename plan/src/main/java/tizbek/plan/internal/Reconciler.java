package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Basis;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.Provenance;
import tizbek.plan.Chain;
import tizbek.plan.Chain.Material;
import tizbek.plan.Reconciliation;
import tizbek.plan.Words;
import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;
import tizbek.solve.ProgramException;

/**
 * Finds the least weighted adjustment of the base year (see {@link Reconciliation}) as a quadratic program in the
 * scaled adjustments u = (adjusted - raw) / standard error:
 *
 * <pre>
 * min  sum 1/2 u^2
 * s.t. balance[c,m]  mined + by-product + made + imports = used + processed + exports
 *      total rows    imports of a country, use of a country, share of a material in its use
 * </pre>
 *
 * What was not observed (throughput of processes, use by country) is free, and so the residual.
 */
final class Reconciler {

    /** The program counts in thousand tonnes, so that its numbers lie near 1. */
    private static final double KT = 1000;

    private final Chain chain;
    private final List<Observation> observations;
    private final Set<BaseFlows.Key> users;
    private final Set<String> withPlant;

    private final ProgramBuilder program = new ProgramBuilder().minimize();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<BaseFlows.Key, Integer> balance = new LinkedHashMap<>();
    private final Map<BaseFlows.Key, Integer> processColumn = new LinkedHashMap<>();
    private final Map<BaseFlows.Key, Integer> useColumn = new LinkedHashMap<>();

    /** A column that stands for an observation, with how to get its tonnes back. */
    private record Entry(Observation observation, int column) {}

    /**
     * A reconciler of one base year.
     *
     * @param users who uses which material
     * @param withPlant countries with an operating plant, as {@code country process-id}
     */
    Reconciler(Chain chain, List<Observation> observations, Set<BaseFlows.Key> users, Set<String> withPlant) {
        this.chain = chain;
        this.observations = observations;
        this.users = users;
        this.withPlant = withPlant;
    }

    /**
     * The base year with the least adjustment.
     *
     * @throws InputException if no balance holds the observations, or one of them is out of all proportion to the others
     */
    BaseFlows reconcile(int year) {
        try {
            return reconciled(year);
        } catch (ProgramException e) {
            Observation largest = observations.stream()
                    .max(java.util.Comparator.comparingDouble(o -> Math.abs(o.value())))
                    .orElseThrow(() -> e);
            throw new InputException(new Defect.Contradiction(
                    largest.provenance().where(),
                    "observations of the base year of (" + chain.id()
                            + ") are out of all proportion to each other, this one is the largest ("
                            + largest.value() + " t)\n  " + first(String.valueOf(e.getMessage())),
                    "another unit was meant, or a digit too many."));
        }
    }

    /** Without the advice of the room below, which is for programs and not for data. */
    private static String first(String message) {
        return message.split("\n", 2)[0];
    }

    private BaseFlows reconciled(int year) {
        addFreeColumns();
        addObservations();
        Program built = program.build();
        double[] x = LeastNorm.solve(built)
                .orElseThrow(() -> new InputException(new Defect.Contradiction(
                        new Location("data/base_year.csv", 1),
                        "the base year of (" + chain.id() + ") cannot be reconciled: no point meets every balance",
                        "a country imports a material that nobody there uses or processes.")));
        Map<Integer, Observation> observed = new LinkedHashMap<>();
        entries.forEach(e -> observed.put(e.column(), e.observation()));
        new Irreconcilable(built, observed, Irreconcilable.MOST_ERRORS).require(x);
        return flows(x, year);
    }

    private void addFreeColumns() {
        for (String country : countries()) {
            for (Material material : chain.materials()) {
                balanceRow(country, material.id());
            }
            for (Chain.Conversion process : chain.processes()) {
                if (processes(country, process)) {
                    int column =
                            program.column("processed " + country + " " + process.id(), 0, Double.POSITIVE_INFINITY, 0);
                    processColumn.put(new BaseFlows.Key(country, process.id()), column);
                    program.coefficient(balanceRow(country, process.input().id()), column, -1);
                    program.coefficient(balanceRow(country, process.output().id()), column, process.recovery());
                }
            }
        }
        for (BaseFlows.Key user : users) {
            int column = program.column("used " + user.country() + " " + user.id(), 0, Double.POSITIVE_INFINITY, 0);
            useColumn.put(user, column);
            program.coefficient(balanceRow(user.country(), user.id()), column, -1);
        }
    }

    private void addObservations() {
        // Totals come last: they add up columns that must be there.
        List<Observation> ordered = new ArrayList<>(observations);
        ordered.sort(java.util.Comparator.comparing(Observation::kind));
        for (Observation o : ordered) {
            switch (o.kind()) {
                case MINE, BY_PRODUCT -> adjusted(o, Map.of(balanceRow(o.country(), o.material()), 1.0));
                case TRADE ->
                    adjusted(
                            o,
                            Map.of(
                                    balanceRow(o.country(), o.material()),
                                    -1.0,
                                    balanceRow(o.partner(), o.material()),
                                    1.0));
                case MADE -> addTotal(o, madeOf(o));
                case USE -> addTotal(o, usesOf(o));
                case IMPORT_TOTAL -> addTotal(o, importsOf(o));
                case USE_TOTAL -> addTotal(o, usesOf(o));
                case USE_SHARE -> addShare(o);
                case MADE_SHARE, MADE_PART, USE_PART, USE_WORLD_SHARE ->
                    throw new IllegalStateException("a share of the world is no observation: " + o.key());
            }
        }
    }

    /** value = raw + error * u, with u >= -raw / error so that no tonnage is negative. */
    private void adjusted(Observation o, Map<Integer, Double> rows) {
        double error = o.standardError() / KT;
        int column = program.column(label(o), -o.value() / o.standardError(), Double.POSITIVE_INFINITY, 0);
        program.quadratic(column, 1);
        entries.add(new Entry(o, column));
        int fixed = constant(o);
        rows.forEach((row, sign) -> {
            program.coefficient(row, column, sign * error);
            program.coefficient(row, fixed, sign * o.value() / KT);
        });
    }

    /** A column fixed at 1 that carries the raw value of an observation into its rows. */
    private int constant(Observation o) {
        return program.column("raw " + label(o), 1, 1, 0);
    }

    private void addTotal(Observation o, Map<Integer, Double> partsInKt) {
        int row = program.row("total " + label(o), 0, 0);
        adjusted(o, Map.of(row, -1.0));
        partsInKt.forEach((column, coefficient) -> program.coefficient(row, column, coefficient));
    }

    private Map<Integer, Double> importsOf(Observation total) {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        for (Entry e : List.copyOf(entries)) {
            Observation o = e.observation();
            if (o.kind() == Observation.Kind.TRADE
                    && o.partner().equals(total.country())
                    && o.material().equals(total.material())) {
                parts.put(e.column(), o.standardError() / KT);
                parts.merge(constantOf(e), o.value() / KT, Double::sum);
            }
        }
        return parts;
    }

    /** The constant of an entry was made right after it. */
    private static int constantOf(Entry e) {
        return e.column() + 1;
    }

    private Map<Integer, Double> madeOf(Observation total) {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        for (Chain.Conversion process : chain.processes()) {
            Integer column = processColumn.get(new BaseFlows.Key(total.country(), process.id()));
            if (column != null && process.output().id().equals(total.material())) {
                parts.put(column, process.recovery());
            }
        }
        return parts;
    }

    /** Of one material, or of all where the total names none. */
    private Map<Integer, Double> usesOf(Observation total) {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        useColumn.forEach((key, column) -> {
            if (key.country().equals(total.country())
                    && (total.material().isEmpty() || total.material().equals(key.id()))) {
                parts.put(column, 1.0);
            }
        });
        return parts;
    }

    private void addShare(Observation o) {
        int row = program.row("share " + label(o), 0, 0);
        useColumn.forEach((key, column) -> {
            if (key.country().equals(o.country())) {
                program.coefficient(row, column, (key.id().equals(o.material()) ? 1 : 0) - o.value());
            }
        });
    }

    private int balanceRow(String country, String material) {
        return balance.computeIfAbsent(
                new BaseFlows.Key(country, material), k -> program.row("balance " + country + " " + material, 0, 0));
    }

    private Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        for (Observation o : observations) {
            countries.add(o.country());
            if (!o.partner().isEmpty()) {
                countries.add(o.partner());
            }
        }
        users.forEach(u -> countries.add(u.country()));
        return countries;
    }

    /**
     * Whether a country runs a process: it has a plant in the table; or where it is observed who makes the output, it is
     * one of them; else it sells the output (or what is made from it) and has the input. Where two processes have the same input and output, the first of the table stands for both.
     */
    private boolean processes(String country, Chain.Conversion process) {
        boolean first = chain.processes().stream()
                .filter(p -> p.input().equals(process.input()) && p.output().equals(process.output()))
                .findFirst()
                .orElseThrow()
                .equals(process);
        if (!first) {
            return false;
        }
        if (withPlant.contains(country + " " + process.id())) {
            return true;
        }
        if (observes(Observation.Kind.MADE, process.output())) {
            return observations.stream()
                    .anyMatch(o -> o.kind() == Observation.Kind.MADE
                            && o.country().equals(country)
                            && o.material().equals(process.output().id())
                            && o.value() > 0);
        }
        return (sellsOrMakes(country, process.output()) && hasInput(country, process.input()));
    }

    private boolean observes(Observation.Kind kind, Material material) {
        return observations.stream()
                .anyMatch(o -> o.kind() == kind && o.material().equals(material.id()));
    }

    private boolean sellsOrMakes(String country, Material material) {
        boolean sells = observations.stream()
                .anyMatch(o -> o.kind() == Observation.Kind.TRADE
                        && o.country().equals(country)
                        && o.material().equals(material.id()));
        return sells
                || chain.processes().stream()
                        .anyMatch(next -> next.input().equals(material)
                                && (withPlant.contains(country + " " + next.id())
                                        || sellsOrMakes(country, next.output())));
    }

    private boolean hasInput(String country, Material material) {
        boolean observed = observations.stream()
                .anyMatch(o -> o.material().equals(material.id())
                        && ((o.kind() == Observation.Kind.MINE && o.country().equals(country))
                                || (o.kind() == Observation.Kind.TRADE
                                        && o.partner().equals(country))));
        return observed || chain.making(material).stream().anyMatch(p -> hasInput(country, p.input()));
    }

    private BaseFlows flows(double[] x, int year) {
        Map<String, Double> mined = new LinkedHashMap<>();
        Map<BaseFlows.Key, Double> byProduct = new LinkedHashMap<>();
        Map<BaseFlows.Pair, Double> traded = new LinkedHashMap<>();
        Set<Reconciliation.Line> lines = new LinkedHashSet<>();
        for (Entry e : entries) {
            Observation o = e.observation();
            double tonnes = Math.max(0, o.value() + o.standardError() * x[e.column()]);
            lines.add(new Reconciliation.Line(
                    item(o), o.country(), o.material(), o.value(), tonnes, o.standardError(), o.provenance()));
            switch (o.kind()) {
                case MINE -> mined.put(o.country(), tonnes);
                case BY_PRODUCT -> byProduct.put(new BaseFlows.Key(o.country(), o.material()), tonnes);
                case TRADE -> traded.put(new BaseFlows.Pair(o.material(), o.country(), o.partner()), tonnes);
                case MADE,
                        USE,
                        IMPORT_TOTAL,
                        USE_TOTAL,
                        USE_SHARE,
                        MADE_SHARE,
                        MADE_PART,
                        USE_PART,
                        USE_WORLD_SHARE -> {}
            }
        }
        Map<BaseFlows.Key, Double> processed = tonnes(processColumn, x);
        Map<BaseFlows.Key, Double> used = tonnes(useColumn, x);
        used.forEach((key, tonnes) -> {
            if (!isObserved(key)) {
                lines.add(residual(key, tonnes));
            }
        });
        return new BaseFlows(mined, byProduct, processed, used, traded, new Reconciliation(year, List.copyOf(lines)));
    }

    private boolean isObserved(BaseFlows.Key use) {
        return observations.stream()
                .anyMatch(o -> o.kind() == Observation.Kind.USE
                        && o.country().equals(use.country())
                        && o.material().equals(use.id()));
    }

    private static Map<BaseFlows.Key, Double> tonnes(Map<BaseFlows.Key, Integer> columns, double[] x) {
        Map<BaseFlows.Key, Double> tonnes = new LinkedHashMap<>();
        columns.forEach((key, column) -> tonnes.put(key, Math.max(0, x[column] * KT)));
        return tonnes;
    }

    private Reconciliation.Line residual(BaseFlows.Key key, double tonnes) {
        Provenance provenance = new Provenance(
                List.of(),
                Basis.DERIVED,
                "residual of the balance: output + imports - exports",
                new Location("data/chain_users.csv", 1));
        return new Reconciliation.Line(
                new Words("use", "потребление"), key.country(), key.id(), Double.NaN, tonnes, Double.NaN, provenance);
    }

    private static Words item(Observation o) {
        return switch (o.kind()) {
            case MINE -> new Words("mined", "добыто");
            case BY_PRODUCT -> new Words("by-product and scrap", "попутное и вторичное");
            case TRADE -> new Words("sold to " + o.partner(), "продано в " + o.partner());
            case IMPORT_TOTAL -> new Words("bought abroad, total", "куплено за рубежом, всего");
            case MADE -> new Words("made", "произведено");
            case USE -> new Words("used", "потреблено");
            case USE_TOTAL -> new Words("used, all materials", "потреблено, все продукты");
            case USE_SHARE -> new Words("share of use", "доля потребления");
            case MADE_SHARE, MADE_PART, USE_PART, USE_WORLD_SHARE -> new Words("share of the world", "доля в мире");
        };
    }

    private static String label(Observation o) {
        return o.kind() + " " + o.country() + " " + o.partner() + " " + o.material();
    }
}
