package tizbek.solve;

import java.util.random.RandomGenerator;

/** Programs that several tests use. */
final class Programs {

    static final double INF = Double.POSITIVE_INFINITY;

    private Programs() {}

    /** A dense program from tables of numbers, columns {@code x0...}, rows {@code r0...}. */
    static Program dense(
            boolean maximize,
            double[] cost,
            double[] lower,
            double[] upper,
            double[][] a,
            double[] low,
            double[] high) {
        ProgramBuilder builder = new ProgramBuilder();
        if (maximize) {
            builder.maximize();
        }
        for (int j = 0; j < cost.length; j++) {
            builder.column("x" + j, lower[j], upper[j], cost[j]);
        }
        for (int i = 0; i < a.length; i++) {
            builder.row("r" + i, low[i], high[i]);
            for (int j = 0; j < cost.length; j++) {
                builder.coefficient(i, j, a[i][j]);
            }
        }
        return builder.build();
    }

    /** A transport program: rows {@code supply i} (at most) then {@code demand j} (at least), columns {@code i to j}. */
    static Program transport(double[] supply, double[] demand, double[][] cost) {
        ProgramBuilder builder = new ProgramBuilder().minimize();
        for (int i = 0; i < supply.length; i++) {
            builder.row("supply " + i, -INF, supply[i]);
        }
        for (int j = 0; j < demand.length; j++) {
            builder.row("demand " + j, demand[j], INF);
        }
        for (int i = 0; i < supply.length; i++) {
            for (int j = 0; j < demand.length; j++) {
                int column = builder.column(i + " to " + j, 0, INF, cost[i][j]);
                builder.coefficient(i, column, 1);
                builder.coefficient(supply.length + j, column, 1);
            }
        }
        return builder.build();
    }

    /** Whole coefficients of -5..5 and bounded columns, so that every answer but unbounded occurs. */
    static Program random(RandomGenerator random, int columns, int rows) {
        ProgramBuilder builder = new ProgramBuilder();
        if (random.nextBoolean()) {
            builder.maximize();
        }
        for (int j = 0; j < columns; j++) {
            double low = random.nextInt(-3, 1);
            builder.column("x" + j, low, low + random.nextInt(0, 8), random.nextInt(-5, 6));
        }
        for (int i = 0; i < rows; i++) {
            double low = random.nextInt(-10, 11);
            switch (random.nextInt(4)) {
                case 0 -> builder.row("r" + i, low, low);
                case 1 -> builder.row("r" + i, low, INF);
                case 2 -> builder.row("r" + i, -INF, low);
                default -> builder.row("r" + i, low, low + random.nextInt(1, 6));
            }
            for (int j = 0; j < columns; j++) {
                builder.coefficient(i, j, random.nextInt(-5, 6));
            }
        }
        return builder.build();
    }
}
