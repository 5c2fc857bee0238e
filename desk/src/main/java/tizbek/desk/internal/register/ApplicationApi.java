package tizbek.desk.internal.register;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.access.Session;
import tizbek.desk.internal.access.Sessions;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.register.Application;
import tizbek.register.ApplicationFilter;
import tizbek.register.Catalogue;
import tizbek.register.Jurisdiction;
import tizbek.register.Permissions;
import tizbek.register.Register;
import tizbek.register.Request;
import tizbek.register.Right;
import tizbek.register.RightsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The queue of applications, and each with what stands in its way. */
public final class ApplicationApi {

    private static final Set<String> STATUSES = Stream.of(Application.Status.values())
            .map(s -> s.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private final OpenRegister open;
    private final Sessions sessions;

    public ApplicationApi(OpenRegister open, Sessions sessions) {
        this.open = open;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.live("/api/register/applications", this::queue),
                Route.live("/api/register/applications/{id}", this::application));
    }

    private Answer queue(Asked asked) {
        asked.only("country", "status", "order", "after", "limit");
        Register register = open.get();
        Session session = Asker.require(sessions, asked, Permissions.Reading.APPLICATIONS);
        Optional<String> country = asked.find("country");
        country.ifPresent(c -> Terms.country(register, c));
        asked.oneOf("order", Set.of("number"));
        ApplicationFilter filter = new ApplicationFilter(
                country.orElse(null),
                asked.oneOf("status", STATUSES)
                        .map(s -> Application.Status.valueOf(s.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                Asker.own(session, Permissions.Reading.APPLICATIONS).orElse(null));
        int limit = Terms.limit(asked);
        List<Application> page = register.catalogue().applications(filter, after(asked), limit);
        ObjectNode document = Papers.document();
        ArrayNode rows = document.putArray("applications");
        for (Application application : page) {
            ObjectNode row = Papers.of(application);
            boolean waits = application.status() == Application.Status.FILED;
            row.put("rivals", waits ? register.catalogue().rivals(application).size() : 0);
            if (waits && application.decideByOrNull() != null) {
                row.put(
                        "dueInDays",
                        ChronoUnit.DAYS.between(register.today(application.country()), application.decideByOrNull()));
            } else {
                row.putNull("dueInDays");
            }
            rows.add(row);
        }
        document.put("next", Terms.next(page, limit, a -> String.valueOf(a.number())));
        return Papers.own(200, document);
    }

    private static long after(Asked asked) {
        Optional<String> after = asked.find("after");
        try {
            return after.map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            throw Problem.parameter(
                    "after",
                    "parameter after (" + after.get() + ") is no number of an application",
                    "what (next) said was meant.");
        }
    }

    private Answer application(Asked asked) {
        asked.only("fact");
        Register register = open.get();
        Session session = Asker.require(sessions, asked, Permissions.Reading.APPLICATIONS);
        String id = asked.part("id");
        Optional<String> own = Asker.own(session, Permissions.Reading.APPLICATIONS);
        // What is another's is not there: a holder learns nothing of it, not even that there is one.
        Application application = register.findApplication(id)
                .filter(a -> own.isEmpty() || own.get().equals(a.applicant()))
                .orElseThrow(() -> Terms.missing("application", id));
        Jurisdiction country = register.jurisdictions().get(application.country());
        Jurisdiction.Kind kind =
                country == null ? null : country.findKind(application.kind()).orElse(null);
        ObjectNode document = Papers.document();
        document.set("application", Papers.of(application));
        document.set("geometry", country == null ? null : geometry(register, application));
        if (kind == null) {
            document.putArray("conflicts");
        } else {
            Catalogue.Conflicts conflicts = register.catalogue().conflicts(kind.layer(), application.squares());
            document.set("conflicts", RegisterApi.held(conflicts.held()));
        }
        ArrayNode rivals = document.putArray("rivals");
        register.catalogue()
                .rivals(application)
                .forEach(r -> rivals.addObject()
                        .put("application", r.id())
                        .put("number", r.number())
                        .put("applicant", own.isEmpty() ? r.applicant() : null)
                        .put("countsOn", r.countsOn().toString()));
        document.set("judgement", judgement(register, application, Terms.facts(asked)));
        return Papers.own(200, document);
    }

    /** The ground as it would be that of a right. */
    private static tools.jackson.databind.JsonNode geometry(Register register, Application a) {
        Right asIf = new Right(
                a.id(),
                a.country(),
                a.kind(),
                "",
                a.commodity(),
                new java.util.TreeMap<>(),
                a.blocks(),
                a.countsOn(),
                a.countsOn(),
                Right.Status.LIVE,
                a.id(),
                new java.util.TreeMap<>(),
                Map.of(),
                a.plotOrNull());
        return Papers.MAPPER.valueToTree(RightsJson.feature(register, asIf).get("geometry"));
    }

    /** What a decision would be today, by those who will decide it. */
    private static ObjectNode judgement(Register register, Application application, Map<String, String> facts) {
        return Judged.of(register.previewMatter(new Request.Decide(
                "(first)", "(second)", application.id(), "preview-" + UUID.randomUUID(), facts, null)));
    }
}
