package tizbek.plan.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.World;

/**
 * What one solve is asked: periods seen together, what measures let through, the stocks at both ends, and what earlier
 * years left in the ground.
 *
 * @param caps most tonnes of a lane in a period, by period and lane; infinite where nothing is held back
 * @param openingStock tonnes by node
 * @param endValue USD per tonne of stock left at the believed end of the measure, by node; null where nobody stores
 * @param storing periods up to that end: at the end of the last of them stock is sold out of the window
 * @param reservesLeft tonnes by reserve of the world
 */
@SuppressWarnings("ArrayRecordComponent") // dense amounts by index, never compared
record Window(
        World world,
        List<Period> periods,
        double[][] caps,
        double[] openingStock,
        double @Nullable [] endValue,
        int storing,
        double[] reservesLeft) {

    /** A window in which stocks are kept to its end, if at all, and reserves are whole. */
    Window(World world, List<Period> periods, double[][] caps, double[] openingStock, double @Nullable [] endValue) {
        this(
                world,
                periods,
                caps,
                openingStock,
                endValue,
                endValue == null ? 0 : periods.size(),
                reserves(world.limits()));
    }

    static double[] reserves(Limits limits) {
        return limits.reserves().stream().mapToDouble(Limits.Reserve::tonnes).toArray();
    }

    /** Number of the map of its first period. */
    int map() {
        return world.maps().of(periods.getFirst());
    }

    /** Whether stocks are kept in a period: only by owners who expect the measure to end, and until then. */
    boolean stores(int t) {
        return endValue != null && t < storing;
    }

    /** The first year in which a plant opens on which this window decides. */
    int firstOpening() {
        return periods.getFirst().year() + world.limits().building().leadYears();
    }

    /** The last year in which one opens that this window sees at work. */
    int lastOpening() {
        return periods.getLast().year();
    }
}
