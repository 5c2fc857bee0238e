package tizbek.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Provenance;
import tizbek.measure.Interval;

/**
 * A value of a series, with the days it holds and who says so.
 *
 * @param checkedOrNull day until which the source was checked
 */
public record DatedValue(
        Interval interval,
        double number,
        Provenance provenance,
        @Nullable LocalDate checkedOrNull) {}
