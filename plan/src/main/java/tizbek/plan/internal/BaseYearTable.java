package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tizbek.facts.Assumptions;
import tizbek.facts.Basis;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.plan.Chain;

/**
 * Reads {@code data/base_year.csv}: what was observed, or assumed, of the one year from which the planner starts, and
 * no rule of {@link FactObservations} can read.
 */
final class BaseYearTable {

    /** A figure of zero still has a standard error, or nothing could ever move it: a tonne; a smaller figure itself. */
    private static final double SMALLEST_ERROR_T = 1;

    private final DataPackage data;
    private final Chain chain;

    BaseYearTable(DataPackage data, Chain chain) {
        this.data = data;
        this.chain = chain;
    }

    /** The base year of the chain; all rows must agree on it. */
    int year() {
        return chain.baseYear();
    }

    List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        Map<String, Location> seen = new LinkedHashMap<>();
        for (Row row : rows()) {
            try {
                if (row.getYear("year") != year()) {
                    throw row.bad("year", row.getText("year"), "the base year of the chain (" + year() + ")");
                }
                Observation o = observation(row);
                String key = o.key();
                Location first = seen.putIfAbsent(key, row.where());
                if (first != null) {
                    throw new InputException(new Defect.Duplicate(row.where(), "observation", key, first));
                }
                observations.add(o);
            } catch (InputException e) {
                defects.addAll(e.defects());
            }
        }
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
        return observations;
    }

    private List<Row> rows() {
        return data
                .table("base_year", "chain", "year", "kind", "country", "partner", "material", "formula")
                .rows()
                .stream()
                .filter(r -> r.getText("chain").equals(chain.id()))
                .toList();
    }

    private Observation observation(Row row) {
        Assumptions assumptions = data.assumptions();
        Observation.Kind kind = kind(row);
        double value = Formula.of(row.getText("formula"), row.where()).value(assumptions);
        if (value < 0) {
            throw row.bad("formula", row.getText("formula"), "zero or more (it gives " + value + ")");
        }
        String material = material(row, kind);
        boolean isPart = kind == Observation.Kind.MADE_PART || kind == Observation.Kind.USE_PART;
        if (isPart && !row.getText("country").equals("WLD")) {
            throw row.bad("country", row.getText("country"), "WLD: this is a part of what the world has");
        }
        if (kind.isWorldShare()) {
            if (value > 100) {
                throw row.bad("formula", row.getText("formula"), "at most 100 per cent (it gives " + value + ")");
            }
            value /= 100;
        } else if (!material.isEmpty()) {
            double content = chain.material(material, row.where()).content();
            value *= isGross(row) ? content : 1;
        }
        double percent = row.findAmount("error_pct")
                .orElseGet(() -> percent(assumptions, row.getProvenance().basis()));
        double error = kind.isWorldShare() ? percent / 100 : error(percent, value);
        return new Observation(
                kind, row.getText("country"), partner(row, kind), material, value, error, row.getProvenance());
    }

    /** Standard error of a tonnage that is known in this way and has none of its own. */
    static double error(Assumptions assumptions, Basis basis, double tonnes) {
        return error(percent(assumptions, basis), tonnes);
    }

    private static double error(double percent, double tonnes) {
        double smallest = tonnes > 0 ? Math.min(SMALLEST_ERROR_T, tonnes) : SMALLEST_ERROR_T;
        return Math.max(smallest, tonnes * percent / 100);
    }

    private static double percent(Assumptions assumptions, Basis basis) {
        return assumptions.value("reconcile-error-" + basis.name().toLowerCase(Locale.ROOT));
    }

    /** All kinds but the use of all materials together name one; what is mined is the first of the chain. */
    private String material(Row row, Observation.Kind kind) {
        if (kind == Observation.Kind.USE_TOTAL) {
            return "";
        }
        String material = row.getText("material");
        String first = chain.materials().getFirst().id();
        chain.material(material, row.where());
        if (kind == Observation.Kind.MINE && !material.equals(first)) {
            throw row.bad("material", material, "what is mined in this chain (" + first + ")");
        }
        return material;
    }

    private static boolean isGross(Row row) {
        String basis = row.getText("content_basis");
        if (!basis.equals("gross") && !basis.equals("contained")) {
            throw row.bad("content_basis", basis, "one of gross, contained");
        }
        return basis.equals("gross");
    }

    private static String partner(Row row, Observation.Kind kind) {
        if (kind != Observation.Kind.TRADE) {
            return "";
        }
        String partner = row.getText("partner");
        if (partner.equals(row.getText("country"))) {
            throw row.bad("partner", partner, "another country than the seller");
        }
        return partner;
    }

    static Observation.Kind kind(Row row) {
        String text = row.getText("kind");
        for (Observation.Kind kind : Observation.Kind.values()) {
            if (name(kind).equals(text)) {
                return kind;
            }
        }
        List<String> known = java.util.Arrays.stream(Observation.Kind.values())
                .map(BaseYearTable::name)
                .toList();
        throw new InputException(
                new Defect.UnknownName(row.where(), "kind of observation", text, NearestName.of(text, known)));
    }

    static String name(Observation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
