package tizbek.network.internal;

import java.util.List;
import tizbek.network.Criterion;

/** What something adds to each criterion. The search counts in whole units, so that equal sums are seen to be equal. */
record Score(double usd, double hours, double grams, double points) {

    /** The criteria in the order of {@link #units}. */
    static final List<Criterion> CRITERIA = List.of(Criterion.COST, Criterion.TIME, Criterion.CO2, Criterion.RISK);

    static final Score NONE = new Score(0, 0, 0, 0);

    private static final double UNITS_PER_USD = 10_000;
    private static final double UNITS_PER_HOUR = 1_000;
    private static final double UNITS_PER_POINT = 10_000;

    Score plus(Score other) {
        return new Score(usd + other.usd, hours + other.hours, grams + other.grams, points + other.points);
    }

    /** A ten-thousandth of a dollar (interest included), a thousandth of an hour, a gram, a ten-thousandth of a point. */
    int[] units(double usdPerHour) {
        return new int[] {
            whole((usd + usdPerHour * hours) * UNITS_PER_USD),
            whole(hours * UNITS_PER_HOUR),
            whole(grams),
            whole(points * UNITS_PER_POINT)
        };
    }

    private static int whole(double value) {
        return Math.toIntExact(Math.round(value));
    }
}
