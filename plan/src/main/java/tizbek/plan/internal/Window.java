package tizbek.plan.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.plan.Period;
import tizbek.plan.World;

/**
 * What one solve is asked: periods seen together, what measures let through, and the stocks at both ends.
 *
 * @param caps most tonnes of a lane in a period, by period and lane; infinite where nothing is held back
 * @param openingStock tonnes by node
 * @param endValue USD per tonne of stock left at the end, by node; null where nobody stores
 */
@SuppressWarnings("ArrayRecordComponent") // dense amounts by index, never compared
record Window(World world, List<Period> periods, double[][] caps, double[] openingStock, double @Nullable [] endValue) {

    /** Number of the map of its first period. */
    int map() {
        return world.maps().of(periods.getFirst());
    }

    /** Whether stocks are kept at all: only by owners who expect the measure to end. */
    boolean stores() {
        return endValue != null;
    }
}
