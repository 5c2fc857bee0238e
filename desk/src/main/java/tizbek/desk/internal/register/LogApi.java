package tizbek.desk.internal.register;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.access.Sessions;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.register.Event;
import tizbek.register.Permissions;
import tizbek.register.Register;
import tizbek.register.Verification;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The log for those who look over the shoulders of others, and whether it holds. */
public final class LogApi {

    private final OpenRegister open;
    private final Sessions sessions;

    /** A check reads everything: one at a time. */
    private final ReentrantLock verifying = new ReentrantLock();

    public LogApi(OpenRegister open, Sessions sessions) {
        this.open = open;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.live("/api/register/log", this::log), Route.doing("POST", "/api/register/verify", this::verify));
    }

    private Answer log(Asked asked) {
        asked.only("from", "limit", "about", "actor");
        Register register = open.get();
        Asker.require(sessions, asked, Permissions.Reading.LOG);
        int limit = Terms.limit(asked);
        List<Event> events = register.catalogue()
                .log(
                        from(asked),
                        limit,
                        asked.find("about").orElse(null),
                        asked.find("actor").orElse(null));
        ObjectNode document = Papers.document();
        ArrayNode entries = document.putArray("entries");
        for (Event event : events) {
            ObjectNode entry = entries.addObject()
                    .put("seq", event.seq())
                    .put("at", event.at().toString())
                    .put("actor", event.actor());
            JsonNode body = body(event);
            entry.put("deed", body.path("deed").asString(""));
            entry.set("body", body);
            entry.put("hash", event.hash());
        }
        if (events.size() < limit) {
            document.putNull("next");
        } else {
            document.put("next", events.getLast().seq() + 1);
        }
        return Papers.own(200, document);
    }

    /** As it was written; what somebody changed in the database may be no JSON any more, and is shown nevertheless. */
    private static JsonNode body(Event event) {
        try {
            return Papers.MAPPER.readTree(event.body());
        } catch (JacksonException e) {
            return Papers.document().put("unreadable", event.body());
        }
    }

    private static long from(Asked asked) {
        try {
            return asked.find("from").map(Long::parseLong).orElse(1L);
        } catch (NumberFormatException e) {
            throw Problem.parameter(
                    "from", "parameter from (" + asked.find("from").orElse("") + ") is no number of an entry", "");
        }
    }

    private Answer verify(Asked asked) {
        asked.only();
        Register register = open.get();
        Asker.require(sessions, asked, Permissions.Reading.VERIFICATION);
        if (!verifying.tryLock()) {
            throw Problem.of(503, "", "the register is being verified already", "ask again in a while.", "");
        }
        try {
            Verification verification = register.verify();
            ObjectNode document = Papers.of(verification);
            document.put("holds", verification.holds());
            return Papers.own(200, document);
        } finally {
            verifying.unlock();
        }
    }
}
