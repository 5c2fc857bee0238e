package tizbek.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** The median of several runs: one run that the machine disturbed does not move it. */
final class Median {

    private Median() {}

    static double of(int runs, DoubleSupplier run) {
        double[] values = new double[runs];
        Arrays.setAll(values, i -> run.getAsDouble());
        return of(values);
    }

    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
