package tizbek.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tizbek.facts.Location;

/**
 * A figure of the law that changes with time and that many provisions use, such as an index in which fines and fees are
 * written.
 *
 * @param unit of its values: a currency, {@code percent} ...
 * @param rows the rows of the table of provisions that it carries
 */
public record Parameter(
        String id,
        String country,
        Words title,
        String unit,
        List<DatedValue> values,
        Set<String> rows,
        Location where) {

    public Parameter {
        values = List.copyOf(values);
        rows = Set.copyOf(rows);
    }

    /** The value on a day, if one was found. */
    public Optional<DatedValue> find(LocalDate day) {
        return values.stream().filter(v -> v.interval().contains(day)).findFirst();
    }
}
