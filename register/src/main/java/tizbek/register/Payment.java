package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was paid to the state for a right in a year, as one of the two sides says it. A later report of the same side on the same
 * right, year, stream and currency stands in the place of the one before.
 *
 * @param stream by the word of the levy in the law room, such as {@code licence-fee}
 * @param currency ISO 4217
 * @param documents SHA-256 of the papers
 */
public record Payment(
        String right,
        int year,
        String stream,
        Side side,
        BigDecimal amount,
        String currency,
        LocalDate on,
        List<String> documents)
        implements Kept {

    /** Who says so. */
    public enum Side {
        COMPANY,
        AGENCY
    }

    public Payment {
        documents = List.copyOf(documents);
    }

    @Override
    public String id() {
        return right + "-" + year + "-" + stream + "-" + (currency + "-" + side).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String about() {
        return right;
    }
}
