package tizbek.solve;

import java.util.Arrays;

/**
 * Which columns and rows of a solved program are basic and at which bound the others stand: where a later solve of the
 * same or a slightly changed program may start from.
 */
public final class Basis {

    /** In the order of HiGHS, whose numbers count from 0. */
    public enum Status {
        LOWER,
        BASIC,
        UPPER,
        ZERO,
        NONBASIC
    }

    private static final Status[] STATUSES = Status.values();

    private final byte[] columns;
    private final byte[] rows;

    /** Of HiGHS's numbers for the statuses, copied. */
    public Basis(byte[] columns, byte[] rows) {
        this.columns = checked(columns);
        this.rows = checked(rows);
    }

    public int columns() {
        return columns.length;
    }

    public int rows() {
        return rows.length;
    }

    public Status column(int column) {
        return STATUSES[columns[column]];
    }

    public Status row(int row) {
        return STATUSES[rows[row]];
    }

    /** The number HiGHS has for a column's status. */
    public int columnCode(int column) {
        return columns[column];
    }

    /** The number HiGHS has for a row's status. */
    public int rowCode(int row) {
        return rows[row];
    }

    private static byte[] checked(byte[] ordinals) {
        for (byte ordinal : ordinals) {
            if (ordinal < 0 || ordinal >= STATUSES.length) {
                throw new ProgramException("basis status (" + ordinal + ") is not one of " + Arrays.toString(STATUSES));
            }
        }
        return ordinals.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Basis basis && Arrays.equals(columns, basis.columns) && Arrays.equals(rows, basis.rows);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(columns) + Arrays.hashCode(rows);
    }
}
