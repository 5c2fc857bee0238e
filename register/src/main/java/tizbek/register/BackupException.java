package tizbek.register;

/** A backup cannot be made or restored for a reason that its user can mend; the message says what would. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BackupException(String what, String maybe) {
        super(what + "\n  Maybe " + maybe);
    }
}
