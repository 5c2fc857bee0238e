package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tizbek.facts.Basis;
import tizbek.facts.Conversions;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.measure.Counted;
import tizbek.plan.Chain;

/**
 * Reads observations of a year from the tables of facts, by the rules of {@code data/chain_observations.csv}
 * (docs/chains.md): mines, plants, trade and use, in tonnes of contained element.
 */
final class FactObservations {

    /** Whoever has no gateway on the map is part of the rest of the world. */
    private static final String REST = "ROW";

    /** What the countries leave of the world is told apart from rounding from this share on. */
    private static final double LEAST_REMAINDER = 0.002;

    private final DataPackage data;
    private final Chain chain;
    private final Conversions conversions;
    private final Set<String> gateways = new LinkedHashSet<>();

    FactObservations(DataPackage data, Chain chain) {
        this.data = data;
        this.chain = chain;
        this.conversions = Conversions.of(data);
        data.table("gateways", "country").rows().forEach(r -> gateways.add(r.getText("country")));
    }

    /** Whether rules make the base year of the chain, so that what they leave open is filled in. */
    boolean makeBaseYear() {
        return rules().stream().anyMatch(r -> r.getText("serves").equals("all"));
    }

    /** The observations of a year from which a plan can start. */
    List<Observation> ofBaseYear(int year) {
        return list(
                year,
                rules().stream().filter(r -> r.getText("serves").equals("all")).toList(),
                yearsAway());
    }

    /** A figure of a year so near stands in where the year has none. */
    private int yearsAway() {
        return (int) data.assumptions().value("fact-years-away");
    }

    /** The observations of a year that a plan is held against: of that year itself. */
    List<Observation> ofTestYear(int year) {
        return list(year, rules(), 0);
    }

    /** In which forms each country mines, about a year: reserves are stated by form too. */
    Map<String, Set<String>> formsMined(int year) {
        Map<String, Set<String>> forms = new TreeMap<>();
        for (Row rule : rules()) {
            if (rule.getText("kind").equals("mine")) {
                rows("production", rule, "country", "stage").stream()
                        .filter(r -> Math.abs(r.getYear("year") - year) <= yearsAway()
                                && r.has("quantity_t")
                                && r.getAmount("quantity_t") > 0)
                        .forEach(r -> forms.computeIfAbsent(r.getText("country"), c -> new LinkedHashSet<>())
                                .add(text(rule, "form")));
            }
        }
        return forms;
    }

    private List<Row> rules() {
        return data
                .table("chain_observations", "chain", "kind", "material", "commodity", "form", "stage", "serves")
                .rows()
                .stream()
                .filter(r -> r.getText("chain").equals(chain.id()))
                .toList();
    }

    private List<Observation> list(int year, List<Row> rules, int yearsAway) {
        Map<String, Observation> byKey = new LinkedHashMap<>();
        for (Row rule : rules) {
            Observation.Kind kind = BaseYearTable.kind(rule);
            Chain.Material material = chain.material(rule.getText("material"), rule.where());
            double factor = rule.has("factor_formula")
                    ? Formula.of(rule.getText("factor_formula"), rule.where()).value(data.assumptions())
                    : 1;
            List<Observation> found = switch (kind) {
                case MINE, BY_PRODUCT, MADE -> produced(rule, kind, material, factor, year, yearsAway);
                case TRADE -> traded(rule, material, factor, year);
                case USE -> used(rule, material, factor, year, yearsAway);
                case IMPORT_TOTAL, USE_TOTAL, USE_SHARE, MADE_SHARE, MADE_PART, USE_PART, USE_WORLD_SHARE ->
                    throw rule.bad("kind", rule.getText("kind"), "one of mine, by-product, made, trade, use");
            };
            found.forEach(o -> byKey.merge(o.key(), o, Observation::and));
        }
        return new ArrayList<>(byKey.values());
    }

    private List<Observation> produced(
            Row rule, Observation.Kind kind, Chain.Material material, double factor, int year, int yearsAway) {
        List<Row> rows = rows("production", rule, "country", "stage");
        Map<String, Observation> byCountry =
                byCountry(rows, "country", "quantity_t", kind, material, factor, year, yearsAway);
        boolean hasRest = byCountry.containsKey(REST);
        if (!hasRest && !byCountry.isEmpty()) {
            double sum =
                    byCountry.values().stream().mapToDouble(Observation::value).sum();
            for (Row world : rows("production_totals", rule, "area", "stage")) {
                if (world.getText("area").equals("WLD") && world.getYear("year") == year) {
                    double left = world.getAmount("quantity_t") * factor * contained(world, material) - sum;
                    if (left > LEAST_REMAINDER * sum) {
                        byCountry.put(REST, observation(kind, REST, "", material, left, 1, derived(world)));
                    }
                }
            }
        }
        return new ArrayList<>(byCountry.values());
    }

    private static Provenance derived(Row world) {
        Provenance read = world.getProvenance();
        return new Provenance(
                read.sources(), Basis.DERIVED, "the world less the countries that have a figure", read.where());
    }

    private static Provenance unstated(Row row) {
        Provenance read = row.getProvenance();
        return new Provenance(
                read.sources(),
                Basis.DERIVED,
                "the source does not say what it counts; taken as contained element",
                read.where());
    }

    private List<Observation> used(Row rule, Chain.Material material, double factor, int year, int yearsAway) {
        List<Row> rows = rows("demand", rule, "area").stream()
                .filter(r ->
                        gateways.contains(r.getText("area")) && text(r, "use").equals("all"))
                .toList();
        return new ArrayList<>(
                byCountry(rows, "area", "consumption_t", Observation.Kind.USE, material, factor, year, yearsAway)
                        .values());
    }

    /** One figure a country: of the year, or of the nearest one that is not too far away, the older of two. */
    private Map<String, Observation> byCountry(
            List<Row> rows,
            String areaColumn,
            String amountColumn,
            Observation.Kind kind,
            Chain.Material material,
            double factor,
            int year,
            int yearsAway) {
        Map<String, Row> nearest = new TreeMap<>();
        Comparator<Row> nearer = Comparator.<Row>comparingInt(r -> Math.abs(r.getYear("year") - year))
                .thenComparingInt(r -> r.getYear("year"));
        for (Row row : rows) {
            if (Math.abs(row.getYear("year") - year) <= yearsAway && row.has(amountColumn)) {
                nearest.merge(row.getText(areaColumn), row, (a, b) -> nearer.compare(b, a) < 0 ? b : a);
            }
        }
        Map<String, Observation> byCountry = new TreeMap<>();
        nearest.forEach((area, row) -> {
            double tonnes = row.getAmount(amountColumn) * factor * contained(row, material);
            boolean standsIn = row.getYear("year") != year;
            boolean unstated = row.getCounted("counted_as") instanceof Counted.Unstated;
            double times = standsIn || unstated ? data.assumptions().value("fact-stand-in-error") : 1;
            Provenance provenance = unstated ? unstated(row) : row.getProvenance();
            Observation o = observation(kind, onMap(area), "", material, tonnes, times, provenance);
            byCountry.merge(o.country(), o, Observation::and);
        });
        return byCountry;
    }

    private List<Observation> traded(Row rule, Chain.Material material, double factor, int year) {
        Map<String, Observation> byPair = new LinkedHashMap<>();
        for (Row row : data.table(
                        "trade_flows", "exporter", "importer", "commodity", "hs6", "period", "quantity_t", "chosen")
                .rows()) {
            boolean asked = row.getText("commodity").equals(rule.getText("commodity"))
                    && text(row, "hs6").equals(text(rule, "hs6"))
                    && row.getText("period").equals(String.valueOf(year))
                    && !text(row, "chosen").equals("n")
                    && row.has("quantity_t");
            if (asked) {
                String from = onMap(row.getText("exporter"));
                String to = onMap(row.getText("importer"));
                if (!from.equals(to)) {
                    double tonnes = row.getAmount("quantity_t") * factor * material.content();
                    Observation o =
                            observation(Observation.Kind.TRADE, from, to, material, tonnes, 1, row.getProvenance());
                    byPair.merge(o.key(), o, Observation::and);
                }
            }
        }
        return new ArrayList<>(byPair.values());
    }

    private String onMap(String area) {
        return gateways.contains(area) ? area : REST;
    }

    /** The chosen rows of a table that a rule asks for. */
    private List<Row> rows(String table, Row rule, String... columns) {
        return data.table(table, columns).rows().stream()
                .filter(r -> r.getText("commodity").equals(rule.getText("commodity"))
                        && text(r, "form").equals(text(rule, "form"))
                        && (!r.hasColumn("stage") || text(r, "stage").equals(text(rule, "stage")))
                        && !text(r, "chosen").equals("n"))
                .toList();
    }

    private static String text(Row row, String column) {
        return row.findText(column).orElse("");
    }

    /** Tonnes of the element of the chain in a tonne of what the row counts. */
    private double contained(Row row, Chain.Material material) {
        Counted counted = row.getCounted("counted_as");
        return switch (counted) {
            case Counted.Gross _ -> material.content();
            case Counted.Unstated _ -> 1;
            case Counted.Element _, Counted.Compound _ -> {
                OptionalDouble factor = conversions.findFactor(counted, new Counted.Element(chain.element()));
                yield factor.orElseThrow(() -> new InputException(new Defect.Contradiction(
                        row.where(),
                        "what counts (" + counted + ") cannot be counted as (" + chain.element()
                                + "): no conversion says so",
                        "a row of data/conversions.csv is missing.")));
            }
        };
    }

    private Observation observation(
            Observation.Kind kind,
            String country,
            String partner,
            Chain.Material material,
            double tonnes,
            double times,
            Provenance provenance) {
        double error = BaseYearTable.error(data.assumptions(), provenance.basis(), tonnes) * times;
        return new Observation(kind, country, partner, material.id(), tonnes, error, provenance);
    }
}
