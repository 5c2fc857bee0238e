package tizbek.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rights are looked for; what is null is not asked.
 *
 * @param countryOrNull ISO 3166 alpha-3
 * @param kindOrNull by the word of the law
 * @param holderOrNull id of a party that has a share
 * @param textOrNull with what the id begins, or the words of the id or name of a holder that is no person
 * @param squareOrNull which the right must have
 * @param boxOrNull with which the box around the right must share a point
 */
public record RightFilter(
        @Nullable String countryOrNull,
        @Nullable String kindOrNull,
        @Nullable String commodityOrNull,
        Right.@Nullable Status statusOrNull,
        @Nullable String holderOrNull,
        @Nullable String textOrNull,
        @Nullable Block squareOrNull,
        @Nullable Box boxOrNull) {

    /** All rights. */
    public static final RightFilter ALL = new RightFilter(null, null, null, null, null, null, null, null);

    /** The statuses of rights by their words. */
    public static List<String> statuses() {
        return java.util.stream.Stream.of(Right.Status.values())
                .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
