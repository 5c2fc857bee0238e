package tizbek.law;

import tizbek.measure.Share;

/**
 * A levy as a share of a base.
 *
 * @param percent the rate, in per cent of {@code base}
 */
public record Charge(Figure percent, String base, Provision provision) {

    /** The rate as a share of the base. */
    public Share rate(AssumedValues assumed) {
        return Share.ofPercent(percent.value(assumed));
    }

    /**
     * The rate where the law states it.
     *
     * @throws tizbek.facts.InputException if it is an assumption
     */
    public Share rate() {
        return rate(AssumedValues.none());
    }
}
