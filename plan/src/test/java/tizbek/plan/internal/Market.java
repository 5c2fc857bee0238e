package tizbek.plan.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * The slow reference of the textbook tests: curves of supply and demand written out again from their formulas, and
 * bisection. It knows nothing of programs.
 */
final class Market {

    private Market() {}

    /** Tonnes mined at a price: q0 (p / p0)^e from 0.4 to 1.5 of q0, nothing below the flat part. */
    static double supply(double q0, double p0, double price) {
        double q = q0 * Math.pow(Math.max(price, 0) / p0, SmallWorld.SUPPLY_ELASTICITY);
        return q < 0.4 * q0 ? 0 : Math.min(q, 1.5 * q0);
    }

    /** Tonnes used at a price: q0 (p / p0)^e up to twice q0, nothing above the choke price. */
    static double demand(double q0, double p0, double price) {
        return price > SmallWorld.CHOKE * p0
                ? 0
                : Math.min(2 * q0, q0 * Math.pow(price / p0, SmallWorld.DEMAND_ELASTICITY));
    }

    /** Where a falling function crosses zero between {@code low} and {@code high}. */
    static double root(DoubleUnaryOperator falling, double low, double high) {
        double a = low;
        double b = high;
        for (int i = 0; i < 200; i++) {
            double middle = (a + b) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return (a + b) / 2;
    }
}
