package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.facts.NearestName;
import tizbek.law.HolidayCalendar;
import tizbek.law.Law;
import tizbek.law.Schedule;
import tizbek.register.Application;
import tizbek.register.Call;
import tizbek.register.CallRequest;
import tizbek.register.Deed;
import tizbek.register.Jurisdiction;
import tizbek.register.Party;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Timetable;

/** Takes in parties and applications: complete, in order, on the day that counts. */
final class Intake {

    private static final int MOST_FACTS = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private final Countries countries;
    private final Rules rules;
    private final Map<String, GroundChecks> grounds = new ConcurrentHashMap<>();

    Intake(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling enter(State state, Request.EnterParty request, @Nullable String sealed) {
        Refusal refusal =
                badId("party", request.id(), state.findParty(request.id()).isPresent());
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        boolean person = request.kind() == Party.Kind.PERSON;
        Party party =
                new Party(request.id(), request.kind(), request.country(), person ? null : request.name(), sealed);
        return new Ruling.Entry(request.id(), new Deed.PartyEntered(party));
    }

    Ruling file(State state, Request.File request, Instant now) {
        Refusal refusal = incomplete(state, request, false);
        return refusal != null ? new Ruling.No(refusal) : filed(state, request, now);
    }

    private Ruling filed(State state, Request.File request, Instant now) {
        Jurisdiction country = countries.get(request.country());
        GroundChecks checks = grounds.computeIfAbsent(request.country(), c -> new GroundChecks(country, rules));
        GroundChecks.Checked ground = checks.check(request, countries.day(request.country(), now));
        if (ground.refusal() != null) {
            return new Ruling.No(ground.refusal());
        }
        Jurisdiction.Kind kind = country.findKind(request.kind()).orElseThrow();
        LocalDate counts = countsOn(country, now);
        Application application = new Application(
                request.application(),
                state.applications() + 1,
                request.country(),
                request.kind(),
                request.commodity(),
                request.applicant(),
                request.blocks(),
                request.termYears(),
                ground.facts(),
                request.documents(),
                now,
                counts,
                decideBy(kind.procedureOrNull(), request.country(), counts),
                Application.Status.FILED,
                java.util.List.of(),
                ground.plot(),
                ground.notes());
        return new Ruling.Entry(request.application(), new Deed.Filed(application));
    }

    /** Who won a call files for what was called, whatever the order of the kind. */
    Ruling fileAtCall(State state, CallRequest.FileAtCall request, Call call, String applicant, Instant now) {
        Request.File file = new Request.File(
                request.actor(),
                request.application(),
                call.country(),
                call.kind(),
                call.commodity(),
                applicant,
                call.blocks(),
                request.termYears(),
                request.facts(),
                request.documents());
        Refusal refusal = incomplete(state, file, true);
        return refusal != null ? new Ruling.No(refusal) : filed(state, file, now);
    }

    Ruling withdraw(State state, Request.Withdraw request) {
        Optional<Application> application = state.findApplication(request.application());
        if (application.isEmpty()) {
            return unknown("application", "заявление", request.application());
        }
        if (application.get().status() != Application.Status.FILED) {
            return new Ruling.No(
                    "state",
                    "application (" + request.application() + ") is "
                            + application.get().status() + ", and only one that waits can be taken back",
                    "заявление (" + request.application() + ") уже рассмотрено и не может быть отозвано");
        }
        return new Ruling.Entry(request.application(), new Deed.Withdrawn(request.application()));
    }

    private @Nullable Refusal incomplete(State state, Request.File request, boolean called) {
        Refusal id = badId(
                "application",
                request.application(),
                state.findApplication(request.application()).isPresent());
        if (id != null) {
            return id;
        }
        if (countries.find(request.country()).isEmpty()) {
            return unknownOf("country", request.country(), countries.codes());
        }
        Jurisdiction country = countries.get(request.country());
        if (country.findKind(request.kind()).isEmpty()) {
            return unknownOf("kind of right", request.kind(), country.kinds().keySet());
        }
        if (!called && country.findKind(request.kind()).orElseThrow().order() == Jurisdiction.Order.ON_CALL) {
            return Refusal.of(
                    "on-call",
                    "right (" + request.kind() + ") is given at a call of the state alone\n  Maybe it is bid for at a"
                            + " call, and filed for by who won: register call",
                    "право (" + request.kind() + ") предоставляется только по объявлению государства\n  Возможно,"
                            + " следует участвовать в торгах: register call");
        }
        if (state.findParty(request.applicant()).isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "party (" + request.applicant() + ") is not in the register\n  Maybe enter it first.",
                    "субъект (" + request.applicant() + ") не внесён в реестр");
        }
        return badPapers(request);
    }

    private @Nullable Refusal badPapers(Request.File request) {
        if (request.termYears() < 1 || request.termYears() > 100) {
            return Refusal.of(
                    "term",
                    "term (" + request.termYears() + ") is not from 1 to 100 years",
                    "срок (" + request.termYears() + ") не от 1 до 100 лет");
        }
        if (request.facts().size() > MOST_FACTS || request.documents().size() > MOST_FACTS) {
            return Refusal.of("size", "too many facts or documents", "слишком много сведений или документов");
        }
        Refusal papers = Papers.documents(request.documents());
        return papers != null ? papers : rules.misspelt(request.country(), request.facts());
    }

    /** The day on which something counts as filed: after hours, the next opening. */
    private LocalDate countsOn(Jurisdiction country, Instant now) {
        ZonedDateTime local = now.atZone(country.zone());
        Optional<HolidayCalendar> calendar = rules.law().findCalendar(country.country());
        LocalDate day = local.toLocalDate();
        boolean late = !local.toLocalTime().isBefore(country.closes());
        if (late || !isWorkingDay(calendar, day)) {
            day = nextWorkingDay(calendar, day);
        }
        return day;
    }

    private static boolean isWorkingDay(Optional<HolidayCalendar> calendar, LocalDate day) {
        return calendar.map(c -> c.isWorkingDay(day))
                .orElse(day.getDayOfWeek().getValue() < java.time.DayOfWeek.SATURDAY.getValue());
    }

    private static LocalDate nextWorkingDay(Optional<HolidayCalendar> calendar, LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(calendar, next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The last day for the decision, where the procedure in force on the day says how long the authority has. */
    private @Nullable LocalDate decideBy(@Nullable String rule, String country, LocalDate counts) {
        if (rule == null) {
            return null;
        }
        Law law = rules.law();
        return Timetable.procedure(law, country, rule, counts)
                .map(p -> Timetable.decideBy(Schedule.of(law, p, counts)))
                .orElse(null);
    }

    static @Nullable Refusal badId(String what, String id, boolean taken) {
        if (!ID.matcher(id).matches()) {
            return Refusal.of(
                    "id",
                    what + " (" + id + ") is not of small letters, digits and hyphens, 100 at most",
                    "обозначение (" + id + ") должно состоять из строчных букв, цифр и дефисов");
        }
        return taken
                ? Refusal.of(
                        "id",
                        what + " (" + id + ") is in the register already",
                        "обозначение (" + id + ") уже есть в реестре")
                : null;
    }

    static Ruling.No unknown(String en, String ru, String id) {
        return new Ruling.No(
                "unknown", en + " (" + id + ") is not in the register", ru + " (" + id + ") отсутствует в реестре");
    }

    private static Refusal unknownOf(String what, String id, java.util.Set<String> known) {
        String nearest = NearestName.of(id, known);
        String maybe = nearest.isEmpty() ? "one of " + String.join(", ", new java.util.TreeSet<>(known)) : nearest;
        return Refusal.of(
                "unknown",
                what + " (" + id + ") is not known\n  Maybe (" + maybe + ") was meant.",
                "(" + id + ") не найдено\n  Возможно, имелось в виду (" + maybe + ").");
    }
}
