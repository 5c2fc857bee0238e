package tizbek.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tizbek.solve.internal.Matrix;
import tizbek.solve.internal.Names;
import tizbek.solve.internal.RowRange;
import tizbek.solve.internal.Triplets;

/**
 * Builds a {@link Program} column by column and row by row, in any order, in arrays of primitives. Coefficients given
 * twice are added up. Every mistake is a {@link ProgramException} that names the row or column.
 */
public final class ProgramBuilder {

    /** From this magnitude on HiGHS takes a bound or a cost for infinite. */
    public static final double LARGEST_FINITE = 1e20;

    /** HiGHS ignores a coefficient smaller than this. */
    public static final double SMALLEST_COEFFICIENT = 1e-9;

    /** HiGHS refuses a coefficient larger than this. */
    public static final double LARGEST_COEFFICIENT = 1e15;

    private final Names columnNames = new Names();
    private final Names rowNames = new Names();
    private final Triplets triplets = new Triplets();
    private boolean maximize;
    private double offset;
    private double[] cost = new double[64];
    private double[] lower = new double[64];
    private double[] upper = new double[64];
    private double[] rowLower = new double[64];
    private double[] rowUpper = new double[64];
    private double @Nullable [] quadratic;
    private boolean @Nullable [] integer;
    private boolean built;

    public ProgramBuilder minimize() {
        maximize = false;
        return this;
    }

    public ProgramBuilder maximize() {
        maximize = true;
        return this;
    }

    /** A constant added to the objective. */
    public ProgramBuilder offset(double constant) {
        requireFinite("offset", "objective", constant);
        offset = constant;
        return this;
    }

    /** Adds a column; returns its index, counted from 0. */
    public int column(String name, double low, double high, double costPerUnit) {
        requireOpen();
        requireBounds("column", name, low, high);
        requireFinite("cost of column", name, costPerUnit);
        int column = added("column", name, columnNames);
        if (column == cost.length) {
            int capacity = column + (column >> 1);
            cost = Arrays.copyOf(cost, capacity);
            lower = Arrays.copyOf(lower, capacity);
            upper = Arrays.copyOf(upper, capacity);
        }
        cost[column] = costPerUnit;
        lower[column] = low;
        upper[column] = high;
        return column;
    }

    /** Adds a row; returns its index, counted from 0. */
    public int row(String name, double low, double high) {
        requireOpen();
        requireBounds("row", name, low, high);
        int row = added("row", name, rowNames);
        if (row == rowLower.length) {
            int capacity = row + (row >> 1);
            rowLower = Arrays.copyOf(rowLower, capacity);
            rowUpper = Arrays.copyOf(rowUpper, capacity);
        }
        rowLower[row] = low;
        rowUpper[row] = high;
        return row;
    }

    /** Adds {@code value} to the coefficient of a column in a row; a zero leaves no trace. */
    public void coefficient(int row, int column, double value) {
        requireOpen();
        requireRow(row);
        requireColumn(column);
        if (!Double.isFinite(value)) {
            throw new ProgramException("coefficient of column (" + columnNames.get(column) + ") in row ("
                    + rowNames.get(row) + ") has the value (" + value + "), which is not a finite number");
        }
        if (value != 0) {
            triplets.add(row, column, value);
        }
    }

    /** Adds 1/2 q x^2 to the objective, beside the linear cost. */
    public void quadratic(int column, double q) {
        requireOpen();
        requireColumn(column);
        requireFinite("quadratic cost of column", columnNames.get(column), q);
        double[] all = quadratic;
        if (all == null || all.length < cost.length) {
            all = all == null ? new double[cost.length] : Arrays.copyOf(all, cost.length);
            quadratic = all;
        }
        all[column] += q;
    }

    /** Makes a column whole: its value must be an integer. */
    public void integer(int column) {
        requireOpen();
        requireColumn(column);
        boolean[] all = integer;
        if (all == null || all.length < cost.length) {
            all = all == null ? new boolean[cost.length] : Arrays.copyOf(all, cost.length);
            integer = all;
        }
        all[column] = true;
    }

    public int columns() {
        return columnNames.size();
    }

    public int rows() {
        return rowNames.size();
    }

    /** The program; the builder cannot be used after. */
    public Program build() {
        requireOpen();
        requireConvex();
        built = true;
        int n = columns();
        int m = rows();
        columnNames.trim();
        rowNames.trim();
        Matrix matrix = triplets.matrix(m, n, this::keeps);
        RowRange.require(matrix, m, n, rowNames::get, columnNames::get);
        return new Program(
                maximize,
                offset,
                columnNames,
                rowNames,
                Arrays.copyOf(cost, n),
                Arrays.copyOf(lower, n),
                Arrays.copyOf(upper, n),
                Arrays.copyOf(rowLower, m),
                Arrays.copyOf(rowUpper, m),
                matrix,
                integer == null ? null : Arrays.copyOf(integer, n),
                quadratic == null ? null : Arrays.copyOf(quadratic, n));
    }

    /** Whether a merged coefficient stays: what rounding left of a cancelled sum does not. */
    private boolean keeps(int row, int column, double value, double sumOfMagnitudes) {
        double magnitude = Math.abs(value);
        if (magnitude <= 1e-12 * sumOfMagnitudes) {
            return false;
        }
        if (magnitude < SMALLEST_COEFFICIENT || magnitude > LARGEST_COEFFICIENT) {
            throw new ProgramException("coefficient of column (" + columnNames.get(column) + ") in row ("
                    + rowNames.get(row) + ") has the value (" + value + "), which is not within "
                    + SMALLEST_COEFFICIENT + " and " + LARGEST_COEFFICIENT + " in magnitude"
                    + "\n  Maybe other units: quantities between 1 and 1000 suit a solver best.");
        }
        return true;
    }

    private void requireConvex() {
        double[] q = quadratic;
        for (int j = 0; q != null && j < Math.min(q.length, columns()); j++) {
            if (maximize ? q[j] > 0 : q[j] < 0) {
                throw new ProgramException("quadratic cost of column (" + columnNames.get(j) + ") has the value ("
                        + q[j] + "), which is not " + (maximize ? "<= 0, so the maximum" : ">= 0, so the minimum")
                        + " would not be the only one"
                        + "\n  Maybe the sign is that of the other sense (minimize, maximize).");
            }
        }
    }

    private int added(String kind, String name, Names names) {
        int position = names.add(name);
        if (position < 0) {
            throw new ProgramException(kind + " (" + name + ") stands twice, first as number " + (-position - 1));
        }
        return position;
    }

    private void requireOpen() {
        if (built) {
            throw new ProgramException("the builder of a program of " + columns() + " columns was used after build()");
        }
    }

    private void requireRow(int row) {
        if (row < 0 || row >= rows()) {
            throw new ProgramException("row number (" + row + ") is not one of the " + rows() + " rows");
        }
    }

    private void requireColumn(int column) {
        if (column < 0 || column >= columns()) {
            throw new ProgramException("column number (" + column + ") is not one of the " + columns() + " columns");
        }
    }

    private static void requireBounds(String kind, String name, double low, double high) {
        requireBound("lower bound of " + kind, name, low);
        requireBound("upper bound of " + kind, name, high);
        if (low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
            throw new ProgramException(kind + " (" + name + ") has the bounds (" + low + ", " + high
                    + "), which leave no number\n  Maybe the lower and the upper bound are exchanged.");
        }
    }

    private static void requireBound(String what, String name, double value) {
        if (Double.isNaN(value)) {
            throw new ProgramException(what + " (" + name + ") is not a number (NaN)");
        }
        if (Double.isFinite(value) && Math.abs(value) >= LARGEST_FINITE) {
            throw new ProgramException(what + " (" + name + ") has the value (" + value + "), which is not below "
                    + LARGEST_FINITE + "\n  Maybe no bound is meant: use Double.POSITIVE_INFINITY.");
        }
    }

    private static void requireFinite(String what, String name, double value) {
        if (!Double.isFinite(value) || Math.abs(value) >= LARGEST_FINITE) {
            throw new ProgramException(what + " (" + name + ") has the value (" + value
                    + "), which is not a finite number below " + LARGEST_FINITE);
        }
    }
}
