package tizbek.law;

import java.util.Set;
import java.util.TreeSet;
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

    /** Its unit and the figures of the law that its numbers name: which of them is a parameter is for the law to say. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(unit));
        names(rate, names);
        return names;
    }

    private static void names(Rate rate, Set<String> names) {
        switch (rate) {
            case Rate.OfParameter(String id) -> names.add(id);
            case Rate.Computed computed -> names.addAll(computed.formula().names());
            case Rate.Stepped stepped -> stepped.steps().forEach(s -> names(s.rate(), names));
            case Rate.Sum sum -> sum.parts().forEach(r -> names(r, names));
            case Rate.Plain plain -> {}
            case Rate.NotFound none -> {}
            case Rate.ByCommodity table -> {}
        }
    }

    public boolean isPercentOfBase() {
        return unit.equals(PERCENT) && !base.isEmpty();
    }
}
