package tizbek.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import tizbek.register.internal.AccessKey;
import tizbek.register.internal.Credentials;
import tizbek.register.internal.Door;
import tizbek.register.internal.Passwords;
import tizbek.register.internal.Secrets;
import tizbek.register.internal.State;
import tizbek.register.internal.Store;
import tizbek.register.internal.Totp;
import tizbek.register.internal.Writer;

/** The accounts of a register: opening them, their passwords and second factors, signing in. */
public final class Accounts {

    private static final int CODES = 8;
    private static final int CODE_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Writer writer;
    private final AccessKey key;
    private final Door door;
    private final Clock clock;

    Accounts(Store store, Writer writer, AccessKey key, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.key = key;
        this.clock = clock;
        this.door = new Door(store);
    }

    /**
     * A second factor as its owner gets it, once.
     *
     * @param secret to be typed into an app, in Base32
     * @param uri the same for apps that read it: {@code otpauth://totp/...}
     * @param codes each lets its owner in once without the app
     */
    public record SecondFactor(String secret, String uri, List<String> codes) {
        public SecondFactor {
            codes = List.copyOf(codes);
        }

        /** Never shown but where it is meant to be. */
        @Override
        public String toString() {
            return "second factor";
        }
    }

    /** What became of a request for secrets, and the second factor where one was made and recorded. */
    public record Made(Outcome outcome, @Nullable SecondFactor secondFactorOrNull) {}

    /** Whether the register has accounts: from the first on nobody is believed without one. */
    public boolean exist() {
        return reading(c -> State.of(c).find(AccountBook.class, AccountBook.ID).isPresent());
    }

    public Optional<Account> find(String id) {
        return reading(c -> State.of(c).find(Account.class, id));
    }

    /** Opens an account with a password; also with a second factor where one of its roles needs it. */
    public Made open(String actor, String id, SortedSet<Role> roles, @Nullable String party, String password) {
        Optional<Refusal> bad = Door.badPassword(id, password);
        if (bad.isPresent()) {
            return new Made(new Outcome.NotRecorded(bad.get()), null);
        }
        Secrets secrets = new Secrets(id, Passwords.hash(password), null, List.of());
        NewFactor factor = null;
        if (roles.stream().anyMatch(Role::needsSecondFactor)) {
            factor = factor(id);
            secrets = secrets.withSecondFactor(factor.closed(), factor.hashes());
        }
        Outcome outcome = join(new AccessRequest.OpenAccount(actor, id, roles, party, secrets.proof()), secrets);
        return new Made(outcome, shown(outcome, factor));
    }

    /** Another password. That {@code actor} may is checked; that it knows the old one is the door's business. */
    public Outcome password(String actor, String id, String password) {
        Optional<Refusal> bad = Door.badPassword(id, password);
        if (bad.isPresent()) {
            return new Outcome.NotRecorded(bad.get());
        }
        Optional<Secrets> before = secrets(id);
        String hash = Passwords.hash(password);
        Secrets after = before.map(b -> b.withPassword(hash)).orElseGet(() -> new Secrets(id, hash, null, List.of()));
        return change(actor, AccessRequest.Change.PASSWORD, before, after);
    }

    /** Another second factor, with other recovery codes; the one before is worth nothing any more. */
    public Made secondFactor(String actor, String id) {
        Optional<Secrets> before = secrets(id);
        if (before.isEmpty()) {
            return new Made(
                    new Outcome.NotRecorded(Refusal.of(
                            "secrets",
                            "account (" + id + ") has no password\n  Maybe set one first.",
                            "у учётной записи (" + id + ") нет пароля")),
                    null);
        }
        NewFactor factor = factor(id);
        Secrets after = before.get().withSecondFactor(factor.closed(), factor.hashes());
        Outcome outcome = change(actor, AccessRequest.Change.SECOND_FACTOR, before, after);
        return new Made(outcome, shown(outcome, factor));
    }

    /**
     * Lets somebody in who knows the password, and the code of the second factor where the account has one.
     *
     * @param code of the app, or a recovery code; blank where there is no second factor
     * @param source the address from which it is tried, {@code console} for the command line
     */
    public SignIn signIn(String account, String password, String code, String source) {
        return door.signIn(account, password, source, clock, a -> secondFactorHolds(a, code));
    }

    /** Records that somebody was let in by another door, such as the sign-on of a ministry, if the account is open. */
    public SignIn signedOn(String account, String source) {
        return door.signedOn(account, source, clock);
    }

    /** Records that another door let somebody in whom this one does not. */
    public void signOnRefused(String source) {
        door.note("", "sign-on", source, clock);
    }

    /** Records that somebody left. */
    public void signOut(String account, String source) {
        door.note(account, "out", source, clock);
    }

    /** An administrator opened the account to all places again. */
    public void forgive(String account) {
        door.forgive(account);
    }

    /** The table of sign-ins, the latest first. */
    public List<SignIn.Line> signIns(int limit) {
        return door.signIns(limit);
    }

    /** Whether a code holds; each does once. */
    private boolean secondFactorHolds(Secrets secrets, String code) {
        if (secrets.totpOrNull() == null) {
            return true;
        }
        byte[] secret = key.open(secrets.account(), secrets.totpOrNull());
        OptionalLong step = Totp.matching(secret, code.strip(), clock.instant());
        if (step.isPresent()) {
            return door.take(secrets.account(), step.getAsLong());
        }
        String hash = recoveryHash(secrets.account(), code);
        return secrets.codes().contains(hash)
                && change(
                                secrets.account(),
                                AccessRequest.Change.RECOVERY_CODE_USED,
                                Optional.of(secrets),
                                secrets.without(hash))
                        instanceof Outcome.Recorded;
    }

    // ---- secrets

    private record NewFactor(SecondFactor shown, String closed, List<String> hashes) {}

    private static @Nullable SecondFactor shown(Outcome outcome, @Nullable NewFactor factor) {
        return factor != null && outcome instanceof Outcome.Recorded ? factor.shown() : null;
    }

    private NewFactor factor(String id) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String base32 = Totp.base32(secret);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            byte[] bytes = new byte[CODE_BYTES];
            RANDOM.nextBytes(bytes);
            String code = Totp.base32(bytes).toLowerCase(Locale.ROOT);
            codes.add(code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8, 12) + "-"
                    + code.substring(12));
        }
        String uri = "otpauth://totp/Tizbek:" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "?secret=" + base32
                + "&issuer=Tizbek";
        return new NewFactor(
                new SecondFactor(base32, uri, codes),
                key.close(id, secret),
                codes.stream().map(c -> recoveryHash(id, c)).toList());
    }

    /** Of 80 random bits: nobody guesses it from its hash. */
    private static String recoveryHash(String account, String code) {
        String bare = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return Event.sha256("tizbek-recovery/1\n" + account + "\n" + bare);
    }

    private Optional<Secrets> secrets(String account) {
        return reading(c -> Credentials.find(c, account));
    }

    /** {@code before} is what {@code after} was made from: where it is another by now, nothing is changed. */
    private Outcome change(String actor, AccessRequest.Change what, Optional<Secrets> before, Secrets after) {
        String digest = before.map(b -> b.proof().digest()).orElse(null);
        return join(new AccessRequest.ChangeSecrets(actor, after.account(), what, digest, after.proof()), after);
    }

    private Outcome join(Request request, Secrets secrets) {
        return writer.submit(request, secrets).join();
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection connection = store.connect()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw new StoreException("accounts cannot be read", e);
        }
    }
}
