package tizbek.register;

/** What became of an attempt to sign in. */
public sealed interface SignIn {

    /** It is who it says. */
    record In(Account account) implements SignIn {}

    /**
     * It is not let in. What is told outside is the same whatever was wrong.
     *
     * @param why for the table of sign-ins alone
     * @param waitSeconds how long nothing is tried any more from there; 0 where one may try at once
     */
    record Refused(Why why, long waitSeconds) implements SignIn {}

    /** Why not; the word in the table of sign-ins. */
    enum Why {
        UNKNOWN,
        LOCKED,
        PASSWORD,
        CODE,
        WAITS,
        BARRED,
        BUSY
    }

    /**
     * One line of the table of sign-ins: the same thing happened so many times within an hour.
     *
     * @param account a known one; {@code ?} for all that are not known, so that names that somebody makes up fill nothing
     * @param what {@code in}, {@code out} or the reason of a refusal
     * @param source address, {@code console} for the command line
     * @param at the latest
     */
    record Line(java.time.Instant at, String account, String what, String source, long times) {}
}
