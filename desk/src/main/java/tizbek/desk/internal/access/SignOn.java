package tizbek.desk.internal.access;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.register.Account;
import tizbek.register.SignIn;

/**
 * Signing in at a ministry's own provider: OpenID Connect, code flow, with PKCE (S256), state and nonce. A state is bound to the
 * browser that began by a cookie, and is good once, for ten minutes.
 */
final class SignOn {

    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final int MOST_BEGUN = 5_000;
    private static final int MOST_OF_ADDRESS = 60;
    private static final String COOKIE = "tizbek-sign-on";
    private static final System.Logger LOG = System.getLogger(SignOn.class.getName());

    private final OpenRegister register;
    private final Sessions sessions;
    private final Provider provider;
    /** By state. */
    private final Map<String, Begun> begun = new LinkedHashMap<>();

    private record Begun(String browser, String verifier, String nonce, Instant at) {}

    SignOn(OpenRegister register, Sessions sessions) {
        this.register = register;
        this.sessions = sessions;
        this.provider = new Provider(register.clock());
    }

    boolean isSetUp() {
        return register.file(SignOnSettings.FILE).isPresent();
    }

    private SignOnSettings settings() {
        register.get();
        Path file = register.file(SignOnSettings.FILE)
                .orElseThrow(() -> Problem.of(
                        404,
                        "",
                        "no sign-on is set up here",
                        "write " + SignOnSettings.FILE + " into the folder of the register, or sign in by a password.",
                        ""));
        try {
            return SignOnSettings.read(file);
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.ERROR, "{0}", e.getMessage());
            throw Problem.of(503, "", "the sign-on is not set up as it should be", "sign in by a password.", "");
        }
    }

    /** Sends the browser to the provider. */
    Answer begin(Asked asked) {
        asked.only();
        SignOnSettings settings = settings();
        sessions.limits().count("sign-on", asked.client(), MOST_OF_ADDRESS, Duration.ofMinutes(5));
        String state = sessions.token();
        String browser = sessions.token();
        Begun mine = new Begun(
                Sessions.hash(browser),
                sessions.token(),
                sessions.token(),
                register.clock().instant());
        synchronized (begun) {
            Instant old = mine.at().minus(GOOD);
            begun.values().removeIf(b -> b.at().isBefore(old));
            if (begun.size() >= MOST_BEGUN) {
                begun.remove(begun.keySet().iterator().next());
            }
            begun.put(state, mine);
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.client());
        query.put("redirect_uri", settings.back().toString());
        query.put("scope", "openid");
        query.put("state", state);
        query.put("nonce", mine.nonce());
        query.put("code_challenge", challenge(mine.verifier()));
        query.put("code_challenge_method", "S256");
        URI at = provider.authorization(settings);
        String address = at + (at.getQuery() == null ? "?" : "&") + form(query);
        // Lax: the browser comes back from another site.
        return to(address)
                .with("Set-Cookie", AccessApi.cookie(asked, COOKIE, browser, "Lax", "; Max-Age=" + GOOD.toSeconds()));
    }

    /** The browser comes back with a code. */
    Answer back(Asked asked) {
        SignOnSettings settings = settings();
        sessions.limits().count("sign-on", asked.client(), MOST_OF_ADDRESS, Duration.ofMinutes(5));
        try {
            Account account = account(settings, asked);
            SignIn signIn = register.get().accounts().signedOn(account.id(), asked.client());
            if (!(signIn instanceof SignIn.In in)) {
                throw new SignOnException("account (" + account.id() + ") is locked");
            }
            Sessions.Begun session = sessions.begin(asked, in.account());
            return to("/register")
                    .with("Set-Cookie", AccessApi.cookie(asked, Sessions.COOKIE, session.token(), "Strict", ""));
        } catch (SignOnException e) {
            // Why, is told to whoever runs the desk, not to whoever came.
            LOG.log(System.Logger.Level.WARNING, "sign-on refused: {0}", e.getMessage());
            register.get().accounts().signOnRefused(asked.client());
            if (asked.prefersHtml()) {
                return to("/register/sign-in?failed=sign-on");
            }
            throw Problem.of(401, "", "the sign-on was refused", "begin again at /api/register/sign-on.", "");
        }
    }

    private Account account(SignOnSettings settings, Asked asked) throws SignOnException {
        String state = asked.find("state").orElse("");
        Begun mine;
        synchronized (begun) {
            mine = begun.remove(state);
        }
        if (mine == null || mine.at().plus(GOOD).isBefore(register.clock().instant())) {
            throw new SignOnException("state is not one that waits");
        }
        if (cookie(asked)
                .filter(c -> Sessions.same(Sessions.hash(c), mine.browser()))
                .isEmpty()) {
            throw new SignOnException("state was begun by another browser");
        }
        String code = asked.find("code")
                .orElseThrow(() -> new SignOnException("provider gave no code, but error ("
                        + asked.find("error").orElse("") + ")"));
        Provider.Person person = provider.person(settings, code, mine.verifier(), mine.nonce());
        String id = Optional.ofNullable(settings.accounts().get(person.name()))
                .orElseThrow(() -> new SignOnException("nobody is mapped to who signed on"));
        Account account = register.get()
                .accounts()
                .find(id)
                .orElseThrow(() -> new SignOnException("account (" + id + ") is not in the register"));
        if (account.secondFactor() && person.means().stream().noneMatch(settings.strong()::contains)) {
            throw new SignOnException("account (" + id + ") needs a second factor, and the provider tells of none");
        }
        return account;
    }

    private static Optional<String> cookie(Asked asked) {
        String header = Optional.ofNullable(asked.headers().get("Cookie")).orElse("");
        return Arrays.stream(header.split(";", -1))
                .map(String::strip)
                .filter(c -> c.startsWith(COOKIE + "="))
                .map(c -> c.substring(COOKIE.length() + 1))
                .findFirst();
    }

    private static Answer.Whole to(String address) {
        return Answer.of(302, "text/plain", new byte[0])
                .with("Location", address)
                .with("Cache-Control", "no-store");
    }

    static String form(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** RFC 7636. */
    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Why somebody who came back from the provider is not let in. */
    static final class SignOnException extends Exception {
        private static final long serialVersionUID = 1;

        SignOnException(String message) {
            super(message);
        }

        SignOnException(String message, Throwable cause) {
            super(message + ": " + cause.getMessage(), cause);
        }
    }
}
