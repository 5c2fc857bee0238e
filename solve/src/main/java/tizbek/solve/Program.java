package tizbek.solve;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tizbek.solve.internal.Matrix;
import tizbek.solve.internal.Names;

/**
 * A linear, mixed-integer or (separable) quadratic program, immutable and kept in columns of primitive numbers:
 *
 * <pre>
 * minimise or maximise   offset + sum cost[j] x[j] + sum 1/2 quadratic[j] x[j]^2
 * such that              rowLower[i] &lt;= sum a[i][j] x[j] &lt;= rowUpper[i]
 *                        lower[j] &lt;= x[j] &lt;= upper[j],   x[j] whole where said so
 * </pre>
 *
 * An absent bound is an infinity of {@link Double}. A lower bound above an upper one is allowed and makes the program
 * infeasible; the answer then names the two bounds. Built by {@link ProgramBuilder}; a changed copy shares all that did
 * not change.
 */
public final class Program {

    private final boolean maximize;
    private final double offset;
    private final Names columnNames;
    private final Names rowNames;
    private final double[] cost;
    private final double[] lower;
    private final double[] upper;
    private final double[] rowLower;
    private final double[] rowUpper;
    private final Matrix matrix;
    private final boolean @Nullable [] integer;
    private final double @Nullable [] quadratic;

    /** Takes the arrays over; {@code integer} or {@code quadratic} is null where no column has any. */
    Program(
            boolean maximize,
            double offset,
            Names columnNames,
            Names rowNames,
            double[] cost,
            double[] lower,
            double[] upper,
            double[] rowLower,
            double[] rowUpper,
            Matrix matrix,
            boolean @Nullable [] integer,
            double @Nullable [] quadratic) {
        this.maximize = maximize;
        this.offset = offset;
        this.columnNames = columnNames;
        this.rowNames = rowNames;
        this.cost = cost;
        this.lower = lower;
        this.upper = upper;
        this.rowLower = rowLower;
        this.rowUpper = rowUpper;
        this.matrix = matrix;
        this.integer = integer;
        this.quadratic = quadratic;
    }

    public int columns() {
        return cost.length;
    }

    public int rows() {
        return rowLower.length;
    }

    public int nonzeros() {
        return matrix.nonzeros();
    }

    public boolean isMaximize() {
        return maximize;
    }

    /** The constant added to the objective. */
    public double offset() {
        return offset;
    }

    public String columnName(int column) {
        return columnNames.get(column);
    }

    public String rowName(int row) {
        return rowNames.get(row);
    }

    public OptionalInt findColumn(String name) {
        int column = columnNames.indexOf(name);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    public OptionalInt findRow(String name) {
        int row = rowNames.indexOf(name);
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    public double cost(int column) {
        return cost[column];
    }

    public double lower(int column) {
        return lower[column];
    }

    public double upper(int column) {
        return upper[column];
    }

    public double rowLower(int row) {
        return rowLower[row];
    }

    public double rowUpper(int row) {
        return rowUpper[row];
    }

    /** q in the objective's 1/2 q x^2. */
    public double quadratic(int column) {
        return quadratic == null ? 0 : quadratic[column];
    }

    public boolean isQuadratic() {
        return quadratic != null;
    }

    public boolean isInteger(int column) {
        return integer != null && integer[column];
    }

    /** Whether any column must be whole. */
    public boolean isMixedInteger() {
        return integer != null;
    }

    /** The entries of the matrix by column: those of column j stand from start(j) to start(j + 1). */
    public int start(int column) {
        return matrix.start(column);
    }

    /** The row of an entry. */
    public int entryRow(int entry) {
        return matrix.row(entry);
    }

    /** The value of an entry. */
    public double entryValue(int entry) {
        return matrix.value(entry);
    }

    /** The objective at a point of one value per column. */
    public double objectiveAt(double[] x) {
        double sum = offset;
        for (int j = 0; j < cost.length; j++) {
            sum += x[j] * (cost[j] + 0.5 * quadratic(j) * x[j]);
        }
        return sum;
    }

    /** The activity of every row at a point of one value per column. */
    public double[] activityAt(double[] x) {
        return matrix.times(x, rows());
    }

    /** The same program with other column bounds. */
    public Program withColumnBounds(double[] newLower, double[] newUpper) {
        requireNumbers("lower bound of column", newLower, columnNames);
        requireNumbers("upper bound of column", newUpper, columnNames);
        return copy(cost, newLower.clone(), newUpper.clone(), rowLower, rowUpper, integer);
    }

    /** The same program with other row bounds. */
    public Program withRowBounds(double[] newLower, double[] newUpper) {
        requireNumbers("lower bound of row", newLower, rowNames);
        requireNumbers("upper bound of row", newUpper, rowNames);
        return copy(cost, lower, upper, newLower.clone(), newUpper.clone(), integer);
    }

    /** The same program with other costs. */
    public Program withCosts(double[] newCost) {
        requireNumbers("cost of column", newCost, columnNames);
        for (int j = 0; j < newCost.length; j++) {
            if (Double.isInfinite(newCost[j])) {
                throw new ProgramException("cost of column (" + columnName(j) + ") has the value (" + newCost[j]
                        + "), which is not a finite number");
            }
        }
        return copy(newCost.clone(), lower, upper, rowLower, rowUpper, integer);
    }

    /**
     * The continuous program in which every whole column is fixed at its (rounded) value in {@code x}: its duals are
     * the prices that a mixed-integer program itself does not have.
     */
    public Program withIntegersFixedAt(double[] x) {
        double[] newLower = lower.clone();
        double[] newUpper = upper.clone();
        for (int j = 0; j < columns(); j++) {
            if (isInteger(j)) {
                newLower[j] = Math.rint(x[j]);
                newUpper[j] = newLower[j];
            }
        }
        return copy(cost, newLower, newUpper, rowLower, rowUpper, null);
    }

    /** Whether both have the very same columns, rows and coefficients, so that only bounds and costs can differ. */
    public boolean sharesMatrixWith(Program other) {
        return matrix == other.matrix
                && maximize == other.maximize
                && Arrays.equals(quadratic, other.quadratic)
                && Arrays.equals(integer, other.integer);
    }

    /** All costs, as a copy to change and hand to {@link #withCosts}. */
    public double[] costs() {
        return cost.clone();
    }

    /** All lower bounds of columns, as a copy. */
    public double[] lowers() {
        return lower.clone();
    }

    /** All upper bounds of columns, as a copy. */
    public double[] uppers() {
        return upper.clone();
    }

    /** All lower bounds of rows, as a copy. */
    public double[] rowLowers() {
        return rowLower.clone();
    }

    /** All upper bounds of rows, as a copy. */
    public double[] rowUppers() {
        return rowUpper.clone();
    }

    private Program copy(
            double[] newCost,
            double[] newLower,
            double[] newUpper,
            double[] newRowLower,
            double[] newRowUpper,
            boolean @Nullable [] newInteger) {
        return new Program(
                maximize,
                offset,
                columnNames,
                rowNames,
                newCost,
                newLower,
                newUpper,
                newRowLower,
                newRowUpper,
                matrix,
                newInteger,
                quadratic);
    }

    private static void requireNumbers(String what, double[] values, Names names) {
        if (values.length != names.size()) {
            throw new ProgramException("the number of values (" + values.length + ") for the " + what
                    + " is not that of the program (" + names.size() + ")");
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new ProgramException(what + " (" + names.get(i) + ") is not a number (NaN)");
            }
        }
    }

    @Override
    public String toString() {
        return (maximize ? "maximise over " : "minimise over ") + columns() + " columns, " + rows() + " rows, "
                + nonzeros() + " nonzeros" + (isMixedInteger() ? ", mixed-integer" : "")
                + (isQuadratic() ? ", quadratic" : "");
    }
}
