package tizbek.register.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tizbek.register.Account;
import tizbek.register.Refusal;
import tizbek.register.SignIn;
import tizbek.register.StoreException;

/** Lets in who knows the secrets of an account, and writes down who came and who was sent away. */
public final class Door {

    private static final String NOBODY = "?";
    private static final int LONGEST_PASSWORD = 1_000;

    private final Store store;

    public Door(Store store) {
        this.store = store;
    }

    /** A refusal of a password that is too short, common or like the name of its account. */
    public static Optional<Refusal> badPassword(String account, String password) {
        return Optional.ofNullable(PasswordRules.refusal(account, password));
    }

    /** Lets in or not; {@code codeHolds} is asked only where the password is right. */
    public SignIn signIn(String account, String password, String source, Clock clock, Predicate<Secrets> codeHolds) {
        try {
            return tried(account, password, source, clock, codeHolds);
        } catch (Passwords.BusyException e) {
            note(account, SignIn.Why.BUSY.name().toLowerCase(Locale.ROOT), source, clock);
            return new SignIn.Refused(SignIn.Why.BUSY, 1);
        }
    }

    private SignIn tried(String id, String password, String source, Clock clock, Predicate<Secrets> codeHolds) {
        Optional<Account> account = account(id);
        Optional<Secrets> secrets = account.isEmpty() ? Optional.empty() : in(c -> Credentials.find(c, id));
        boolean usable = account.isPresent()
                && !account.get().locked()
                && secrets.isPresent()
                && secrets.get().proof().digest().equals(account.get().secretsOrNull());
        if (!usable || password.length() > LONGEST_PASSWORD) {
            Passwords.pretend(password.length() > LONGEST_PASSWORD ? "" : password);
            return refused(account.isEmpty() ? SignIn.Why.UNKNOWN : SignIn.Why.LOCKED, id, source, clock, 0);
        }
        SignIns.Wait wait = in(c -> SignIns.begin(c, id, source, clock.instant()));
        if (wait.seconds() > 0) {
            // As much work as for an account that is not there.
            Passwords.pretend(password);
            return refused(wait.barred() ? SignIn.Why.BARRED : SignIn.Why.WAITS, id, source, clock, wait.seconds());
        }
        if (!Passwords.holds(secrets.orElseThrow().password(), password)) {
            return refused(SignIn.Why.PASSWORD, id, source, clock, 0);
        }
        if (!codeHolds.test(secrets.get())) {
            return refused(SignIn.Why.CODE, id, source, clock, 0);
        }
        in(c -> {
            SignIns.good(c, id, source, clock.instant());
            return true;
        });
        note(id, "in", source, clock);
        // A recovery code that was used changed the account.
        return new SignIn.In(account(id).orElseThrow());
    }

    public SignIn signedOn(String id, String source, Clock clock) {
        Optional<Account> account = account(id);
        if (account.isEmpty() || account.get().locked()) {
            return refused(account.isEmpty() ? SignIn.Why.UNKNOWN : SignIn.Why.LOCKED, id, source, clock, 0);
        }
        note(id, "in", source, clock);
        return new SignIn.In(account.get());
    }

    private SignIn.Refused refused(SignIn.Why why, String id, String source, Clock clock, long wait) {
        note(id, why.name().toLowerCase(Locale.ROOT), source, clock);
        return new SignIn.Refused(why, wait);
    }

    /** One line; names that nobody has are not written down, for somebody may have typed a password there. */
    public void note(String id, String what, String source, Clock clock) {
        Instant now = clock.instant();
        String known = account(id).map(Account::id).orElse(NOBODY);
        in(c -> {
            SignIns.write(c, known, what, source.substring(0, Math.min(60, source.length())), now);
            return true;
        });
    }

    public boolean take(String account, long step) {
        return in(c -> SignIns.take(c, account, step));
    }

    public void forgive(String account) {
        in(c -> {
            SignIns.forget(c, account);
            return true;
        });
    }

    public List<SignIn.Line> signIns(int limit) {
        return in(c -> SignIns.list(c, limit));
    }

    private Optional<Account> account(String id) {
        return in(c -> State.of(c).find(Account.class, id));
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** In one transaction, and one at a time in this process. */
    private synchronized <T> T in(Work<T> work) {
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("accounts cannot be read", e);
        }
    }
}
