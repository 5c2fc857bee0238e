package tizbek.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The rows of {@code data/assumptions.csv}. Immutable: {@link #with} makes another set. */
public final class Assumptions {

    private static final List<String> COLUMNS =
            List.of("id", "chain", "what", "value", "low", "high", "unit", "rule", "reason");

    private final Map<String, Assumption> byId;
    private final String file;

    private Assumptions(String file, Map<String, Assumption> byId) {
        this.file = file;
        this.byId = byId;
    }

    public static Assumptions read(java.nio.file.Path csv, String shownAs) {
        Table table = Table.read(csv, shownAs, COLUMNS);
        Map<String, Assumption> byId = new LinkedHashMap<>();
        for (Assumption a : table.map(Assumptions::assumption)) {
            Assumption first = byId.putIfAbsent(a.id(), a);
            if (first != null) {
                throw new InputException(new Defect.Duplicate(a.where(), "assumption", a.id(), first.where()));
            }
        }
        return new Assumptions(shownAs, byId);
    }

    private static Assumption assumption(Row row) {
        List<Double> values = new ArrayList<>();
        for (String part : row.getList("value")) {
            try {
                values.add(Double.valueOf(part));
            } catch (NumberFormatException e) {
                throw row.bad("value", part, "a number");
            }
        }
        boolean vector = values.size() > 1;
        OptionalDouble low = vector ? OptionalDouble.empty() : row.findNumber("low");
        OptionalDouble high = vector ? OptionalDouble.empty() : row.findNumber("high");
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw row.bad("low", row.getText("low"), "at most high (" + row.getText("high") + ")");
        }
        return new Assumption(
                row.getText("id"),
                row.getList("chain"),
                row.getText("what"),
                values,
                low,
                high,
                row.findText("unit").orElse(""),
                row.findText("rule").orElse(""),
                row.findText("reason").orElse(""),
                row.where());
    }

    public Collection<Assumption> list() {
        return byId.values();
    }

    /**
     * The row with this id.
     *
     * @throws InputException if there is no such row
     */
    public Assumption get(String id) {
        Assumption a = byId.get(id);
        if (a == null) {
            throw new InputException(
                    new Defect.UnknownName(new Location(file, 1), "assumption", id, NearestName.of(id, byId.keySet())));
        }
        return a;
    }

    /** The single value of a row. */
    public double value(String id) {
        Assumption a = get(id);
        if (a.values().size() != 1) {
            throw new InputException(
                    new Defect.BadValue(a.where(), "value", a.values().toString(), "one number"));
        }
        return a.values().getFirst();
    }

    /** Another set in which the row {@code id} has the single value {@code value}. */
    public Assumptions with(String id, double value) {
        Assumption a = get(id);
        Map<String, Assumption> copy = new LinkedHashMap<>(byId);
        copy.put(
                id,
                new Assumption(
                        a.id(),
                        a.chains(),
                        a.what(),
                        List.of(value),
                        a.low(),
                        a.high(),
                        a.unit(),
                        a.rule(),
                        a.reason(),
                        a.where()));
        return new Assumptions(file, copy);
    }
}
