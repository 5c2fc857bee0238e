package tizbek.solve.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tizbek.solve.Conflict.Bound;
import tizbek.solve.Conflict.Kind;
import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;

/**
 * The part of a program that some of its bounds speak of: the rows among them, and the columns among them or in those
 * rows. Without objective and, to begin with, without any bound; whole columns stay whole.
 */
final class Core {

    private static final double INF = Double.POSITIVE_INFINITY;

    private final List<Bound> bounds;
    private final Program bare;
    /** The number in the core of a row or column of the program, or -1. */
    private final int[] rowNumber;

    private final int[] columnNumber;

    Core(Program program, List<Bound> bounds) {
        this.bounds = List.copyOf(bounds);
        rowNumber = numbers(program.rows());
        columnNumber = numbers(program.columns());
        ProgramBuilder builder = new ProgramBuilder();
        for (Bound bound : bounds) {
            if (bound.kind().isRow() && rowNumber[bound.index()] < 0) {
                rowNumber[bound.index()] = builder.row(bound.name(), -INF, INF);
            } else if (!bound.kind().isRow()) {
                addColumn(program, bound.index(), builder);
            }
        }
        for (int j = 0; j < program.columns(); j++) {
            for (int k = program.start(j); k < program.start(j + 1); k++) {
                if (rowNumber[program.entryRow(k)] >= 0) {
                    addColumn(program, j, builder);
                    builder.coefficient(rowNumber[program.entryRow(k)], columnNumber[j], program.entryValue(k));
                }
            }
        }
        bare = builder.build();
    }

    private void addColumn(Program program, int j, ProgramBuilder builder) {
        if (columnNumber[j] < 0) {
            columnNumber[j] = builder.column(program.columnName(j), -INF, INF, 0);
            if (program.isInteger(j)) {
                builder.integer(columnNumber[j]);
            }
        }
    }

    private static int[] numbers(int count) {
        int[] none = new int[count];
        Arrays.fill(none, -1);
        return none;
    }

    /** The positions of all its bounds. */
    List<Integer> all() {
        return IntStream.range(0, bounds.size()).boxed().toList();
    }

    Bound bound(int position) {
        return bounds.get(position);
    }

    /** The core with these of its bounds and no others. */
    Program program(List<Integer> positions) {
        double[] lower = filled(bare.columns(), -INF);
        double[] upper = filled(bare.columns(), INF);
        double[] rowLower = filled(bare.rows(), -INF);
        double[] rowUpper = filled(bare.rows(), INF);
        for (int position : positions) {
            Bound bound = bounds.get(position);
            int number = (bound.kind().isRow() ? rowNumber : columnNumber)[bound.index()];
            array(bound.kind(), lower, upper, rowLower, rowUpper)[number] = bound.value();
        }
        return bare.withColumnBounds(lower, upper).withRowBounds(rowLower, rowUpper);
    }

    private static double[] array(Kind kind, double[] lower, double[] upper, double[] rowLower, double[] rowUpper) {
        return switch (kind) {
            case ROW_LOWER -> rowLower;
            case ROW_UPPER -> rowUpper;
            case COLUMN_LOWER -> lower;
            case COLUMN_UPPER -> upper;
        };
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
