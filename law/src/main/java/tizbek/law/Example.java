package tizbek.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import tizbek.facts.Location;

/**
 * A case beside the law: this act on this day gets this verdict, citing exactly these provisions.
 *
 * @param claims claims without an act that are switched on
 * @param expected the word of the verdict: allowed, barred, owes, unknown, conflict
 * @param missing for unknown, exactly what is missing
 * @param owes for owes, what is owed to each provision; empty where the example does not say
 * @param percent for owes, the rate in per cent of the one due; empty where the example does not say
 */
public record Example(
        Act act,
        LocalDate day,
        Set<String> claims,
        String expected,
        Set<String> cites,
        Set<String> missing,
        Map<String, String> owes,
        String percent,
        Location where) {

    public Example {
        claims = Set.copyOf(claims);
        cites = Set.copyOf(cites);
        missing = Set.copyOf(missing);
        owes = Map.copyOf(owes);
    }
}
