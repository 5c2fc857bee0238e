package tizbek.register;

/** The database in the folder is open in another process, and only one can have it. */
public final class RegisterBusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RegisterBusyException(Place place, Throwable cause) {
        super(
                "register (" + place
                        + ") is open in another process\n  Maybe a desk or another command has it: stop that, or"
                        + " keep the register on a PostgreSQL server, where several may have it at once.",
                cause);
    }
}
