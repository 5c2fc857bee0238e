package tizbek.desk.internal.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.access.Session;
import tizbek.desk.internal.access.Sessions;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.register.Disclosure;
import tizbek.register.DutyAccount;
import tizbek.register.DutyAccounts;
import tizbek.register.Permissions;
import tizbek.register.Preview;
import tizbek.register.Register;
import tizbek.register.Reminder;
import tizbek.register.Request;
import tizbek.register.Right;
import tizbek.register.RightFilter;
import tizbek.register.Role;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What those who signed in may ask beyond the queue: accounts of duties, what falls due, the name of a person. */
public final class DutyApi {

    static final int EARLIEST = 1900;
    static final int LATEST = 2200;

    /** Each year of each right asks the law for each of its duties. */
    private static final int MOST_YEARS = 40;

    private static final int MOST_RIGHTS = 100;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private static final int MOST_WHY = 1_000;
    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private final OpenRegister open;
    private final Sessions sessions;
    private final KeptReports reports = new KeptReports();

    public DutyApi(OpenRegister open, Sessions sessions) {
        this.open = open;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.live("/api/register/duties", this::duties),
                Route.live("/api/register/reminders", this::reminders),
                Route.doing("POST", "/api/register/parties/{id}/name", this::name));
    }

    private Answer duties(Asked asked) {
        asked.only("id", "from", "to", "format");
        Register register = open.get();
        Session session = Asker.require(sessions, asked, Permissions.Reading.DUTIES);
        Optional<String> format = asked.oneOf("format", Set.of("json", "csv", "ics"));
        List<Right> rights = rights(register, asked.get("id"), Asker.own(session, Permissions.Reading.DUTIES));
        LocalDate today = rights.isEmpty()
                ? LocalDate.ofInstant(open.clock().instant(), ZoneOffset.UTC)
                : register.today(rights.getFirst().country());
        int from = asked.number("from", EARLIEST, LATEST).orElse(today.getYear() - 1);
        int to = asked.number("to", EARLIEST, LATEST).orElse(Math.max(from, today.getYear()));
        if (from > to || to - from >= MOST_YEARS) {
            throw Problem.parameter(
                    "to",
                    "years from (" + from + ") to (" + to + ") are not 1 to " + MOST_YEARS + " in their order",
                    "");
        }
        List<DutyAccount> accounts = rights.stream()
                .map(r -> DutyAccounts.of(register, open.law(), r, from, to, register.today(r.country())))
                .toList();
        Answer.Whole answer = switch (format.orElse("json")) {
            case "csv" -> DisclosureApi.csv("duties", Disclosure.accountsCsv(accounts));
            case "ics" ->
                Answer.text(CALENDAR, DutyAccount.calendar(accounts, today))
                        .with("Content-Disposition", "attachment; filename=\"duties.ics\"");
            default -> Answer.json("{\"accounts\":" + Disclosure.accounts(accounts) + "}\n");
        };
        return answer.with("Cache-Control", "no-store");
    }

    /** A right, or all rights of a party; what is another's is not there for a holder. */
    private static List<Right> rights(Register register, String id, Optional<String> own) {
        Optional<Right> right =
                register.findRight(id).filter(r -> own.isEmpty() || r.shares().containsKey(own.get()));
        if (right.isPresent()) {
            return List.of(right.get());
        }
        boolean party = register.findParty(id).isPresent()
                && (own.isEmpty() || own.get().equals(id));
        if (!party) {
            throw Terms.missing("right or party", id);
        }
        RightFilter held = new RightFilter(null, null, null, null, id, null, null, null);
        List<Right> all = register.catalogue().rights(held, "", MOST_RIGHTS + 1);
        if (all.size() > MOST_RIGHTS) {
            throw Problem.parameter(
                    "id", "party (" + id + ") has more than " + MOST_RIGHTS + " rights", "ask for each right.");
        }
        return all;
    }

    private Answer reminders(Asked asked) throws InterruptedException {
        asked.only("country", "day", "within");
        Register register = open.get();
        Asker.require(sessions, asked, Permissions.Reading.REMINDERS);
        Optional<String> country = asked.find("country");
        country.ifPresent(c -> Terms.country(register, c));
        LocalDate day = DisclosureApi.day(
                asked,
                country.map(register::today)
                        .orElse(LocalDate.ofInstant(open.clock().instant(), ZoneOffset.UTC)));
        int within = asked.number("within", 0, MOST_DAYS).orElse(USUAL_DAYS);
        List<Reminder> all = reports.get(
                List.of(country.orElse(""), day, within),
                register.catalogue().entries(),
                () -> Reminder.of(register, open.law(), day, within, country.orElse(null)));
        ObjectNode document = Papers.document().put("day", day.toString()).put("within", within);
        ArrayNode reminders = document.putArray("reminders");
        all.forEach(r -> reminders.add(Papers.of(r)));
        return Papers.own(200, document);
    }

    /** The name of a person, after it is recorded that somebody asked and what for. */
    private Answer name(Asked asked) {
        asked.only();
        Register register = open.get();
        Session session = sessions.require(
                asked, Permissions.roles(Request.ReadPerson.class).toArray(Role[]::new));
        String id = asked.part("id");
        String why = Asker.body(asked).path("why").asString("").strip();
        if (why.length() > MOST_WHY) {
            throw Problem.of(400, "why", "the reason has more than " + MOST_WHY + " characters");
        }
        if (register.findParty(id).isEmpty()) {
            throw Terms.missing("party", id);
        }
        Request request = new Request.ReadPerson(session.account(), id, why);
        if (register.preview(request) instanceof Preview.Refuses refuses) {
            return RequestApi.refused(refuses.refusal(), asked);
        }
        ObjectNode document = Papers.document();
        document.put("name", register.personName(session.account(), id, why).orElse(null));
        return Papers.own(200, document);
    }
}
