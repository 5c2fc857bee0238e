package tizbek.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** The rows of {@code data/assumptions.csv}. Immutable: {@link #with} makes another set. */
public final class Assumptions {

    private static final List<String> COLUMNS =
            List.of("id", "chain", "what", "value", "low", "high", "unit", "rule", "reason");

    private final Map<String, Assumption> byId;
    private final String file;
    private final Consumer<String> whenAsked;

    private Assumptions(String file, Map<String, Assumption> byId, Consumer<String> whenAsked) {
        this.file = file;
        this.byId = byId;
        this.whenAsked = whenAsked;
    }

    /** The same rows; {@code whenAsked} is told the id of each row somebody asks for, so that unused ones show. */
    public Assumptions recording(Consumer<String> whenAsked) {
        return new Assumptions(file, byId, whenAsked);
    }

    /**
     * Reads {@code csv}; {@code shownAs} is how messages name it.
     *
     * @throws InputException with every defect: a value that is no number or lies outside its own low and high, a row
     *     with neither value nor rule, an id that stands twice
     */
    public static Assumptions read(Path csv, String shownAs) {
        return of(Table.read(csv, shownAs, List.of()));
    }

    static Assumptions of(Table table) {
        table.require(COLUMNS);
        Map<String, Assumption> byId = new LinkedHashMap<>();
        table.map(row -> {
            Assumption a = assumption(row);
            Assumption first = byId.putIfAbsent(a.id(), a);
            if (first != null) {
                throw new InputException(new Defect.Duplicate(a.where(), "assumption", a.id(), first.where()));
            }
            return a;
        });
        return new Assumptions(table.name(), byId, id -> {});
    }

    private static Assumption assumption(Row row) {
        List<Double> values = numbers(row, "value");
        List<Double> lows = numbers(row, "low");
        List<Double> highs = numbers(row, "high");
        if (values.isEmpty() && !row.has("rule")) {
            throw new InputException(new Defect.Contradiction(
                    row.where(),
                    "assumption (" + row.getText("id") + ") has neither a value nor a rule to find one",
                    "the column value is to be filled in."));
        }
        requireRange(row, values, lows, highs);
        boolean single = values.size() == 1;
        return new Assumption(
                row.getText("id"),
                row.getList("chain"),
                row.getText("what"),
                values,
                single && !lows.isEmpty() ? OptionalDouble.of(lows.getFirst()) : OptionalDouble.empty(),
                single && !highs.isEmpty() ? OptionalDouble.of(highs.getFirst()) : OptionalDouble.empty(),
                row.findText("unit").orElse(""),
                row.findText("rule").orElse(""),
                row.findText("reason").orElse(""),
                row.where());
    }

    private static List<Double> numbers(Row row, String column) {
        List<Double> numbers = new ArrayList<>();
        for (String part : row.getList(column)) {
            numbers.add(Numeral.find(part).orElseThrow(() -> row.bad(column, part, "a number")));
        }
        return numbers;
    }

    /** The ends of a vector's range are vectors of the same length; an end that is not given does not bind. */
    private static void requireRange(Row row, List<Double> values, List<Double> lows, List<Double> highs) {
        requireLength(row, "low", lows, values);
        requireLength(row, "high", highs, values);
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double low = lows.isEmpty() ? Double.NEGATIVE_INFINITY : lows.get(i);
            double high = highs.isEmpty() ? Double.POSITIVE_INFINITY : highs.get(i);
            String value = row.getList("value").get(i);
            if (low > high) {
                defects.add(new Defect.BadValue(
                        row.where(), "low", row.getText("low"), "at most high (" + row.getText("high") + ")"));
            } else if (values.get(i) < low) {
                defects.add(
                        new Defect.BadValue(row.where(), "value", value, "at least low (" + row.getText("low") + ")"));
            } else if (values.get(i) > high) {
                defects.add(
                        new Defect.BadValue(row.where(), "value", value, "at most high (" + row.getText("high") + ")"));
            }
        }
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
    }

    private static void requireLength(Row row, String column, List<Double> ends, List<Double> values) {
        if (!ends.isEmpty() && ends.size() != values.size()) {
            throw row.bad(
                    column,
                    row.getText(column),
                    "a list of as many numbers (" + values.size() + ") as the column value has");
        }
    }

    /** All rows in the order of the table. */
    public Collection<Assumption> list() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /**
     * The row with this id.
     *
     * @throws InputException if there is no such row
     */
    public Assumption get(String id) {
        whenAsked.accept(id);
        Assumption a = byId.get(id);
        if (a == null) {
            throw new InputException(
                    new Defect.UnknownName(new Location(file, 1), "assumption", id, NearestName.of(id, byId.keySet())));
        }
        return a;
    }

    /**
     * The single value of a row.
     *
     * @throws InputException if there is no such row, or it has no value or several
     */
    public double value(String id) {
        Assumption a = get(id);
        if (a.values().size() != 1) {
            throw new InputException(
                    new Defect.BadValue(a.where(), "value", a.values().toString(), "one number"));
        }
        return a.values().getFirst();
    }

    /**
     * Another set in which the row {@code id} has the single value {@code value}. It may lie outside the range: a
     * scenario asks what nobody expects.
     *
     * @throws InputException if there is no such row
     */
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
        return new Assumptions(file, copy, whenAsked);
    }
}
