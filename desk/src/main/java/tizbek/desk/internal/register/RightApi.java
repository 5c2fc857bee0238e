package tizbek.desk.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Route;
import tizbek.register.Event;
import tizbek.register.Obligation;
import tizbek.register.PriorityOffer;
import tizbek.register.Register;
import tizbek.register.Restriction;
import tizbek.register.Right;
import tizbek.register.RightsJson;
import tizbek.register.Transitions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One right: what it is, how it came about, what it owes, and what could happen to it today. */
public final class RightApi {

    private static final int MOST_ENTRIES = 500;
    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private final OpenRegister open;

    public RightApi(OpenRegister open) {
        this.open = open;
    }

    public List<Route> routes() {
        return List.of(
                Route.live("/api/register/rights/{id}", this::right),
                Route.live("/api/register/rights/{id}/due.ics", this::due),
                Route.live("/api/register/rights/{id}/dealings", this::dealings));
    }

    private static Right get(Register register, Asked asked) {
        String id = asked.part("id");
        return register.findRight(id).orElseThrow(() -> Terms.missing("right", id));
    }

    private Answer right(Asked asked) {
        asked.only();
        Register register = open.get();
        Right right = get(register, asked);
        ObjectNode document = Papers.document();
        document.set("right", Papers.right(register, right));
        document.set(
                "geometry",
                Papers.MAPPER.valueToTree(RightsJson.feature(register, right).get("geometry")));
        document.set(
                "application",
                register.findApplication(right.application()).map(Papers::of).orElse(null));
        ArrayNode history = document.putArray("history");
        for (Event event : register.catalogue().history(right, MOST_ENTRIES)) {
            History.of(event, right.id()).ifPresent(history::add);
        }
        ArrayNode offers = document.putArray("offers");
        register.about(PriorityOffer.class, right.id()).forEach(o -> offers.add(Papers.of(o)));
        ArrayNode restrictions = document.putArray("restrictions");
        LocalDate today = register.today(right.country());
        register.about(Restriction.class, right.id())
                .forEach(r -> restrictions.add(Papers.of(r).put("holds", r.holdsOn(today))));
        ArrayNode due = document.putArray("due");
        owed(register, right).forEach(o -> due.add(Papers.of(o)));
        ArrayNode transitions = document.putArray("transitions");
        possible(right).forEach(s -> transitions.add(s.word()));
        return Papers.answer(document);
    }

    /** What a live right owes today; one that has ended owes nothing that the law room could tell. */
    private static List<Obligation> owed(Register register, Right right) {
        return right.isLive()
                ? Obligation.of(register.law(), right, register.today(right.country()), Map.of())
                : List.of();
    }

    private static List<Transitions.Step> possible(Right right) {
        return Stream.of(Transitions.Step.values())
                .filter(s -> s != Transitions.Step.MERGING)
                .filter(s -> Transitions.after(right.status(), s).isPresent())
                .toList();
    }

    private Answer due(Asked asked) {
        asked.only();
        Register register = open.get();
        Right right = get(register, asked);
        String calendar = Obligation.calendar(owed(register, right), register.today(right.country()));
        return Answer.text(CALENDAR, calendar)
                .with("Content-Disposition", "attachment; filename=\"" + right.id() + ".ics\"");
    }

    private Answer dealings(Asked asked) {
        asked.only("step", "fact");
        Register register = open.get();
        Right right = get(register, asked);
        Map<String, String> facts = Terms.facts(asked);
        Map<String, Transitions.Step> steps = Stream.of(Transitions.Step.values())
                .filter(s -> s != Transitions.Step.MERGING)
                .collect(Collectors.toMap(Transitions.Step::word, s -> s));
        Optional<String> one = asked.oneOf("step", steps.keySet());
        ObjectNode document = Papers.document();
        ArrayNode dealings = document.putArray("dealings");
        List<Transitions.Step> shown = one.isEmpty()
                ? Stream.of(Transitions.Step.values())
                        .filter(s -> s != Transitions.Step.MERGING)
                        .toList()
                : List.of(java.util.Objects.requireNonNull(steps.get(one.get())));
        for (Transitions.Step step : shown) {
            ObjectNode dealing = dealings.addObject().put("step", step.word());
            dealing.set("title", Papers.of(step.title()));
            dealing.put("act", step.act().map(a -> a.word()).orElse(null));
            Judged.of(register.preview(right, step, facts))
                    .properties()
                    .forEach(p -> dealing.set(p.getKey(), p.getValue()));
        }
        return Papers.answer(document);
    }
}
