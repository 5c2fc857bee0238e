package tizbek.solve.internal;

/** A sparse matrix by columns (CSC), rows ascending within a column, no duplicate and no zero. Immutable. */
public final class Matrix {

    private final int[] starts;
    private final int[] rows;
    private final double[] values;

    /** Takes the arrays over; {@code starts} has one more element than there are columns. */
    public Matrix(int[] starts, int[] rows, double[] values) {
        this.starts = starts;
        this.rows = rows;
        this.values = values;
    }

    public int nonzeros() {
        return starts[starts.length - 1];
    }

    public int start(int column) {
        return starts[column];
    }

    public int row(int entry) {
        return rows[entry];
    }

    public double value(int entry) {
        return values[entry];
    }

    /** A x. */
    public double[] times(double[] x, int rowCount) {
        double[] y = new double[rowCount];
        for (int j = 0; j + 1 < starts.length; j++) {
            double xj = x[j];
            for (int k = starts[j]; k < starts[j + 1]; k++) {
                y[rows[k]] += values[k] * xj;
            }
        }
        return y;
    }
}
