package tizbek.law;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Location;

/**
 * A case beside the law: this act on this day gets this verdict, citing exactly these provisions.
 *
 * @param expected the word of the verdict: allowed, barred, owes, unknown, conflict
 * @param missing for unknown, exactly what is missing
 * @param percentOrNull for owes, the rate in per cent
 */
public record Example(
        Act act,
        LocalDate day,
        String expected,
        Set<String> cites,
        Set<String> missing,
        @Nullable Double percentOrNull,
        Location where) {

    public Example {
        cites = Set.copyOf(cites);
        missing = Set.copyOf(missing);
    }

    public OptionalDouble percent() {
        return percentOrNull == null ? OptionalDouble.empty() : OptionalDouble.of(percentOrNull);
    }
}
