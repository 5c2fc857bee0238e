package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.law.Procedure;
import tizbek.law.Term;
import tizbek.law.Words;
import tizbek.register.Appeal;
import tizbek.register.Application;
import tizbek.register.CaseDeed;
import tizbek.register.CaseRequest;
import tizbek.register.Consent;
import tizbek.register.Correction;
import tizbek.register.Deed;
import tizbek.register.Jurisdiction;
import tizbek.register.Practice;
import tizbek.register.Refusal;
import tizbek.register.Right;
import tizbek.register.Timetable;
import tizbek.register.Transitions;

/** Applications between filing and decision: what is missing, and what silence means; and consent to transfers. */
final class Cases {

    private final Countries countries;
    private final Rules rules;

    Cases(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling rule(State state, CaseRequest request, Instant now) {
        return switch (request) {
            case CaseRequest.AskCorrection r -> ask(state, r, now);
            case CaseRequest.HandIn r -> handIn(state, r, now);
            case CaseRequest.NoteSilence r -> silence(state, r, now);
            case CaseRequest.AskConsent r -> askConsent(state, r, now);
            case CaseRequest.AnswerConsent r -> answerConsent(state, r, now);
        };
    }

    // ---- corrections

    private Ruling ask(State state, CaseRequest.AskCorrection request, Instant now) {
        Optional<Application> found = state.findApplication(request.application());
        if (found.isEmpty()) {
            return Intake.unknown("application", "заявление", request.application());
        }
        Refusal refusal = waits(found.get());
        List<Correction> before = state.about(Correction.class, request.application());
        if (refusal == null && (request.what().isBlank() || before.stream().anyMatch(Correction::isOpen))) {
            refusal = Refusal.of(
                    "correction",
                    "it is not said what is missing, or a correction of (" + request.application()
                            + ") is open already",
                    "не указано, чего не хватает, или замечания по (" + request.application() + ") уже направлены");
        }
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        LocalDate today = countries.day(found.get().country(), now);
        LocalDate by = procedure(found.get(), from(state, found.get()))
                .flatMap(p -> Timetable.term(p, "correction"))
                .map(t -> Timetable.end(rules.law(), found.get().country(), today, t))
                .orElse(null);
        Correction correction = new Correction(
                request.application() + "-" + (before.size() + 1),
                request.application(),
                request.what(),
                today,
                by,
                null,
                List.of());
        return new Ruling.Entry(correction.id(), new CaseDeed.CorrectionAsked(correction));
    }

    private Ruling handIn(State state, CaseRequest.HandIn request, Instant now) {
        Optional<Application> found = state.findApplication(request.application());
        Optional<Correction> open = state.about(Correction.class, request.application()).stream()
                .filter(Correction::isOpen)
                .findFirst();
        if (found.isEmpty() || open.isEmpty()) {
            return found.isEmpty()
                    ? Intake.unknown("application", "заявление", request.application())
                    : new Ruling.No(
                            "correction",
                            "nothing is asked for in application (" + request.application() + ")",
                            "по заявлению (" + request.application() + ") замечаний нет");
        }
        Refusal refusal = waits(found.get());
        LocalDate today = countries.day(found.get().country(), now);
        LocalDate by = open.get().byOrNull();
        if (refusal == null && by != null && today.isAfter(by)) {
            refusal = Refusal.of(
                    "term",
                    "what was missing could be handed in until (" + by + ")",
                    "замечания можно было устранить до (" + by + ")");
        }
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(
                        open.get().id(),
                        new CaseDeed.CorrectionHandedIn(open.get().id(), request.documents(), today));
    }

    /** Why an application cannot be decided while something is asked for; null where it can. */
    static @Nullable Refusal unanswered(State state, Application application, LocalDate today) {
        return state.about(Correction.class, application.id()).stream()
                .filter(c -> c.isOpen() && (c.byOrNull() == null || !today.isAfter(c.byOrNull())))
                .findFirst()
                .map(c -> Refusal.of(
                        "correction",
                        "application (" + application.id() + ") waits for what is missing: " + c.what()
                                + (c.byOrNull() == null ? "" : ", until (" + c.byOrNull() + ")")
                                + "\n  Maybe it was handed in: register correction",
                        "по заявлению (" + application.id() + ") не устранены замечания: " + c.what()))
                .orElse(null);
    }

    private static @Nullable Refusal waits(Application application) {
        return application.status() == Application.Status.FILED
                ? null
                : Refusal.of(
                        "state",
                        "application (" + application.id() + ") is " + application.status() + " already",
                        "заявление (" + application.id() + ") уже рассмотрено");
    }

    // ---- silence

    /** The day from which the authority has its days: that of the filing, or on which a refusal was set aside. */
    static LocalDate from(State state, Application application) {
        return state.about(Appeal.class, application.id()).stream()
                .filter(a -> a.status() == Appeal.Status.SET_ASIDE && a.decidedOrNull() != null)
                .map(a -> java.util.Objects.requireNonNull(a.decidedOrNull()))
                .max(LocalDate::compareTo)
                .orElse(application.countsOn());
    }

    private Optional<Procedure> procedure(Application application, LocalDate day) {
        Jurisdiction country = countries.get(application.country());
        return Timetable.procedure(
                rules.law(),
                application.country(),
                country.findKind(application.kind()).orElseThrow().procedureOrNull(),
                day);
    }

    private Ruling silence(State state, CaseRequest.NoteSilence request, Instant now) {
        Optional<Application> found = state.findApplication(request.application());
        if (found.isEmpty()) {
            return Intake.unknown("application", "заявление", request.application());
        }
        Application application = found.get();
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : waits(application);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Jurisdiction country = countries.get(application.country());
        LocalDate today = countries.day(country.country(), now);
        Timetable days = Timetable.of(rules.law(), country, application, from(state, application));
        LocalDate by = days.decideByOrNull();
        if (by == null || !today.isAfter(by)) {
            return new Ruling.No(
                    "term",
                    by == null
                            ? "how long the authority has for application (" + application.id()
                                    + ") was not found: its silence means nothing"
                            : "application (" + application.id() + ") can be decided until (" + by + ")",
                    by == null
                            ? "срок рассмотрения заявления (" + application.id() + ") не найден"
                            : "заявление (" + application.id() + ") может быть рассмотрено до (" + by + ")");
        }
        Procedure.Silence silence = days.silenceOrNull();
        if (silence == null || silence.means() == Procedure.Silence.Meaning.UNKNOWN) {
            return new Ruling.No(
                    "silence",
                    "term of application (" + application.id() + ") was over on (" + by
                            + "), and what the silence of the authority means was not found\n  Maybe it is decided"
                            + " still, or an appeal is filed.",
                    "срок по заявлению (" + application.id() + ") истёк (" + by
                            + "), а что означает молчание органа, не найдено");
        }
        return meant(state, request, application, silence, by, today);
    }

    private Ruling meant(
            State state,
            CaseRequest.NoteSilence request,
            Application application,
            Procedure.Silence silence,
            LocalDate by,
            LocalDate today) {
        Deed noted = new CaseDeed.SilenceNoted(
                new CaseDeed.Silence(
                        application.id() + "-" + by,
                        application.id(),
                        by,
                        silence.means().name(),
                        silence.article()),
                request.seconder());
        Words why = new Words(
                "not decided by (" + by + "): " + silence.article().en(),
                "не рассмотрено до (" + by + "): " + silence.article().ru());
        return switch (silence.means()) {
            case DEEMED_REFUSED ->
                new Ruling.Entry(
                        application.id(),
                        List.of(
                                noted,
                                new Deed.Refused(application.id(), request.seconder(), List.of(), List.of(why))));
            case DEEMED_GRANTED -> granted(state, request, application, noted, why, today);
            case ESCALATION, UNKNOWN -> escalated(state, application, noted, by);
        };
    }

    private static Ruling escalated(State state, Application application, Deed noted, LocalDate by) {
        return state.find(CaseDeed.Silence.class, application.id() + "-" + by).isPresent()
                ? new Ruling.No(
                        "state",
                        "silence on application (" + application.id() + ") is noted already",
                        "молчание по заявлению (" + application.id() + ") уже отмечено")
                : new Ruling.Entry(application.id(), noted);
    }

    /** Silence gives no ground that somebody else holds, or asked for before. */
    private Ruling granted(
            State state,
            CaseRequest.NoteSilence request,
            Application application,
            Deed noted,
            Words why,
            LocalDate today) {
        Jurisdiction country = countries.get(application.country());
        Jurisdiction.Kind kind = country.findKind(application.kind()).orElseThrow();
        List<Words> held = Conflicts.of(state, country, kind.layer(), application.squares(), application.plotOrNull());
        boolean earlier =
                Conflicts.rivals(state, country, application).stream().anyMatch(a -> a.number() < application.number());
        Refusal id = Intake.badId(
                "right", request.right(), state.findRight(request.right()).isPresent());
        if (id != null || !held.isEmpty() || earlier) {
            return new Ruling.No(
                    id != null
                            ? id
                            : Refusal.of(
                                    "ground",
                                    "silence would grant application (" + application.id()
                                            + "), but its ground is held or was asked for before\n  Maybe that is decided"
                                            + " first.",
                                    "молчание означало бы предоставление, но блоки заняты или испрошены раньше"));
        }
        Right right = Decisions.right(request.right(), application, kind, today, application.facts());
        return new Ruling.Entry(
                request.right(),
                List.of(noted, new Deed.Granted(application.id(), right, request.seconder(), List.of(), why.en())));
    }

    // ---- consent

    private Ruling askConsent(State state, CaseRequest.AskConsent request, Instant now) {
        Optional<Right> found = state.findRight(request.right());
        if (found.isEmpty()) {
            return Intake.unknown("right", "право", request.right());
        }
        Right right = found.get();
        Jurisdiction country = countries.get(right.country());
        LocalDate today = countries.day(country.country(), now);
        Refusal refusal = badConsent(state, request, right, country, today);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Practice.Consent how = country.practice().consent().orElseThrow();
        Term term = Timetable.procedure(rules.law(), right.country(), how.procedureOrNull(), today)
                .flatMap(p -> Timetable.term(p, how.step()))
                .orElse(null);
        Consent consent = new Consent(
                request.consent(),
                right.id(),
                request.what(),
                request.from(),
                request.to(),
                request.percent(),
                today,
                Timetable.end(rules.law(), right.country(), today, term),
                Consent.Status.ASKED,
                null,
                request.documents());
        return new Ruling.Entry(consent.id(), new CaseDeed.ConsentAsked(consent));
    }

    private static @Nullable Refusal badConsent(
            State state, CaseRequest.AskConsent request, Right right, Jurisdiction country, LocalDate today) {
        Refusal id = Intake.badId(
                "consent",
                request.consent(),
                state.find(Consent.class, request.consent()).isPresent());
        if (id != null) {
            return id;
        }
        if (country.practice().consent().isEmpty()) {
            return Refusal.of(
                    "consent",
                    "no consent to transfers is known in (" + country.country() + ")",
                    "разрешение на переход права в (" + country.country() + ") не известно");
        }
        if (!right.isLive() || !today.isBefore(right.until())) {
            return Refusal.of(
                    "state",
                    "right (" + right.id() + ") is " + right.status() + ", until (" + right.until() + ")",
                    "право (" + right.id() + ") не действует");
        }
        boolean dealing = request.what() == Transitions.Step.TRANSFER
                || request.what() == Transitions.Step.ENFORCEMENT
                || request.what() == Transitions.Step.CONTROL;
        boolean sold =
                request.what() == Transitions.Step.CONTROL || right.shares().containsKey(request.from());
        return dealing && sold && request.percent() > 0 && request.percent() <= Right.WHOLE
                ? null
                : Refusal.of(
                        "share",
                        "consent is asked for a transfer, enforcement or control, by who holds, of more than 0 and at"
                                + " most 100 %",
                        "разрешение испрашивается на переход, взыскание или смену контроля, от 0 до 100 %");
    }

    private Ruling answerConsent(State state, CaseRequest.AnswerConsent request, Instant now) {
        Optional<Consent> found = state.find(Consent.class, request.consent());
        if (found.isEmpty()) {
            return Intake.unknown("consent", "разрешение", request.consent());
        }
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        String ground = request.groundOrNull();
        if (eyes == null && found.get().status() != Consent.Status.ASKED) {
            eyes = Refusal.of(
                    "state",
                    "consent (" + request.consent() + ") is " + found.get().status() + " already",
                    "по разрешению (" + request.consent() + ") уже принято решение");
        }
        if (eyes == null && !request.given() && (ground == null || ground.isBlank())) {
            eyes = Refusal.of("ground", "a refusal needs its ground", "отказ требует основания");
        }
        if (eyes != null) {
            return new Ruling.No(eyes);
        }
        Right right = state.findRight(found.get().right()).orElseThrow();
        return new Ruling.Entry(
                request.consent(),
                new CaseDeed.ConsentAnswered(
                        request.consent(),
                        request.given(),
                        countries.day(right.country(), now),
                        request.seconder(),
                        ground));
    }
}
