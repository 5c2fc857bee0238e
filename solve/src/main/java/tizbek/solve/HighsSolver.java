package tizbek.solve;

import tizbek.solve.internal.HighsLibrary;
import tizbek.solve.internal.HighsSession;

/**
 * HiGHS (https://highs.dev) in this process, without a native build: its shared library comes from the class path, or
 * from the file that the system property {@code tizbek.highs.library} names.
 */
public final class HighsSolver implements Solver {

    private final HighsLibrary library;

    /** Loads the library; throws {@link NativeLibraryException} if that cannot be done. */
    public HighsSolver() {
        library = HighsLibrary.load();
    }

    /** The version of the loaded library, as in 1.12.0. */
    public String version() {
        return library.version();
    }

    @Override
    public SolverSession open(Program program, SolveOptions options) {
        return new HighsSession(library, this, program, options);
    }
}
