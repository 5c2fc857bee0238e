package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a holder plans to do under a right, year by year. One that is approved stands in the place of the one before.
 *
 * @param years by calendar year
 * @param currency of the spending (ISO 4217)
 * @param documents SHA-256 of the papers
 * @param approvedOnOrNull day of the approval
 */
public record WorkProgramme(
        String id,
        String right,
        SortedMap<Integer, Year> years,
        String currency,
        List<String> documents,
        LocalDate filedOn,
        Status status,
        @Nullable LocalDate approvedOnOrNull)
        implements Kept {

    /** Where it stands. */
    public enum Status {
        FILED,
        APPROVED,
        SENT_BACK,
        REPLACED
    }

    /**
     * The plan of a year.
     *
     * @param spending in the currency of the programme
     * @param works by word with the unit at its end: {@code drilling_m -> 2000}
     */
    public record Year(BigDecimal spending, SortedMap<String, BigDecimal> works) {
        public Year {
            works = Collections.unmodifiableSortedMap(new TreeMap<>(works));
        }

        public Year(BigDecimal spending, Map<String, BigDecimal> works) {
            this(spending, new TreeMap<>(works));
        }
    }

    public WorkProgramme {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
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

    /** The same in another state; with the day where it is approved. */
    public WorkProgramme with(Status next, @Nullable LocalDate approvedOn) {
        return new WorkProgramme(id, right, years, currency, documents, filedOn, next, approvedOn);
    }
}
