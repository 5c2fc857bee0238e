package tizbek.solve;

/** The solver's native library is not there or cannot be used; the message says which and what to do. */
public final class NativeLibraryException extends RuntimeException {
    public NativeLibraryException(String message) {
        super(message);
    }

    public NativeLibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
