package tizbek.solve.internal;

import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;

/** The small relatives of a program that are solved to explain it. All are continuous and linear unless said. */
final class Rewriting {

    private static final double INF = Double.POSITIVE_INFINITY;

    private Rewriting() {}

    /**
     * The program whose optimum is the least total amount by which the rows of {@code p} must be missed: 0 if and only
     * if {@code p}, its whole columns set free, has a solution. Its first columns and all its rows are those of
     * {@code p}.
     */
    static Program elastic(Program p) {
        ProgramBuilder builder = new ProgramBuilder().minimize();
        for (int j = 0; j < p.columns(); j++) {
            builder.column(p.columnName(j), p.lower(j), p.upper(j), 0);
        }
        copyRows(p, builder);
        copyEntries(p, builder);
        for (int i = 0; i < p.rows(); i++) {
            if (p.rowLower(i) > -INF) {
                builder.coefficient(i, builder.column("\u0001short of row " + i, 0, INF, 1), 1);
            }
            if (p.rowUpper(i) < INF) {
                builder.coefficient(i, builder.column("\u0001over row " + i, 0, INF, 1), -1);
            }
        }
        return builder.build();
    }

    /** {@code p} without its objective; whole columns stay whole. */
    static Program feasibility(Program p) {
        ProgramBuilder builder = new ProgramBuilder().minimize();
        for (int j = 0; j < p.columns(); j++) {
            builder.column(p.columnName(j), p.lower(j), p.upper(j), 0);
            if (p.isInteger(j)) {
                builder.integer(j);
            }
        }
        copyRows(p, builder);
        copyEntries(p, builder);
        return builder.build();
    }

    /**
     * The directions in which one can go for ever from any solution of {@code p}, cut to steps of at most 1 per column;
     * its objective is the linear one of {@code p}.
     */
    static Program recession(Program p) {
        ProgramBuilder builder = new ProgramBuilder();
        if (p.isMaximize()) {
            builder.maximize();
        }
        for (int j = 0; j < p.columns(); j++) {
            boolean curved = p.quadratic(j) != 0;
            double low = p.lower(j) > -INF || curved ? 0 : -1;
            double high = p.upper(j) < INF || curved ? 0 : 1;
            builder.column(p.columnName(j), low, high, p.cost(j));
        }
        for (int i = 0; i < p.rows(); i++) {
            builder.row(p.rowName(i), p.rowLower(i) > -INF ? 0 : -INF, p.rowUpper(i) < INF ? 0 : INF);
        }
        copyEntries(p, builder);
        return builder.build();
    }

    private static void copyRows(Program p, ProgramBuilder builder) {
        for (int i = 0; i < p.rows(); i++) {
            builder.row(p.rowName(i), p.rowLower(i), p.rowUpper(i));
        }
    }

    private static void copyEntries(Program p, ProgramBuilder builder) {
        for (int j = 0; j < p.columns(); j++) {
            for (int k = p.start(j); k < p.start(j + 1); k++) {
                builder.coefficient(p.entryRow(k), j, p.entryValue(k));
            }
        }
    }
}
