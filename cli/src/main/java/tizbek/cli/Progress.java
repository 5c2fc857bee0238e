package tizbek.cli;

import java.io.PrintWriter;

/**
 * Says on stderr what a long command is doing: one line that is rewritten on a terminal, one line per stage elsewhere
 * (so that a log stays short), nothing when quiet. Close it before the result is printed.
 */
public final class Progress implements AutoCloseable {

    /** A line longer than the terminal would wrap, and could not be rewritten. */
    private static final int WIDTH = 79;

    private enum Manner {
        REWRITE,
        LINES,
        SILENT
    }

    private final PrintWriter err;
    private final Manner manner;
    private String stage = "";
    private String shown = "";

    private Progress(PrintWriter err, Manner manner) {
        this.err = err;
        this.manner = manner;
    }

    /** Progress on {@code err}, which is a terminal or not. */
    public static Progress on(PrintWriter err, boolean terminal, boolean quiet) {
        return new Progress(err, quiet ? Manner.SILENT : terminal ? Manner.REWRITE : Manner.LINES);
    }

    /** A new stage, such as {@code solving 2026}. */
    public void stage(String what) {
        if (manner == Manner.LINES && !what.equals(stage)) {
            err.println(what + " ...");
            err.flush();
        }
        stage = what;
        rewrite(what + " ...");
    }

    /** How far the present stage is: {@code done} of {@code all}. Only a terminal shows it. */
    public void step(long done, long all) {
        rewrite(stage + " ... " + done + " of " + all);
    }

    /** Clears the line. Nothing of the progress is left on a terminal. */
    @Override
    public void close() {
        rewrite("");
    }

    private void rewrite(String line) {
        if (manner != Manner.REWRITE || line.equals(shown)) {
            return;
        }
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        String blanks = " ".repeat(Math.max(0, Math.min(shown.length(), WIDTH) - cut.length()));
        err.print("\r" + cut + blanks + (cut.isEmpty() ? "\r" : ""));
        err.flush();
        shown = line;
    }
}
