package tizbek.cli;

/** What a command answers to the shell. Scripts rely on these four, so they never change. */
public final class ExitCode {

    /** The question was answered, and the answer is yes. */
    public static final int YES = 0;

    /** The question was answered, and the answer is no: a check found errors, no plan exists, no route leads there. */
    public static final int NO = 1;

    /** The input (options, files) could not be read or understood. */
    public static final int BAD_INPUT = 2;

    /** Our fault, or that of the machine: a bug, a missing native library, a full disk. */
    public static final int OUR_FAULT = 3;

    private ExitCode() {}
}
