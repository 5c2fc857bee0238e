package tizbek.solve;

/** Solves programs. Safe for use by many threads; each session belongs to the thread that opened it. */
public interface Solver {

    /** Loads a program to solve it, perhaps several times with changes between. */
    SolverSession open(Program program, SolveOptions options);

    /** Solves a program once. */
    default Outcome solve(Program program, SolveOptions options) {
        try (SolverSession session = open(program, options)) {
            return session.solve();
        }
    }

    default Outcome solve(Program program) {
        return solve(program, SolveOptions.DEFAULT);
    }
}
