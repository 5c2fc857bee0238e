package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;
import tizbek.register.Appeal;
import tizbek.register.AppealDeed;
import tizbek.register.AppealRequest;
import tizbek.register.Application;
import tizbek.register.Ended;
import tizbek.register.Jurisdiction;
import tizbek.register.Practice;
import tizbek.register.Refusal;
import tizbek.register.Right;
import tizbek.register.Timetable;

/** Appeals against refusals, revocations and rights given to somebody else. */
final class Appeals {

    private final Countries countries;
    private final Rules rules;

    Appeals(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling rule(State state, AppealRequest request, Instant now) {
        return switch (request) {
            case AppealRequest.FileAppeal r -> file(state, r, now);
            case AppealRequest.DecideAppeal r -> decide(state, r, now);
            case AppealRequest.WithdrawAppeal r -> withdraw(state, r, now);
        };
    }

    // ---- filing

    private Ruling file(State state, AppealRequest.FileAppeal request, Instant now) {
        Refusal id = Intake.badId(
                "appeal",
                request.appeal(),
                state.find(Appeal.class, request.appeal()).isPresent());
        if (id != null) {
            return new Ruling.No(id);
        }
        boolean refusal = request.against() == Appeal.Against.REFUSAL;
        Optional<Application> application = refusal ? state.findApplication(request.subject()) : Optional.empty();
        Optional<Right> right = refusal ? Optional.empty() : state.findRight(request.subject());
        if (application.isEmpty() && right.isEmpty()) {
            return refusal
                    ? Intake.unknown("application", "заявление", request.subject())
                    : Intake.unknown("right", "право", request.subject());
        }
        String country = application
                .map(Application::country)
                .orElseGet(() -> right.orElseThrow().country());
        LocalDate today = countries.day(country, now);
        Refusal not = application.isPresent()
                ? notRefused(application.get(), request, today)
                : notGiven(right.orElseThrow(), request, today);
        if (not == null && open(state, country, request.subject()).isPresent()) {
            not = Refusal.of(
                    "state",
                    "an appeal on (" + request.subject() + ") is open already",
                    "жалоба по (" + request.subject() + ") уже рассматривается");
        }
        if (not == null && state.findParty(request.appellant()).isEmpty()) {
            not = Refusal.of(
                    "unknown",
                    "party (" + request.appellant() + ") is not in the register\n  Maybe enter it first.",
                    "субъект (" + request.appellant() + ") не внесён в реестр");
        }
        return not != null ? new Ruling.No(not) : filed(request, countries.get(country), today);
    }

    private Ruling filed(AppealRequest.FileAppeal request, Jurisdiction country, LocalDate today) {
        Optional<Practice.Appeals> level = country.practice().appeals(request.level());
        if (level.isEmpty()) {
            List<String> known = country.practice().appeals().stream()
                    .map(Practice.Appeals::level)
                    .toList();
            return new Ruling.No(
                    "unknown",
                    "nobody to appeal to is known in (" + country.country() + ") as (" + request.level()
                            + ")\n  Maybe one of: " + String.join(", ", known),
                    "инстанция (" + request.level() + ") в (" + country.country() + ") не известна");
        }
        LocalDate by = Timetable.end(
                rules.law(), country.country(), request.learntOn(), level.get().termOrNull());
        Appeal appeal = new Appeal(
                request.appeal(),
                country.country(),
                request.against(),
                request.subject(),
                request.appellant(),
                request.level(),
                request.learntOn(),
                today,
                by,
                by != null && today.isAfter(by),
                level.get().suspends(),
                Appeal.Status.OPEN,
                null);
        return new Ruling.Entry(appeal.id(), new AppealDeed.AppealFiled(appeal, request.documents()));
    }

    private static @Nullable Refusal notRefused(
            Application application, AppealRequest.FileAppeal request, LocalDate today) {
        if (application.status() != Application.Status.REFUSED) {
            return Refusal.of(
                    "state",
                    "application (" + application.id() + ") is " + application.status() + ", not refused",
                    "по заявлению (" + application.id() + ") отказа нет");
        }
        if (!application.applicant().equals(request.appellant())) {
            return Refusal.of(
                    "appellant",
                    "application (" + application.id() + ") was that of (" + application.applicant() + ")",
                    "заявление (" + application.id() + ") подавал (" + application.applicant() + ")");
        }
        return learnt(request.learntOn(), application.countsOn(), today);
    }

    private static @Nullable Refusal notGiven(Right right, AppealRequest.FileAppeal request, LocalDate today) {
        boolean holds = right.shares().containsKey(request.appellant());
        if (request.against() == Appeal.Against.REVOCATION) {
            if (right.status() != Right.Status.REVOKED || !holds) {
                return Refusal.of(
                        "state",
                        "right (" + right.id() + ") is " + right.status() + ", of "
                                + right.shares().keySet() + ": only a holder appeals, against a revocation",
                        "право (" + right.id() + ") не отозвано или принадлежало другому");
            }
            return learnt(request.learntOn(), right.until(), today);
        }
        return !right.isLive() || holds
                ? Refusal.of(
                        "state",
                        "right (" + right.id() + ") is not live, or (" + request.appellant() + ") holds it itself",
                        "право (" + right.id() + ") не действует или принадлежит самому заявителю жалобы")
                : learnt(request.learntOn(), right.from(), today);
    }

    private static @Nullable Refusal learnt(LocalDate day, LocalDate first, LocalDate today) {
        return day.isBefore(first) || day.isAfter(today)
                ? Refusal.of(
                        "term",
                        "nobody can have learnt of it on (" + day + "): not before (" + first + "), not after (" + today
                                + ")",
                        "об этом нельзя было узнать (" + day + "): с (" + first + ") по (" + today + ")")
                : null;
    }

    /** The open appeal on something. */
    static Optional<Appeal> open(State state, String country, String subject) {
        return state.about(Appeal.class, Appeal.open(country)).stream()
                .filter(a -> a.subject().equals(subject))
                .findFirst();
    }

    /** Why ground of a revoked right cannot be given away while an appeal suspends the revocation; null where it can. */
    static @Nullable Refusal suspended(State state, Application application, Practice practice) {
        if (practice.appeals().stream().noneMatch(a -> a.suspends() == Practice.Told.YES)) {
            return null;
        }
        return state.about(Appeal.class, Appeal.open(application.country())).stream()
                .filter(a -> a.suspends() == Practice.Told.YES && a.against() == Appeal.Against.REVOCATION)
                .filter(a -> state.findRight(a.subject()).orElseThrow().blocks().stream()
                        .anyMatch(b -> application.blocks().contains(b)))
                .findFirst()
                .map(a -> Refusal.of(
                        "appeal",
                        "the revocation of right (" + a.subject() + ") on the same ground is suspended by appeal ("
                                + a.id() + ")",
                        "отзыв права (" + a.subject() + ") на тех же блоках приостановлен жалобой (" + a.id() + ")"))
                .orElse(null);
    }

    // ---- the end

    private Ruling decide(State state, AppealRequest.DecideAppeal request, Instant now) {
        Optional<Appeal> found = state.find(Appeal.class, request.appeal());
        if (found.isEmpty()) {
            return Intake.unknown("appeal", "жалоба", request.appeal());
        }
        Appeal appeal = found.get();
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : closed(appeal, request.step());
        if (refusal == null && (request.ground().isBlank() || request.step() == Appeal.Step.WITHDRAWAL)) {
            refusal = Refusal.of(
                    "ground",
                    "an appeal is decided by upholding or setting aside, and on a ground",
                    "по жалобе решают оставить или отменить, с основанием");
        }
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        LocalDate today = countries.day(appeal.country(), now);
        return request.step() == Appeal.Step.SET_ASIDE
                ? setAside(state, request, appeal, today)
                : ended(appeal, request.step(), today, request.seconder(), request.ground());
    }

    private Ruling withdraw(State state, AppealRequest.WithdrawAppeal request, Instant now) {
        Optional<Appeal> found = state.find(Appeal.class, request.appeal());
        if (found.isEmpty()) {
            return Intake.unknown("appeal", "жалоба", request.appeal());
        }
        Refusal refusal = closed(found.get(), Appeal.Step.WITHDRAWAL);
        return refusal != null
                ? new Ruling.No(refusal)
                : ended(
                        found.get(),
                        Appeal.Step.WITHDRAWAL,
                        countries.day(found.get().country(), now),
                        "",
                        "");
    }

    private static @Nullable Refusal closed(Appeal appeal, Appeal.Step step) {
        return Appeal.after(appeal.status(), step).isPresent()
                ? null
                : Refusal.of(
                        "state",
                        "appeal (" + appeal.id() + ") is " + appeal.status() + " already",
                        "жалоба (" + appeal.id() + ") уже рассмотрена");
    }

    private static Ruling ended(Appeal appeal, Appeal.Step step, LocalDate today, String seconder, String ground) {
        return new Ruling.Entry(
                appeal.id(),
                new AppealDeed.AppealEnded(
                        appeal.id(), step, today, seconder, ground, List.of(), "", today, "", List.of()));
    }

    /** The decision falls: what was refused waits again, what was revoked lives again if its ground is free. */
    private Ruling setAside(State state, AppealRequest.DecideAppeal request, Appeal appeal, LocalDate today) {
        List<String> waitAgain = new ArrayList<>();
        List<Words> conflicts = new ArrayList<>();
        String revives = "";
        LocalDate until = today;
        String ends = "";
        switch (appeal.against()) {
            case REFUSAL -> {
                Application application =
                        state.findApplication(appeal.subject()).orElseThrow();
                waitAgain.add(application.id());
                conflicts.addAll(meanwhile(Conflicts.of(
                        state,
                        countries.get(application.country()),
                        layer(application),
                        application.squares(),
                        application.plotOrNull())));
            }
            case REVOCATION -> {
                Right right = state.findRight(appeal.subject()).orElseThrow();
                until = state.find(Ended.class, right.id()).map(Ended::until).orElse(right.until());
                conflicts.addAll(meanwhile(Conflicts.of(
                        state, countries.get(right.country()), right.layer(), right.squares(), right.plotOrNull())));
                if (!today.isBefore(until)) {
                    conflicts.add(new Words(
                            "its term was over on (" + until + ") anyway", "его срок всё равно истёк (" + until + ")"));
                }
                revives = conflicts.isEmpty() ? right.id() : "";
            }
            case GRANT -> {
                Right right = state.findRight(appeal.subject()).orElseThrow();
                ends = right.isLive() ? right.id() : "";
                waitAgain.addAll(askedFor(state, right));
            }
        }
        return new Ruling.Entry(
                appeal.id(),
                new AppealDeed.AppealEnded(
                        appeal.id(),
                        Appeal.Step.SET_ASIDE,
                        today,
                        request.seconder(),
                        request.ground(),
                        waitAgain,
                        revives,
                        until,
                        ends,
                        conflicts));
    }

    private String layer(Application application) {
        return countries
                .get(application.country())
                .findKind(application.kind())
                .orElseThrow()
                .layer();
    }

    private static List<Words> meanwhile(List<Words> held) {
        return held.stream()
                .map(w -> new Words(
                        "meanwhile " + w.en() + "\n  Maybe an appeal against that grant.", "тем временем " + w.ru()))
                .toList();
    }

    private static List<String> askedFor(State state, Right right) {
        return state.findApplication(right.application())
                .filter(a -> a.status() == Application.Status.GRANTED)
                .map(Application::id)
                .map(List::of)
                .orElse(List.of());
    }
}
