package tizbek.register;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What is asked where an existing register is taken over. */
public sealed interface ImportRequest extends Request {

    /**
     * A row of an existing register becomes a right.
     *
     * @param seconder the second pair of eyes
     * @param row where it comes from
     * @param right id of the right that it becomes
     * @param from and {@code until}: half-open, as everywhere
     * @param plotOrNull its outline, where it lies on no squares
     */
    record Take(
            String actor,
            String seconder,
            ImportedRow row,
            String right,
            String country,
            String kind,
            String commodity,
            String holder,
            LocalDate from,
            LocalDate until,
            Right.Status status,
            SortedSet<Block> blocks,
            Plot.@Nullable Filed plotOrNull)
            implements ImportRequest {}
}
