package tizbek.plan.internal;

import java.util.Arrays;

/**
 * A marginal value as a function of an amount a year, and its integral. Costs rise with the amount, benefits fall; a
 * program sees steps whose height is the secant (mean) of the curve over the step.
 */
sealed interface Curve {

    /** Largest amount. */
    double max();

    /** USD per tonne at {@code amount}. */
    double at(double amount);

    /** USD a year from 0 to {@code amount}. */
    double integral(double amount);

    /** Amount over which the curve changes, to size steps around zero. */
    double scale();

    /** Mean over a step. */
    default double secant(double from, double to) {
        return (integral(to) - integral(from)) / (to - from);
    }

    /**
     * Constant elasticity: p = p0 (q / q0)^(1 / e), level outside {@code [low, ...]}. With e below 0 a demand, cut off at
     * the choke price; with e above 0 a supply, level below {@code low}.
     *
     * @param flatBelow amount below which the value stays at its value there
     */
    record Isoelastic(double q0, double p0, double elasticity, double flatBelow, double max) implements Curve {

        /** Demand from nothing to {@code ceiling} times the base amount, level at the choke price where the curve would lie above. */
        static Isoelastic demand(double q0, double p0, double elasticity, double chokeRatio, double ceiling) {
            return new Isoelastic(q0, p0, elasticity, q0 * Math.pow(chokeRatio, elasticity), ceiling * q0);
        }

        /** Supply from {@code floor} to {@code ceiling} of the base amount, level below. */
        static Isoelastic supply(double q0, double p0, double elasticity, double floor, double ceiling) {
            return new Isoelastic(q0, p0, elasticity, floor * q0, ceiling * q0);
        }

        @Override
        public double at(double amount) {
            return p0 * Math.pow(Math.max(amount, flatBelow) / q0, 1 / elasticity);
        }

        @Override
        public double integral(double amount) {
            double flat = Math.min(amount, flatBelow) * at(0);
            return amount <= flatBelow ? flat : flat + antiderivative(amount) - antiderivative(flatBelow);
        }

        private double antiderivative(double amount) {
            double power = 1 + 1 / elasticity;
            return Math.abs(power) < 1e-9
                    ? p0 * q0 * Math.log(amount / q0)
                    : p0 * q0 / power * Math.pow(amount / q0, power);
        }

        @Override
        public double scale() {
            return q0;
        }
    }

    /** A line through (x0, c0) with the given slope. */
    record Line(double x0, double c0, double slope, double scale, double max) implements Curve {
        @Override
        public double at(double amount) {
            return c0 + slope * (amount - x0);
        }

        @Override
        public double integral(double amount) {
            return amount * (c0 - slope * x0) + slope * amount * amount / 2;
        }
    }

    /**
     * Ends of the steps, from 0 to {@code max}: a step of relative width {@code finest} with {@code centre} in its
     * middle, and steps that widen threefold away from it. In the middle of a step the value of the step is that of the
     * curve, so a solution that stays in the fine steps has the prices of the curve.
     */
    static double[] breakpoints(Curve curve, double centre, double finest) {
        double unit = Math.max(centre, 0.01 * curve.scale());
        double reach = 1e-4 * Math.max(curve.max(), unit);
        double[] ends = new double[64];
        int below = 0;
        for (double width = finest / 2; centre - width * unit > 0.02 * unit; width *= 3) {
            double b = centre - width * unit;
            if (b > reach * 1e-3 && b < curve.max() - reach) {
                ends[++below] = b;
            }
        }
        for (int i = 1, j = below; i < j; i++, j--) {
            double swapped = ends[i];
            ends[i] = ends[j];
            ends[j] = swapped;
        }
        int count = below + 1; // the first is 0
        for (double width = finest / 2; centre + width * unit < curve.max() - reach; width *= 3) {
            double a = centre + width * unit;
            if (a > ends[count - 1]) {
                if (count + 1 == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * count);
                }
                ends[count++] = a;
            }
        }
        ends[count++] = curve.max();
        return Arrays.copyOf(ends, count);
    }
}
