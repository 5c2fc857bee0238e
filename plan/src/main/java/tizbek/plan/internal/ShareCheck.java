package tizbek.plan.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;

/**
 * Shares by which a figure of a country is split among its mines or its plants: they must add up to one, or a part of
 * what was mined or made would be lost, or counted twice.
 */
final class ShareCheck {

    /** Shares are written with a few digits. */
    private static final double ROUNDING = 1e-6;

    private final String what;
    private final Map<String, Double> sums = new LinkedHashMap<>();
    private final Map<String, Location> last = new LinkedHashMap<>();

    ShareCheck(String what) {
        this.what = what;
    }

    void add(String country, double share, Location where) {
        sums.merge(country, share, Double::sum);
        last.put(country, where);
    }

    /**
     * Ends the check.
     *
     * @throws InputException at the last row of a country whose shares do not add up to one
     */
    void requireWhole() {
        sums.forEach((country, sum) -> {
            if (Math.abs(sum - 1) > ROUNDING) {
                throw new InputException(new Defect.Contradiction(
                        java.util.Objects.requireNonNull(last.get(country)),
                        "the shares of the " + what + " of (" + country + ") add up to ("
                                + Math.round(sum * 1000) / 1000.0 + "), which is not 1",
                        "a row of the country is missing, or a share was mistyped."));
            }
        });
    }
}
