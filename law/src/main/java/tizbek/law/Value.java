package tizbek.law;

import org.jspecify.annotations.Nullable;

/**
 * How much a provision charges, requires or limits.
 *
 * @param unit {@code percent}, a currency, {@code t}, {@code years} ..., or the id of a parameter, whose value on the day
 *     the number is multiplied by
 * @param base for a percentage, the fact it is taken of; empty where the thing measured is itself a percentage
 * @param timesOrNull what the number is multiplied by, such as the number of blocks
 */
public record Value(
        Rate rate, String unit, String base, @Nullable Expression timesOrNull) {

    public static final String PERCENT = "percent";

    /** A single number or assumption, as the laws of most charges have it. */
    public Value(Figure figure, String unit, String base) {
        this(new Rate.Plain(figure), unit, base, null);
    }

    public boolean isPercentOfBase() {
        return unit.equals(PERCENT) && !base.isEmpty();
    }
}
