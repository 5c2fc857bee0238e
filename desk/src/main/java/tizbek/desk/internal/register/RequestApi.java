package tizbek.desk.internal.register;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.access.Session;
import tizbek.desk.internal.access.Sessions;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.register.AccessDeed;
import tizbek.register.AccessRequest;
import tizbek.register.Account;
import tizbek.register.Deed;
import tizbek.register.Outcome;
import tizbek.register.Permissions;
import tizbek.register.Preview;
import tizbek.register.Proposal;
import tizbek.register.Refusal;
import tizbek.register.Register;
import tizbek.register.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that changes the register: requests by their names, and what waits for a second pair of eyes. */
public final class RequestApi {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final OpenRegister open;
    private final Sessions sessions;

    public RequestApi(OpenRegister open, Sessions sessions) {
        this.open = open;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.doing("POST", "/api/register/requests/{name}", this::ask),
                Route.live("/api/register/proposals", this::proposals),
                Route.doing("POST", "/api/register/proposals/{id}/confirm", this::confirm),
                Route.doing("POST", "/api/register/proposals/{id}/decline", this::decline),
                Route.live("/api/register/accounts", this::accounts));
    }

    private Answer ask(Asked asked) {
        asked.only("preview");
        Register register = open.get();
        Session session = sessions.require(asked);
        Request request = RequestForm.of(asked.part("name"), Asker.body(asked), session.account());
        Request submitted =
                Permissions.needsSecond(request) ? new AccessRequest.Propose(session.account(), request) : request;
        return asked.isOn("preview") ? preview(register, submitted, asked) : submitted(register, submitted, asked);
    }

    private static Answer preview(Register register, Request request, Asked asked) {
        return switch (register.preview(request)) {
            case Preview.Refuses refuses -> refused(refuses.refusal(), asked);
            case Preview.Records records -> {
                boolean proposed = records.deeds().getFirst() instanceof AccessDeed.Proposed;
                List<Deed> deeds = records.deeds();
                if (request instanceof AccessRequest.Propose propose
                        && register.previewMatter(witnessed(propose.request())) instanceof Preview.Records of) {
                    deeds = of.deeds();
                }
                ObjectNode document =
                        Papers.document().put("recorded", false).put("would", proposed ? "proposed" : "recorded");
                ArrayNode provisions = document.putArray("provisions");
                Judged.provisions(deeds).forEach(provisions::add);
                deeds(document, deeds);
                yield Papers.own(200, document);
            }
        };
    }

    /** A decision as it will be ruled on when somebody else confirms it. */
    private static Request witnessed(Request request) {
        return switch (request) {
            case Request.Decide d ->
                new Request.Decide(d.actor(), "(second)", d.application(), d.right(), d.facts(), d.groundOrNull());
            case Request.Deal d -> new Request.Deal(d.actor(), "(second)", d.dealing(), d.facts(), d.groundOrNull());
            default -> request;
        };
    }

    private static Answer submitted(Register register, Request request, Asked asked) {
        String key = key(asked);
        Outcome outcome = key == null ? register.submit(request) : register.submit(request, key);
        return switch (outcome) {
            case Outcome.NotRecorded not -> refused(not.refusal(), asked);
            case Outcome.Recorded recorded -> {
                Optional<String> proposal = recorded.deeds().stream()
                        .filter(AccessDeed.Proposed.class::isInstance)
                        .map(d -> ((AccessDeed.Proposed) d).proposal().id())
                        .findFirst();
                boolean lapsed = recorded.deeds().getFirst() instanceof AccessDeed.Lapsed;
                ObjectNode document = Papers.document();
                proposal.ifPresent(p -> document.put("proposed", p));
                document.put("recorded", proposal.isEmpty() && !lapsed);
                if (lapsed) {
                    document.put("lapsed", true);
                }
                document.set("receipt", Papers.of(recorded.receipt()));
                deeds(document, recorded.deeds());
                yield Papers.own(proposal.isPresent() ? 202 : 200, document);
            }
        };
    }

    private static void deeds(ObjectNode document, List<Deed> deeds) {
        ArrayNode all = document.putArray("deeds");
        deeds.forEach(d -> all.add(
                Papers.MAPPER.readTree(Papers.MAPPER.writerFor(Deed.class).writeValueAsString(d))));
    }

    private static @Nullable String key(Asked asked) {
        String key = asked.headers().get("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw Problem.of(
                    400,
                    "Idempotency-Key",
                    "the key is not of 1 to 100 letters, digits and signs of ASCII",
                    "a UUID, a new one for each request.",
                    "");
        }
        return key;
    }

    /** What was not recorded, with the rule, in the language that the reader prefers. */
    static Answer refused(Refusal refusal, Asked asked) {
        int status = switch (refusal.rule()) {
            case "role", "own", "account", "locked" -> 403;
            case "replay" -> 422;
            default -> 409;
        };
        String language = asked.headers().get("Accept-Language");
        boolean russian = language != null
                && language.strip().toLowerCase(java.util.Locale.ROOT).startsWith("ru");
        String said = russian ? refusal.text().ru() : refusal.text().en();
        String[] parts = said.split("\n\\s*(Maybe|Возможно,?) ", 2);
        ObjectNode document = Papers.document()
                .put("type", "about:blank")
                .put("title", status == 403 ? "Forbidden" : status == 422 ? "Unprocessable Content" : "Conflict")
                .put("status", status)
                .put("detail", parts[0])
                .put("remedy", parts.length > 1 ? parts[1] : "")
                .put("recorded", false)
                .put("rule", refusal.rule());
        Judged.put(document, refusal);
        document.putArray("provisions");
        return Answer.of(status, Answer.PROBLEM, Papers.bytes(document)).with("Cache-Control", "no-store");
    }

    // ---- the second pair of eyes

    private Answer proposals(Asked asked) {
        asked.only("after", "limit");
        Register register = open.get();
        Asker.require(sessions, asked, Permissions.Reading.PROPOSALS);
        int limit = Terms.limit(asked);
        List<Proposal> page = register.page(Proposal.class, asked.find("after").orElse(""), limit);
        ObjectNode document = Papers.document();
        ArrayNode proposals = document.putArray("proposals");
        for (Proposal one : page) {
            ObjectNode node = proposals
                    .addObject()
                    .put("id", one.id())
                    .put("by", one.by())
                    .put("at", one.at().toString())
                    .put("request", one.request().getClass().getSimpleName())
                    .put("deed", one.deed())
                    .put("about", one.about())
                    .put("status", one.status().name());
            node.set("body", Papers.of(one.request()));
            node.put("endedBy", one.endedByOrNull()).put("why", one.whyOrNull());
        }
        document.put("next", Terms.next(page, limit, Proposal::id));
        return Papers.own(200, document);
    }

    private Answer confirm(Asked asked) {
        asked.only();
        Session session = sessions.require(asked);
        return submitted(open.get(), new AccessRequest.Confirm(session.account(), asked.part("id")), asked);
    }

    private Answer decline(Asked asked) {
        asked.only();
        Session session = sessions.require(asked);
        ObjectNode body = Asker.body(asked);
        body.put("proposal", asked.part("id"));
        return submitted(open.get(), RequestForm.of("Decline", body, session.account()), asked);
    }

    private Answer accounts(Asked asked) {
        asked.only("after", "limit");
        Register register = open.get();
        Asker.require(sessions, asked, Permissions.Reading.ACCOUNTS);
        int limit = Terms.limit(asked);
        List<Account> page = register.page(Account.class, asked.find("after").orElse(""), limit);
        ObjectNode document = Papers.document();
        ArrayNode accounts = document.putArray("accounts");
        for (Account one : page) {
            ObjectNode node = accounts.addObject().put("account", one.id());
            ArrayNode roles = node.putArray("roles");
            one.roles().forEach(r -> roles.add(r.word()));
            node.put("party", one.partyOrNull()).put("enabled", !one.locked()).put("secondFactor", one.secondFactor());
        }
        document.put("next", Terms.next(page, limit, Account::id));
        return Papers.own(200, document);
    }
}
