package tizbek.bench;

import java.util.ArrayList;
import java.util.List;
import tizbek.solve.HighsSolver;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.RacingSolver;
import tizbek.solve.SolveOptions;
import tizbek.solve.SolveOptions.Method;
import tizbek.solve.Solver;

/**
 * What the choice between dual simplex and interior point costs: the time of the race over that of the better one alone,
 * by the clock, on a network whose capacities hardly bind and on one where many do.
 */
final class MethodMeasurement implements Measurement {

    private final Solver highs = new HighsSolver();
    private final Solver race = new RacingSolver(highs);
    private final int runs;

    MethodMeasurement(int runs) {
        this.runs = runs;
    }

    @Override
    public String name() {
        return "method";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        measure("loose", Network.medium(), figures);
        measure("congested", Network.congested(), figures);
        return figures;
    }

    private void measure(String name, Network network, List<Figure> figures) {
        Program program = network.program();
        double simplex = seconds(name, highs, program, Method.SIMPLEX);
        double interior = seconds(name, highs, program, Method.INTERIOR_POINT);
        double raced = seconds(name, race, program, Method.CHOOSE);
        figures.add(Figure.seconds(name + "-simplex", simplex));
        figures.add(Figure.seconds(name + "-interior-point", interior));
        figures.add(Figure.seconds(name + "-race", raced));
        figures.add(Figure.ratio(name + "-race-to-better", raced / Math.min(simplex, interior)));
    }

    private double seconds(String name, Solver solver, Program program, Method method) {
        return Median.of(runs, () -> {
            long begin = System.nanoTime();
            Outcome outcome = solver.solve(program, SolveOptions.DEFAULT.withMethod(method));
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.err.println("bench: " + name + " network, " + program + ", " + method + ": " + seconds
                    + " s, objective " + outcome.requireOptimal().objective());
            return seconds;
        });
    }
}
