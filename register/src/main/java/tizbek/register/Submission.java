package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a holder hands in for a right and a year: figures the law asks for, works done, papers. It counts once a clerk accepted
 * it; of two accepted for one figure the later counts.
 *
 * @param year calendar year it is about
 * @param figures by the ids of the law room's facts, as text: {@code expenditure -> 8000000}, {@code citizen_staff_percent -> 71}
 * @param currencyOrNull of all figures that are money (ISO 4217)
 * @param works done, by the words of the work programme: {@code drilling_m -> 2000}
 * @param documents SHA-256 of the papers
 * @param on day on which it came in
 * @param reasonOrNull why it was sent back
 * @param settledByOrNull the clerk who accepted it or sent it back
 */
public record Submission(
        String id,
        String right,
        int year,
        SortedMap<String, String> figures,
        @Nullable String currencyOrNull,
        SortedMap<String, BigDecimal> works,
        List<String> documents,
        String by,
        LocalDate on,
        Status status,
        @Nullable String reasonOrNull,
        @Nullable String settledByOrNull)
        implements Kept {

    /** Where it stands. */
    public enum Status {
        FILED,
        ACCEPTED,
        SENT_BACK
    }

    public Submission {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        works = Collections.unmodifiableSortedMap(new TreeMap<>(works));
        documents = List.copyOf(documents);
    }

    @Override
    public String about() {
        return right;
    }

    @Override
    public String standing() {
        return status.name();
    }

    /** The same, accepted or sent back. */
    public Submission settled(Status next, @Nullable String reason, String clerk) {
        return new Submission(id, right, year, figures, currencyOrNull, works, documents, by, on, next, reason, clerk);
    }
}
