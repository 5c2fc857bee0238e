package tizbek.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tizbek.facts.Provenance;

/** The value of a provision case by case: a row for each mineral of a table and for each step. */
public final class ValueRows {

    /**
     * One case.
     *
     * @param when a mineral, a condition, {@code else}; with {@code +} before it where it is added to those above; empty
     *     where there is one case only
     * @param note how this row is known, where it is known otherwise than the provision
     */
    public record Row(String when, String number, String note) {}

    private final List<Row> rows = new ArrayList<>();

    private ValueRows() {}

    /** The rows; none where the provision has no value. */
    public static List<Row> of(Provision p) {
        Value value = p.valueOrNull();
        ValueRows table = new ValueRows();
        if (value != null) {
            table.add(value.rate(), "", "");
        }
        return List.copyOf(table.rows);
    }

    /** Whether it is more than one number. */
    public static boolean isTable(Provision p) {
        return of(p).size() > 1;
    }

    private void add(Rate rate, String plus, String when) {
        switch (rate) {
            case Rate.Stepped(List<Rate.Step> steps) -> {
                for (Rate.Step step : steps) {
                    Expression condition = step.whenOrNull();
                    add(step.rate(), plus, condition == null ? "else" : condition.text());
                }
            }
            case Rate.ByCommodity(Map<String, Rate.Entry> entries) ->
                new TreeMap<>(entries)
                        .forEach((mineral, entry) ->
                                rows.add(new Row(mineral, entry.figure().toString(), note(entry))));
            case Rate.Sum(List<Rate> parts) -> {
                for (int i = 0; i < parts.size(); i++) {
                    add(parts.get(i), i == 0 ? plus : plus + "+ ", when);
                }
            }
            case Rate.NotFound none -> add(plus + when, none);
            case Rate.Plain plain -> add(plus + when, plain);
            case Rate.Computed computed -> add(plus + when, computed);
            case Rate.OfParameter parameter -> add(plus + when, parameter);
        }
    }

    private void add(String when, Rate rate) {
        rows.add(new Row(when, RateText.of(rate), ""));
    }

    private static String note(Rate.Entry entry) {
        Provenance own = entry.provenanceOrNull();
        return own == null
                ? ""
                : own.basis().name().toLowerCase(Locale.ROOT) + (own.note().isEmpty() ? "" : ": " + own.note());
    }
}
