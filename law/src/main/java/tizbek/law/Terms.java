package tizbek.law;

import org.jspecify.annotations.Nullable;

/**
 * What a provision asks, takes or gives, beside its effect.
 *
 * @param needsOrNull the condition that must hold
 * @param measure the number fact that must be at least (requires) or at most (limits) the value; else empty
 * @param strict more than, or less than, instead
 * @param valueOrNull how much
 * @param levy which levy a charge is; two charges of one levy contradict each other
 * @param losesOrNull what is lost, where that is what a breach means
 * @param termOrNull by when it is due
 * @param whoOrNull who owes a deadline
 */
public record Terms(
        @Nullable Expression needsOrNull,
        String measure,
        boolean strict,
        @Nullable Value valueOrNull,
        String levy,
        Otherwise otherwise,
        @Nullable Words losesOrNull,
        @Nullable Term termOrNull,
        @Nullable Words whoOrNull) {

    public static final Terms NONE = new Terms(null, "", false, null, "", Otherwise.BARRED, null, null, null);

    Terms withValue(Value value) {
        return new Terms(needsOrNull, measure, strict, value, levy, otherwise, losesOrNull, termOrNull, whoOrNull);
    }
}
