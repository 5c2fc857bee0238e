package tizbek.solve;

/** A program was asked for that makes no sense; the message names the row or column, its value and the rule. */
public final class ProgramException extends RuntimeException {
    public ProgramException(String message) {
        super(message);
    }
}
