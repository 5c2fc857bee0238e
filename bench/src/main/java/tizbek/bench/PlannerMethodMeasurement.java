package tizbek.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tizbek.facts.Location;
import tizbek.plan.Outlook;
import tizbek.plan.PlanProgress;
import tizbek.plan.Planner;
import tizbek.plan.Scenario;
import tizbek.solve.HighsSolver;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.SolveOptions;
import tizbek.solve.SolveOptions.Method;

/**
 * Dual simplex and interior point on programs of the planner itself: the largest chain in one year, the same with half of
 * every capacity, and a chain over all its years at once that may build. In processor time of one thread.
 */
final class PlannerMethodMeasurement implements Measurement {

    private final Path home;
    private final HighsSolver highs = new HighsSolver();

    PlannerMethodMeasurement(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "planner-method";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        Program year = year();
        compare("year", year, figures);
        compare("congested", halved(year), figures);
        compare("three-years", years(3), figures);
        compare("seventeen-years", years(17), figures);
        return figures;
    }

    private Program year() {
        MeteredSolver solver = new MeteredSolver(highs);
        Planner planner = PlannerMeasurement.planner(home, solver);
        Scenario copper = planner.scenarios().get("copper");
        planner.answer(copper.withYears(copper.firstYear(), copper.firstYear()), 0, PlanProgress.silent());
        return solver.largest();
    }

    /** Antimony so many years in one program, all plants open to be built. */
    private Program years(int count) {
        int atLeast = count * NONZEROS_OF_A_YEAR;
        MeteredSolver solver = new MeteredSolver(highs, atLeast);
        Planner planner = PlannerMeasurement.planner(home, solver);
        Scenario antimony = planner.scenarios().get("baseline").ofChain("antimony");
        Outlook outlook = new Outlook(
                Double.POSITIVE_INFINITY,
                new Outlook.Invest(
                        List.of(),
                        List.of(),
                        Double.POSITIVE_INFINITY,
                        null,
                        new Location("scenarios/baseline.yaml", 1)),
                List.of(),
                List.of());
        try {
            planner.answer(
                    antimony.withYears(antimony.firstYear(), antimony.firstYear() + count - 1)
                            .withOutlook(outlook),
                    0,
                    PlanProgress.silent());
        } catch (MeteredSolver.Captured captured) {
            return captured.program();
        }
        throw new IllegalStateException("no program of " + atLeast + " coefficients came up");
    }

    /** Fewer than a year of antimony has in the coarsest round, more than one half of it. */
    private static final int NONZEROS_OF_A_YEAR = 20_000;

    /** Half of every upper bound on a row that stands for a capacity. */
    private static Program halved(Program program) {
        double[] lower = program.rowLowers();
        double[] upper = program.rowUppers();
        Arrays.setAll(upper, i -> lower[i] == Double.NEGATIVE_INFINITY && upper[i] > 0 ? upper[i] / 2 : upper[i]);
        return program.withRowBounds(lower, upper);
    }

    private void compare(String name, Program program, List<Figure> figures) {
        double simplex = seconds(name, program, Method.SIMPLEX);
        double interior = seconds(name, program, Method.INTERIOR_POINT);
        double chosen = seconds(name, program, Method.CHOOSE);
        figures.add(Figure.count(name + "-nonzeros", program.nonzeros()));
        figures.add(Figure.seconds(name + "-simplex", simplex));
        figures.add(Figure.seconds(name + "-interior-point", interior));
        figures.add(Figure.ratio(name + "-chosen-to-better", chosen / Math.min(simplex, interior)));
    }

    private double seconds(String name, Program program, Method method) {
        double begin = MeteredSolver.processorSeconds();
        Outcome outcome = highs.solve(program, SolveOptions.DEFAULT.withMethod(method));
        double seconds = MeteredSolver.processorSeconds() - begin;
        System.err.println("bench: planner, " + name + ", " + program + ", " + method + ": " + seconds
                + " s, objective " + outcome.requireOptimal().objective());
        return seconds;
    }
}
