package tizbek.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Solves a tiny program with bounded columns by going through every vertex in exact fractions: as slow as it is
 * trustworthy.
 */
final class ExactReference {

    /** A fraction with a positive denominator, not reduced. */
    record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {

        static Fraction of(double whole) {
            if (whole != Math.rint(whole)) {
                throw new IllegalArgumentException("the reference takes whole numbers, not " + whole);
            }
            return new Fraction(BigInteger.valueOf((long) whole), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.top.negate(), other.bottom));
        }

        Fraction times(Fraction other) {
            return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
        }

        Fraction over(Fraction other) {
            BigInteger sign = BigInteger.valueOf(other.top.signum());
            return new Fraction(
                    top.multiply(other.bottom).multiply(sign),
                    bottom.multiply(other.top).multiply(sign));
        }

        @Override
        public int compareTo(Fraction other) {
            return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
        }

        double value() {
            return top.doubleValue() / bottom.doubleValue();
        }
    }

    private record Plane(List<Fraction> normal, Fraction distance) {}

    private final Program program;
    private final int n;
    private final List<Plane> planes = new ArrayList<>();

    private ExactReference(Program program) {
        this.program = program;
        this.n = program.columns();
        for (int j = 0; j < n; j++) {
            Fraction[] unit = zeros();
            unit[j] = Fraction.of(1);
            addPlanes(unit, program.lower(j), program.upper(j));
        }
        Fraction[][] rows = rows();
        for (int i = 0; i < program.rows(); i++) {
            addPlanes(rows[i], program.rowLower(i), program.rowUpper(i));
        }
    }

    /** The best objective, or empty if no point is feasible. */
    static Optional<Double> optimum(Program program) {
        return new ExactReference(program).search().map(Fraction::value);
    }

    private Optional<Fraction> search() {
        List<Fraction> found = new ArrayList<>();
        choose(0, new ArrayList<>(), found);
        return program.isMaximize()
                ? found.stream().max(Fraction::compareTo)
                : found.stream().min(Fraction::compareTo);
    }

    private void choose(int from, List<Plane> chosen, List<Fraction> found) {
        if (chosen.size() == n) {
            Fraction[] x = intersection(chosen);
            if (x.length == n && feasible(x)) {
                found.add(objective(x));
            }
            return;
        }
        for (int p = from; p < planes.size(); p++) {
            chosen.add(planes.get(p));
            choose(p + 1, chosen, found);
            chosen.removeLast();
        }
    }

    /** The common point of n planes, or an empty array if there is not exactly one. */
    private Fraction[] intersection(List<Plane> chosen) {
        Fraction[][] a = new Fraction[n][n + 1];
        for (int i = 0; i < n; i++) {
            chosen.get(i).normal().toArray(a[i]);
            a[i][n] = chosen.get(i).distance();
        }
        for (int c = 0; c < n; c++) {
            int pivot = c;
            while (pivot < n && a[pivot][c].top().signum() == 0) {
                pivot++;
            }
            if (pivot == n) {
                return new Fraction[0];
            }
            Fraction[] row = a[pivot];
            a[pivot] = a[c];
            a[c] = row;
            for (int r = 0; r < n; r++) {
                if (r != c) {
                    Fraction factor = a[r][c].over(row[c]);
                    for (int k = c; k <= n; k++) {
                        a[r][k] = a[r][k].minus(factor.times(row[k]));
                    }
                }
            }
        }
        Fraction[] x = new Fraction[n];
        for (int c = 0; c < n; c++) {
            x[c] = a[c][n].over(a[c][c]);
        }
        return x;
    }

    private boolean feasible(Fraction[] x) {
        for (int j = 0; j < n; j++) {
            if (!within(x[j], program.lower(j), program.upper(j))) {
                return false;
            }
        }
        Fraction[][] rows = rows();
        for (int i = 0; i < program.rows(); i++) {
            if (!within(dot(rows[i], x), program.rowLower(i), program.rowUpper(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(Fraction value, double low, double high) {
        return (Double.isInfinite(low) || value.compareTo(Fraction.of(low)) >= 0)
                && (Double.isInfinite(high) || value.compareTo(Fraction.of(high)) <= 0);
    }

    private Fraction objective(Fraction[] x) {
        Fraction sum = Fraction.of(program.offset());
        for (int j = 0; j < n; j++) {
            sum = sum.plus(Fraction.of(program.cost(j)).times(x[j]));
        }
        return sum;
    }

    private static Fraction dot(Fraction[] a, Fraction[] x) {
        Fraction sum = Fraction.of(0);
        for (int j = 0; j < x.length; j++) {
            sum = sum.plus(a[j].times(x[j]));
        }
        return sum;
    }

    private Fraction[][] rows() {
        Fraction[][] rows = new Fraction[program.rows()][];
        java.util.Arrays.setAll(rows, i -> zeros());
        for (int j = 0; j < n; j++) {
            for (int k = program.start(j); k < program.start(j + 1); k++) {
                rows[program.entryRow(k)][j] = Fraction.of(program.entryValue(k));
            }
        }
        return rows;
    }

    private Fraction[] zeros() {
        Fraction[] zeros = new Fraction[n];
        java.util.Arrays.fill(zeros, Fraction.of(0));
        return zeros;
    }

    private void addPlanes(Fraction[] normal, double low, double high) {
        if (!Double.isInfinite(low)) {
            planes.add(new Plane(List.of(normal), Fraction.of(low)));
        }
        if (!Double.isInfinite(high) && high != low) {
            planes.add(new Plane(List.of(normal), Fraction.of(high)));
        }
    }
}
