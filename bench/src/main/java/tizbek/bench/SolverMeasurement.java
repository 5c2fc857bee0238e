package tizbek.bench;

import java.util.ArrayList;
import java.util.List;
import tizbek.solve.HighsSolver;
import tizbek.solve.Program;
import tizbek.solve.Solution;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;
import tizbek.solve.SolverSession;

/** What stands around HiGHS, and what a warm start saves, on one large network. */
final class SolverMeasurement implements Measurement {

    private final Solver solver = new HighsSolver();
    private final SolveOptions options = SolveOptions.DEFAULT.withMethod(SolveOptions.Method.SIMPLEX);
    private final int solves;

    /** {@code solves} cold solves, of which the median counts. */
    SolverMeasurement(int solves) {
        this.solves = solves;
    }

    @Override
    public String name() {
        return "solver";
    }

    @Override
    public List<Figure> measure() {
        warmUp();
        Network network = Network.large();
        Memory empty = Memory.now();
        Program program = network.program();
        Memory built = Memory.now();
        double build = Median.of(5, () -> secondsOf(network::program));
        say(program + ", built in " + build + " s");

        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.count("columns", program.columns()));
        figures.add(Figure.count("rows", program.rows()));
        figures.add(Figure.count("nonzeros", program.nonzeros()));
        figures.add(Figure.seconds("build", build));
        double[] inside = new double[solves];
        double[] outside = new double[solves];
        double[] pass = new double[solves];
        for (int run = 0; run < solves; run++) {
            Memory before = Memory.now();
            // Only the first solve grows the process: later ones find the memory that earlier ones gave back.
            try (PeakMemory peak = new PeakMemory(run == 0);
                    SolverSession session = solver.open(program, options)) {
                Solution cold = session.solve().requireOptimal();
                inside[run] = cold.effort().insideSeconds();
                outside[run] = cold.effort().outsideSeconds();
                pass[run] = cold.effort().passSeconds();
                say("cold solve " + (run + 1) + " of " + solves + ": " + inside[run] + " s, objective "
                        + cold.objective() + ", " + cold.effort().iterations() + " iterations");
                if (run == 0) {
                    memory(figures, built.heapUsed() - empty.heapUsed(), peak.outsideHeap() - before.outsideHeap());
                }
                if (run == solves - 1) {
                    figures.add(Figure.count("binding", binding(program, cold)));
                    warm(figures, session, cold, Median.of(inside));
                }
            }
        }
        double cold = Median.of(inside);
        figures.add(Figure.seconds("pass", Median.of(pass)));
        figures.add(Figure.seconds("cold", cold));
        figures.add(Figure.seconds("outside", Median.of(outside)));
        figures.add(Figure.ratio("build-and-pass-to-solve", (build + Median.of(pass)) / cold));
        figures.add(Figure.ratio("outside-to-inside", (build + Median.of(outside)) / cold));
        return figures;
    }

    private void memory(List<Figure> figures, double program, double inside) {
        figures.add(Figure.megabytes("program-on-heap", program));
        figures.add(Figure.megabytes("inside-highs", inside));
        if (!Double.isNaN(inside)) {
            figures.add(Figure.ratio("memory-outside-to-inside", program / inside));
        }
    }

    /** One capacity halved, then all cut by 5 %, each from the basis of the cold optimum. */
    private void warm(List<Figure> figures, SolverSession session, Solution base, double cold) {
        Program program = session.program();
        int tightest = tightest(program, base);
        double[] one = program.rowUppers();
        one[tightest] *= 0.5;
        double oneSeconds = warmSeconds(session, base, program.withRowBounds(program.rowLowers(), one));
        double[] all = program.rowUppers();
        for (int i = 0; i < all.length; i++) {
            all[i] *= isCapacity(program, i) ? 0.95 : 1;
        }
        double allSeconds = warmSeconds(session, base, program.withRowBounds(program.rowLowers(), all));
        session.forgetBasis();
        double coldCut = session.solve().requireOptimal().effort().insideSeconds();
        figures.add(Figure.seconds("warm-one-capacity", oneSeconds));
        figures.add(Figure.seconds("warm-all-capacities", allSeconds));
        figures.add(Figure.seconds("cold-all-capacities", coldCut));
        figures.add(Figure.ratio("warm-one-to-cold", oneSeconds / cold));
        figures.add(Figure.ratio("warm-all-to-cold", allSeconds / coldCut));
    }

    private double warmSeconds(SolverSession session, Solution base, Program changed) {
        Program original = session.program();
        double seconds = Median.of(3, () -> {
            session.changeTo(original);
            session.startFrom(base.findBasis().orElseThrow());
            session.changeTo(changed);
            Solution.Effort effort = session.solve().requireOptimal().effort();
            say("warm solve: " + effort.insideSeconds() + " s, " + effort.iterations() + " iterations");
            return effort.insideSeconds();
        });
        return seconds;
    }

    private static boolean isCapacity(Program program, int row) {
        return Double.isInfinite(program.rowLower(row));
    }

    private static int binding(Program program, Solution solution) {
        int binding = 0;
        for (int i = 0; i < program.rows(); i++) {
            binding += isCapacity(program, i) && solution.dual(i) < -1e-9 ? 1 : 0;
        }
        return binding;
    }

    /** The capacity with the highest price among those that are not empty. */
    private static int tightest(Program program, Solution solution) {
        int best = -1;
        for (int i = 0; i < program.rows(); i++) {
            if (isCapacity(program, i) && (best < 0 || solution.dual(i) < solution.dual(best))) {
                best = i;
            }
        }
        return best;
    }

    private void warmUp() {
        Program program = Network.small().program();
        for (int i = 0; i < 30; i++) {
            solver.solve(program, options).requireOptimal();
        }
    }

    private static double secondsOf(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String line) {
        System.err.println("bench: " + line);
    }
}
