package tizbek.cli;

/** The results cannot be written where the user wants them. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputException(String problem, String remedy) {
        super(problem + "\n  Maybe " + remedy);
    }

    OutputException(String problem, String remedy, Throwable cause) {
        super(problem + "\n  Maybe " + remedy, cause);
    }
}
