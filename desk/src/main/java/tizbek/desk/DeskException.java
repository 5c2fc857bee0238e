package tizbek.desk;

/** The desk cannot listen where it was told to; the message says why and what would help. */
public final class DeskException extends RuntimeException {

    public DeskException(String message, Throwable cause) {
        super(message, cause);
    }
}
