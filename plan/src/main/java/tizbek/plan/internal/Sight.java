package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tizbek.plan.World;

/**
 * How far owners see, and what they do not see coming.
 *
 * @param years seen together; 1 for the year alone, infinite for all that are planned
 * @param lastYear last year planned: nobody plans beyond it
 * @param surprise the day before which nobody knows the law of the scenario; null where it is known from the start
 * @param unaware the same world under the law known before that day
 */
record Sight(double years, int lastYear, @Nullable LocalDate surprise, UnaryOperator<World> unaware) {

    static final Sight YEARLY = new Sight(1, Integer.MAX_VALUE, null, UnaryOperator.identity());

    /** So many years, and no surprise but that of a measure. */
    static Sight of(double years, int lastYear) {
        return new Sight(years, lastYear, null, UnaryOperator.identity());
    }

    boolean isPerfect() {
        return years == Double.POSITIVE_INFINITY;
    }
}
