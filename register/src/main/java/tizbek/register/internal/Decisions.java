package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.law.ActKind;
import tizbek.law.Words;
import tizbek.register.Application;
import tizbek.register.Call;
import tizbek.register.Deed;
import tizbek.register.Jurisdiction;
import tizbek.register.Party;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Right;

/** Decides applications: by the order of those who ask for the same ground, and by the law of the day. */
final class Decisions {

    private static final ActKind APPLY = new ActKind("apply");
    private static final ActKind DECIDE = new ActKind("decide");

    private final Countries countries;
    private final Rules rules;

    Decisions(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling decide(State state, Request.Decide request, Instant now) {
        Optional<Application> found = state.findApplication(request.application());
        if (found.isEmpty()) {
            return Intake.unknown("application", "заявление", request.application());
        }
        Application application = found.get();
        Refusal refusal = premature(state, request, application);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Jurisdiction country = countries.get(application.country());
        LocalDate today = countries.day(country.country(), now);
        Jurisdiction.Kind kind = country.findKind(application.kind()).orElseThrow();
        List<Words> held = Conflicts.of(state, country, kind.layer(), application.squares(), application.plotOrNull());
        List<Application> rivals = Conflicts.rivals(state, country, application);
        Refusal waits = waits(state, application, country, today, held.isEmpty());
        if (waits != null) {
            return new Ruling.No(waits);
        }
        boolean calls = country.practice().calls(kind.kind()).isPresent();
        Optional<Call> won =
                calls ? state.about(Call.class, application.id()).stream().findFirst() : Optional.empty();
        Optional<Call> called = won.isPresent() || !calls
                ? Optional.empty()
                : Callings.onGround(state, application.country(), application.squares());
        boolean earlier = rivals.stream().anyMatch(r -> r.number() < application.number());
        Map<String, String> facts = facts(state, country, application, request, held.isEmpty(), earlier);
        country.practice().calls(kind.kind()).ifPresent(how -> {
            won.ifPresent(c -> facts.putAll(how.won(c.way())));
            called.ifPresent(c -> facts.putAll(how.listed()));
        });
        Rules.Judgement judgement =
                rules.judge(application.country(), List.of(APPLY, DECIDE), application.commodity(), facts, today);
        return switch (judgement) {
            case Rules.Barred barred -> {
                List<Words> grounds = new ArrayList<>(barred.grounds());
                grounds.addAll(held);
                yield refused(request, barred.provisions(), grounds);
            }
            case Rules.Unclear unclear when held.isEmpty() -> new Ruling.No(unclear.refusal());
            case Rules.Unclear unclear -> refused(request, List.of(), held);
            case Rules.Open open when !held.isEmpty() -> refused(request, List.of(), held);
            case Rules.Open open when called.isPresent() -> new Ruling.No(underCall(called.get()));
            case Rules.Open open
            when won.isEmpty() && earlier && kind.order() == Jurisdiction.Order.FIRST_COME ->
                new Ruling.No(
                        "order",
                        "application (" + request.application() + ") waits behind an earlier one for the same ground ("
                                + rivals.getFirst().id() + ")\n  Maybe decide that first.",
                        "заявление (" + request.application() + ") подано позже другого на те же блоки ("
                                + rivals.getFirst().id() + ")");
            case Rules.Open open when open.silent() && request.groundOrNull() == null -> silent(application);
            case Rules.Open open -> granted(request, application, kind, today, open.provisions(), facts);
        };
    }

    private static @Nullable Refusal premature(State state, Request.Decide request, Application application) {
        if (application.status() != Application.Status.FILED) {
            return Refusal.of(
                    "state",
                    "application (" + application.id() + ") is " + application.status() + " already",
                    "заявление (" + application.id() + ") уже рассмотрено");
        }
        Refusal eyes = oneEye(request.actor(), request.seconder());
        return eyes != null
                ? eyes
                : Intake.badId(
                        "right",
                        request.right(),
                        state.findRight(request.right()).isPresent());
    }

    /** A refusal where the second pair of eyes is the first; null where there are two. */
    static @Nullable Refusal oneEye(String actor, String seconder) {
        return seconder.isBlank() || seconder.equals(actor)
                ? Refusal.of(
                        "two-eyes",
                        "a decision needs two persons, and (" + seconder + ") is one with (" + actor + ") or nobody",
                        "решение принимают два лица, а указано одно (" + actor + ")")
                : null;
    }

    static Ruling silent(Application application) {
        return silent(application.country(), application.commodity());
    }

    /** The law room knows nothing on it: somebody must say on what the decision rests. */
    static Ruling silent(String country, String commodity) {
        return new Ruling.No(
                "silent",
                "no provision on this is known for (" + commodity + ") in (" + country
                        + "); silence is no permission\n  Maybe state the act on which the decision rests: --ground TEXT",
                "по (" + commodity + ") в (" + country + ") норм не найдено; молчание не означает разрешения"
                        + "\n  Возможно, следует указать акт, на котором основано решение: --ground ТЕКСТ");
    }

    /** Why it is not decided yet: something is missing, a revocation is suspended, others have equal priority; null where nothing is. */
    private static @Nullable Refusal waits(
            State state, Application application, Jurisdiction country, LocalDate today, boolean free) {
        Refusal missing = Cases.unanswered(state, application, today);
        if (missing != null) {
            return missing;
        }
        Refusal suspended = Appeals.suspended(state, application, country.practice());
        Jurisdiction.Kind kind = country.findKind(application.kind()).orElseThrow();
        return suspended != null || !free || kind.order() != Jurisdiction.Order.EQUAL_MONTH
                ? suspended
                : contest(state, application, today);
    }

    /** Those who filed within a month of the first are equal: nobody has it before the month is over, several go to an auction. */
    private static @Nullable Refusal contest(State state, Application application, LocalDate today) {
        boolean won = !state.about(Call.class, application.id()).isEmpty();
        if (won) {
            return null;
        }
        List<Application> equal = Equals.of(state, application);
        boolean among = equal.stream().anyMatch(a -> a.id().equals(application.id()));
        if (!among) {
            return Refusal.of(
                    "order",
                    "application (" + application.id() + ") came after the month of equal priority, and waits behind ("
                            + equal.getFirst().id() + ")\n  Maybe decide that first.",
                    "заявление (" + application.id() + ") подано после месяца равного приоритета и ждёт решения по ("
                            + equal.getFirst().id() + ")");
        }
        LocalDate over = Equals.over(equal);
        if (today.isBefore(over)) {
            return Refusal.of(
                    "equal-month",
                    "until (" + over + ") others may file for the same ground with equal priority",
                    "до (" + over + ") другие могут подать заявления на те же блоки с равным приоритетом");
        }
        String all = String.join(", ", equal.stream().map(Application::id).toList());
        return equal.size() < 2
                ? null
                : Refusal.of(
                        "auction",
                        "applications (" + all
                                + ") have equal priority: the ground goes to an auction\n  Maybe announce"
                                + " it: register call announce --equal " + application.id(),
                        "заявления (" + all
                                + ") имеют равный приоритет: проводится аукцион\n  Возможно, следует объявить"
                                + " его: register call announce --equal " + application.id());
    }

    private static Refusal underCall(Call call) {
        return Refusal.of(
                "called",
                "its ground is called (" + call.id() + "): who wins that files for it",
                "блоки выставлены на торги (" + call.id() + "): заявление подаёт победитель");
    }

    private Map<String, String> facts(
            State state,
            Jurisdiction country,
            Application application,
            Request.Decide request,
            boolean free,
            boolean earlier) {
        Map<String, String> facts = new TreeMap<>(application.facts());
        facts.putAll(request.facts());
        facts.putAll(country.findKind(application.kind()).orElseThrow().knows());
        GroundChecks.known(country, application.blocks(), application.plotOrNull())
                .forEach((name, value) -> known(facts, name, value));
        facts.put("right", application.kind());
        facts.put("term_years", String.valueOf(application.termYears()));
        facts.put("filed_on", application.countsOn().toString());
        facts.put("holder", holder(state, application));
        known(facts, "stage", "filed");
        known(facts, "blocks_free", free ? "yes" : "no");
        known(facts, "earlier_application", earlier ? "yes" : "no");
        return facts;
    }

    /** What the register knows by itself, where the law of some country asks for it. */
    private void known(Map<String, String> facts, String name, String value) {
        if (rules.law().vocabulary().facts().containsKey(name)) {
            facts.put(name, value);
        }
    }

    private static String holder(State state, Application application) {
        Party party = state.findParty(application.applicant()).orElseThrow();
        boolean foreign = party.kind() == Party.Kind.COMPANY && !party.country().equals(application.country());
        return foreign ? "foreign" : party.kind().word();
    }

    private static Ruling granted(
            Request.Decide request,
            Application application,
            Jurisdiction.Kind kind,
            LocalDate today,
            List<String> provisions,
            Map<String, String> facts) {
        Right right = right(request.right(), application, kind, today, facts);
        return new Ruling.Entry(
                request.right(),
                new Deed.Granted(application.id(), right, request.seconder(), provisions, request.groundOrNull()));
    }

    /** The right that comes of an application. */
    static Right right(
            String id, Application application, Jurisdiction.Kind kind, LocalDate today, Map<String, String> facts) {
        return new Right(
                id,
                application.country(),
                application.kind(),
                kind.layerOf(id),
                application.commodity(),
                new TreeMap<>(Map.of(application.applicant(), Right.WHOLE)),
                application.blocks(),
                today,
                today.plusYears(application.termYears()),
                Right.Status.LIVE,
                application.id(),
                new TreeMap<>(),
                facts,
                application.plotOrNull());
    }

    private static Ruling refused(Request.Decide request, List<String> provisions, List<Words> grounds) {
        return new Ruling.Entry(
                request.application(),
                new Deed.Refused(request.application(), request.seconder(), provisions, grounds));
    }
}
