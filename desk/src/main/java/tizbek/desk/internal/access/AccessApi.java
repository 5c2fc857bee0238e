package tizbek.desk.internal.access;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.RowsJson;
import tizbek.register.Account;
import tizbek.register.Accounts;
import tizbek.register.Outcome;
import tizbek.register.Permissions;
import tizbek.register.Role;
import tizbek.register.SignIn;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/register/session}: signing in and out; {@code .../accounts/{id}/...}: passwords and second factors. */
public final class AccessApi {

    private static final int MOST_LINES = 1_000;
    private static final Duration LIMITED = Duration.ofMinutes(5);
    /** Tries to sign in within five minutes, from one address and for one name from one address. */
    private static final int MOST_OF_ADDRESS = 60;

    private static final int MOST_OF_NAME = 10;

    private final OpenRegister register;
    private final Sessions sessions;
    private final SignOn signOn;

    public AccessApi(OpenRegister register, Sessions sessions) {
        this.register = register;
        this.sessions = sessions;
        this.signOn = new SignOn(register, sessions);
    }

    public List<Route> routes() {
        return List.of(
                Route.doing("POST", "/api/register/session", this::signIn),
                Route.live("/api/register/session", this::session),
                Route.doing("DELETE", "/api/register/session", this::signOut),
                Route.live("/api/register/sign-on", signOn::begin),
                Route.live("/api/register/sign-on/back", signOn::back),
                Route.live("/api/register/sign-ins", this::signIns),
                Route.doing("POST", "/api/register/accounts/{id}/password", this::password),
                Route.doing("POST", "/api/register/accounts/{id}/second-factor", this::secondFactor));
    }

    // ---- sessions

    private Answer signIn(Asked asked) {
        asked.only();
        Accounts accounts = register.get().accounts();
        Body body = Body.of(asked, "account", "password", "code");
        String account = body.text("account").strip();
        // Before anything is looked up, so that it tells nobody which accounts there are.
        Limits limits = sessions.limits();
        limits.count("address", asked.client(), MOST_OF_ADDRESS, LIMITED);
        limits.count("name", Sessions.hash(asked.client() + "\n" + account), MOST_OF_NAME, LIMITED);
        return switch (accounts.signIn(account, body.text("password"), body.text("code"), asked.client())) {
            case SignIn.Refused refused when refused.why() == SignIn.Why.BUSY -> throw Limits.tooOften(2);
            case SignIn.Refused refused -> throw refused();
            case SignIn.In in -> begun(asked, sessions.begin(asked, in.account()));
        };
    }

    /** The same words whatever was wrong, also where one has to wait. */
    static Problem refused() {
        return Problem.of(
                401,
                "",
                "account, password or code is wrong, or there were too many tries",
                "try again with care, after some minutes where it failed several times.",
                "");
    }

    private static Answer begun(Asked asked, Sessions.Begun begun) {
        return document(begun.session())
                .with("Set-Cookie", cookie(asked, Sessions.COOKIE, begun.token(), "Strict", ""));
    }

    /**
     * {@code Secure} wherever the browser came by https, also through a proxy that says so: who says so falsely only keeps
     * the own browser from sending it.
     */
    static String cookie(Asked asked, String name, String value, String sameSite, String more) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=" + sameSite + (isSecure(asked) ? "; Secure" : "")
                + more;
    }

    private static boolean isSecure(Asked asked) {
        return asked.origin().startsWith("https:")
                || "https".equals(asked.headers().get("X-Forwarded-Proto"));
    }

    private Answer session(Asked asked) {
        asked.only();
        register.get();
        Optional<Session> session = sessions.find(asked);
        if (session.isPresent()) {
            return document(session.get());
        }
        ObjectNode nobody = RowsJson.document();
        nobody.putNull("account");
        nobody.putArray("roles").add(Role.PUBLIC.word());
        nobody.putNull("party");
        nobody.putNull("csrf");
        nobody.put("signOn", signOn.isSetUp());
        return Answer.json(nobody).with("Cache-Control", "no-store");
    }

    private static Answer.Whole document(Session session) {
        ObjectNode document = RowsJson.document();
        document.put("account", session.account());
        ArrayNode roles = document.putArray("roles");
        session.roles().forEach(r -> roles.add(r.word()));
        document.put("party", session.partyOrNull());
        document.put("csrf", session.csrf());
        document.put(
                "expiresAt",
                Sessions.over(session).truncatedTo(ChronoUnit.SECONDS).toString());
        return Answer.json(document).with("Cache-Control", "no-store");
    }

    private Answer signOut(Asked asked) {
        asked.only();
        Session session = sessions.require(asked);
        sessions.end(asked);
        register.get().accounts().signOut(session.account(), asked.client());
        return Answer.of(204, "text/plain", new byte[0])
                .with("Set-Cookie", cookie(asked, Sessions.COOKIE, "", "Strict", "; Max-Age=0"));
    }

    private Answer signIns(Asked asked) {
        asked.only("limit");
        Session session = sessions.require(asked);
        if (!Permissions.may(session.kept(), Permissions.Reading.SIGN_INS)) {
            throw Problem.of(403, "", "account (" + session.account() + ") may not read who signed in");
        }
        ObjectNode document = RowsJson.document();
        ArrayNode lines = document.putArray("signIns");
        for (SignIn.Line line : register.get()
                .accounts()
                .signIns(asked.number("limit", 1, MOST_LINES).orElse(100))) {
            lines.addObject()
                    .put("at", line.at().toString())
                    .put("account", line.account())
                    .put("what", line.what())
                    .put("source", line.source())
                    .put("times", line.times());
        }
        return Answer.json(document).with("Cache-Control", "no-store");
    }

    // ---- passwords and second factors

    /** Of one's own, with the old one; an administrator sets anybody's. */
    private Answer password(Asked asked) {
        asked.only();
        Session session = sessions.require(asked);
        Body body = Body.of(asked, "password", "old", "code");
        vouch(asked, session, body);
        Outcome outcome =
                register.get().accounts().password(session.account(), asked.part("id"), body.text("password"));
        return recorded(outcome, null);
    }

    private Answer secondFactor(Asked asked) {
        asked.only();
        Session session = sessions.require(asked);
        Body body = Body.of(asked, "old", "code");
        vouch(asked, session, body);
        Accounts.Made made = register.get().accounts().secondFactor(session.account(), asked.part("id"));
        return recorded(made.outcome(), made.secondFactorOrNull());
    }

    /** An open browser is not enough: who changes secrets knows the own password (OWASP ASVS 6.2.3). */
    private void vouch(Asked asked, Session session, Body body) {
        Account account = session.kept();
        sessions.limits().count("vouch", account.id(), MOST_OF_NAME, LIMITED);
        SignIn known =
                register.get().accounts().signIn(account.id(), body.text("old"), body.text("code"), asked.client());
        if (!(known instanceof SignIn.In)) {
            throw refused();
        }
    }

    private static Answer recorded(Outcome outcome, Accounts.@Nullable SecondFactor factor) {
        return switch (outcome) {
            case Outcome.NotRecorded not ->
                throw Problem.of(
                        not.refusal().rule().equals("role") ? 403 : 409,
                        not.refusal().rule(),
                        not.refusal().text().en().replaceFirst("\n  Maybe .*", ""),
                        not.refusal().text().en().replaceFirst("(?s).*\n  Maybe |^.*$", ""),
                        "");
            case Outcome.Recorded recorded -> {
                ObjectNode document = RowsJson.document().put("recorded", true);
                document.put("entry", recorded.receipt().number());
                if (factor != null) {
                    ObjectNode shown = document.putObject("secondFactor");
                    shown.put("secret", factor.secret()).put("uri", factor.uri());
                    ArrayNode codes = shown.putArray("codes");
                    factor.codes().forEach(c -> codes.add(c.toLowerCase(Locale.ROOT)));
                }
                yield Answer.json(document).with("Cache-Control", "no-store");
            }
        };
    }
}
