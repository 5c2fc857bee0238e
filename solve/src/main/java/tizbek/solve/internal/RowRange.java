package tizbek.solve.internal;

import java.util.Arrays;
import java.util.function.IntFunction;
import tizbek.solve.ProgramException;

/**
 * Refuses a row whose coefficients differ so much that the smaller ones are lost in the rounding of the larger: a solver
 * that works to 1e-7 would call an answer right that ignores them.
 */
public final class RowRange {

    /** Largest coefficient of a row over its smallest. */
    public static final double LARGEST = 1e12;

    private RowRange() {}

    /** Throws for the first such row, naming it and the two columns. */
    public static void require(
            Matrix matrix, int rows, int columns, IntFunction<String> rowName, IntFunction<String> columnName) {
        double[] least = new double[rows];
        double[] most = new double[rows];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int k = 0; k < matrix.nonzeros(); k++) {
            double size = Math.abs(matrix.value(k));
            least[matrix.row(k)] = Math.min(least[matrix.row(k)], size);
            most[matrix.row(k)] = Math.max(most[matrix.row(k)], size);
        }
        for (int i = 0; i < rows; i++) {
            if (most[i] / least[i] >= LARGEST) {
                throw new ProgramException("row (" + rowName.apply(i) + ") has coefficients from (" + least[i]
                        + ", column " + column(matrix, columns, i, least[i], columnName) + ") to (" + most[i]
                        + ", column " + column(matrix, columns, i, most[i], columnName)
                        + "), which differ by 1e12 or more\n  Maybe one of them is in another unit.");
            }
        }
    }

    private static String column(Matrix matrix, int columns, int row, double size, IntFunction<String> columnName) {
        for (int j = 0; j < columns; j++) {
            for (int k = matrix.start(j); k < matrix.start(j + 1); k++) {
                if (matrix.row(k) == row && Math.abs(matrix.value(k)) == size) {
                    return columnName.apply(j);
                }
            }
        }
        throw new IllegalArgumentException(row + " " + size);
    }
}
