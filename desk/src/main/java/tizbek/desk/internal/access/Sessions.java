package tizbek.desk.internal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.register.Account;
import tizbek.register.Role;

/**
 * The sessions of this desk, in memory: they end with it. A browser holds a random token of 256 bits, and the memory its
 * SHA-256 alone.
 */
public final class Sessions {

    /** Without a request. */
    static final Duration IDLE = Duration.ofMinutes(30);
    /** From signing in. */
    static final Duration LONGEST = Duration.ofHours(8);

    static final String COOKIE = "tizbek-session";
    private static final String CSRF = "X-Tizbek-Csrf";
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_SESSIONS = 10_000;
    private static final int MOST_OF_ONE = 10;
    /** Requests of one session in a minute. */
    private static final int MOST_REQUESTS = 600;

    private final OpenRegister register;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Limits limits;
    /** By the hash of their token; the one that asked longest ago first. */
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    public Sessions(OpenRegister register) {
        this.register = register;
        this.clock = register.clock();
        this.limits = new Limits(clock);
    }

    /** A new session and the token that only its browser gets. */
    record Begun(Session session, String token) {}

    /** Lets an account in; the session that the browser had before is over. */
    Begun begin(Asked asked, Account account) {
        token(asked).ifPresent(t -> end(hash(t)));
        Instant now = clock.instant();
        String token = token();
        Session session = new Session(account, token(), now, now);
        synchronized (sessions) {
            sessions.values().removeIf(s -> isOver(s, now));
            long own = sessions.values().stream()
                    .filter(s -> s.account().equals(account.id()))
                    .count();
            if (own >= MOST_OF_ONE) {
                sessions.entrySet().stream()
                        .filter(e -> e.getValue().account().equals(account.id()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .ifPresent(sessions::remove);
            } else if (sessions.size() >= MOST_SESSIONS) {
                throw Problem.of(503, "", "too many are signed in");
            }
            sessions.put(hash(token), session);
        }
        return new Begun(session, token);
    }

    /** Who asks, if it is signed in, its time is not over and its account is as it was. */
    public Optional<Session> find(Asked asked) {
        Optional<String> token = token(asked);
        if (token.isEmpty() || register.find().isEmpty()) {
            return Optional.empty();
        }
        String hash = hash(token.get());
        Instant now = clock.instant();
        Session session;
        synchronized (sessions) {
            session = sessions.get(hash);
        }
        if (session == null) {
            return Optional.empty();
        }
        Optional<Account> account = register.get().accounts().find(session.account());
        if (isOver(session, now) || account.filter(session.kept()::equals).isEmpty()) {
            end(hash);
            return Optional.empty();
        }
        limits.count("session", hash, MOST_REQUESTS, Duration.ofMinutes(1));
        Session seen = session.seenAt(now);
        synchronized (sessions) {
            sessions.replace(hash, seen);
        }
        return Optional.of(seen);
    }

    /**
     * Who asks, with one of the roles where some are named; 401 where nobody is signed in, 403 where it has none of them, or
     * where a changing request lacks the mark of its session.
     */
    public Session require(Asked asked, Role... roles) {
        register.get();
        Session session = find(asked)
                .orElseThrow(
                        () -> Problem.of(401, "", "nobody is signed in", "sign in by POST /api/register/session.", ""));
        if (!asked.method().equals("GET") && !asked.method().equals("HEAD")) {
            String mark = asked.headers().get(CSRF);
            if (mark == null || !same(mark, session.csrf())) {
                throw Problem.of(
                        403, CSRF, "the request does not bear the mark of its session", "send it in " + CSRF + ".", "");
            }
        }
        if (roles.length > 0
                && Arrays.stream(roles).noneMatch(r -> session.kept().is(r))) {
            throw Problem.of(
                    403,
                    "",
                    "account (" + session.account() + ") has none of the roles ("
                            + Set.of(roles).stream().map(Role::word).sorted().collect(Collectors.joining(", ")) + ")");
        }
        return session;
    }

    /** Ends the session of who asks; which one it was. */
    Optional<Session> end(Asked asked) {
        Optional<Session> session = find(asked);
        token(asked).ifPresent(t -> end(hash(t)));
        return session;
    }

    private void end(String hash) {
        synchronized (sessions) {
            sessions.remove(hash);
        }
    }

    private static boolean isOver(Session session, Instant now) {
        return !now.isBefore(session.seen().plus(IDLE))
                || !now.isBefore(session.since().plus(LONGEST));
    }

    /** When it is over at the latest, if nothing more is asked. */
    static Instant over(Session session) {
        Instant idle = session.seen().plus(IDLE);
        Instant longest = session.since().plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    Limits limits() {
        return limits;
    }

    /** The token in the cookie; two of them are none, for one may have been planted. */
    private static Optional<String> token(Asked asked) {
        String header = asked.headers().get("Cookie");
        if (header == null) {
            return Optional.empty();
        }
        java.util.List<String> found = Arrays.stream(header.split(";", -1))
                .map(String::strip)
                .filter(c -> c.startsWith(COOKIE + "="))
                .map(c -> c.substring(COOKIE.length() + 1))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
