package tizbek.register.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.law.Fact;
import tizbek.law.FactType;
import tizbek.register.DisclosureDeed;
import tizbek.register.DisclosureRequest;
import tizbek.register.Permit;
import tizbek.register.Refusal;
import tizbek.register.Right;
import tizbek.register.Submission;
import tizbek.register.WorkProgramme;

/** Takes in what holders hand in: work programmes, figures of a year, permits of others. */
final class Submissions {

    private static final int MOST = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern WORK = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** What the register knows of a right by itself: nobody hands that in. */
    private static final Set<String> OWN = Set.of(
            "right",
            "holder",
            "issued_on",
            "blocks",
            "year_of_right",
            "month_of_right",
            "owners_disclosed",
            "payments_reported",
            "currency");

    private final Countries countries;
    private final Rules rules;

    Submissions(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling submit(State state, DisclosureRequest.Submit request, Instant now) {
        Optional<Right> right = state.findRight(request.right());
        if (right.isEmpty()) {
            return new Ruling.No(Papers.unknownRight(request.right()));
        }
        LocalDate today = countries.day(right.get().country(), now);
        String id = request.submission();
        Refusal refusal = Papers.first(
                () -> Intake.badId(
                        "submission", id, state.find(Submission.class, id).isPresent()),
                () -> Papers.year(right.get(), request.year(), today),
                () -> empty(request),
                () -> figures(right.get(), request),
                () -> works(request.works()),
                () -> Papers.documents(request.documents()));
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(
                        id,
                        new DisclosureDeed.Submitted(new Submission(
                                id,
                                request.right(),
                                request.year(),
                                request.figures(),
                                request.currencyOrNull(),
                                request.works(),
                                request.documents(),
                                request.actor(),
                                today,
                                Submission.Status.FILED,
                                null,
                                null)));
    }

    Ruling settle(State state, DisclosureRequest.SettleSubmission request) {
        Optional<Submission> found = state.find(Submission.class, request.submission());
        if (found.isEmpty()) {
            return Intake.unknown("submission", "сведения", request.submission());
        }
        Submission submission = found.get();
        String reason = request.reasonOrNull();
        Refusal refusal = null;
        if (submission.status() != Submission.Status.FILED) {
            refusal = Refusal.of(
                    "state",
                    "submission (" + submission.id() + ") is " + submission.status() + " already\n  Maybe hand in a new"
                            + " one, which takes its place.",
                    "сведения (" + submission.id() + ") уже рассмотрены");
        } else if (submission.by().equals(request.actor())) {
            refusal = Refusal.of(
                    "two-eyes",
                    "submission (" + submission.id() + ") was handed in by (" + request.actor()
                            + "), and nobody settles what they handed in\n  Maybe as another: --by ACCOUNT",
                    "сведения (" + submission.id() + ") внесены тем же лицом (" + request.actor() + ")");
        } else if (!request.accepted() && (reason == null || reason.isBlank())) {
            refusal = Refusal.of(
                    "reason",
                    "what is sent back needs a reason\n  Maybe state it: --reason TEXT",
                    "возврат требует причины\n  Возможно, следует указать: --reason ТЕКСТ");
        }
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(
                        submission.id(),
                        new DisclosureDeed.SubmissionSettled(submission.settled(
                                request.accepted() ? Submission.Status.ACCEPTED : Submission.Status.SENT_BACK,
                                request.accepted() ? null : reason,
                                request.actor())));
    }

    Ruling file(State state, DisclosureRequest.FileProgramme request, Instant now) {
        Optional<Right> right = state.findRight(request.right());
        if (right.isEmpty()) {
            return new Ruling.No(Papers.unknownRight(request.right()));
        }
        String id = request.programme();
        Refusal refusal = Papers.first(
                () -> Intake.badId(
                        "programme", id, state.find(WorkProgramme.class, id).isPresent()),
                () -> request.years().isEmpty() || request.documents().isEmpty()
                        ? Refusal.of(
                                "empty",
                                "a work programme needs a year and a document at least\n  Maybe: --year 2027=5000000"
                                        + " --document programme.pdf",
                                "рабочей программе нужны хотя бы год и документ")
                        : null,
                () -> Papers.currency(request.currency()),
                () -> years(right.get(), request.years()),
                () -> Papers.documents(request.documents()));
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(
                        id,
                        new DisclosureDeed.ProgrammeFiled(new WorkProgramme(
                                id,
                                request.right(),
                                request.years(),
                                request.currency(),
                                request.documents(),
                                countries.day(right.get().country(), now),
                                WorkProgramme.Status.FILED,
                                null)));
    }

    Ruling settle(State state, DisclosureRequest.SettleProgramme request, Instant now) {
        Optional<WorkProgramme> found = state.find(WorkProgramme.class, request.programme());
        if (found.isEmpty()) {
            return Intake.unknown("programme", "рабочая программа", request.programme());
        }
        WorkProgramme programme = found.get();
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        if (eyes != null) {
            return new Ruling.No(eyes);
        }
        if (programme.status() != WorkProgramme.Status.FILED) {
            return new Ruling.No(
                    "state",
                    "programme (" + programme.id() + ") is " + programme.status() + " already",
                    "рабочая программа (" + programme.id() + ") уже рассмотрена");
        }
        Right right = state.findRight(programme.right()).orElseThrow();
        List<WorkProgramme> replaced = new ArrayList<>();
        if (request.approved()) {
            state.about(WorkProgramme.class, programme.right()).stream()
                    .filter(p -> p.status() == WorkProgramme.Status.APPROVED)
                    .forEach(p -> replaced.add(p.with(WorkProgramme.Status.REPLACED, p.approvedOnOrNull())));
        }
        WorkProgramme settled = request.approved()
                ? programme.with(WorkProgramme.Status.APPROVED, countries.day(right.country(), now))
                : programme.with(WorkProgramme.Status.SENT_BACK, null);
        return new Ruling.Entry(
                programme.id(), new DisclosureDeed.ProgrammeSettled(settled, request.seconder(), replaced));
    }

    Ruling permit(State state, DisclosureRequest.EnterPermit request) {
        Permit permit = request.permit();
        Fact fact = rules.law().vocabulary().facts().get(permit.fact());
        Refusal refusal = Papers.first(
                () -> Intake.badId(
                        "permit",
                        permit.id(),
                        state.find(Permit.class, permit.id()).isPresent()),
                () -> state.findRight(permit.right()).isEmpty() ? Papers.unknownRight(permit.right()) : null,
                () -> fact == null || fact.type() != FactType.TRUTH
                        ? Papers.notOneOf("permit", permit.fact(), truths())
                        : null,
                () -> permit.number().isBlank() || !permit.from().isBefore(permit.until())
                        ? Refusal.of(
                                "permit",
                                "permit (" + permit.number() + ") from (" + permit.from() + ") to before ("
                                        + permit.until() + ") has no number or no day",
                                "разрешение без номера или срока")
                        : null,
                () -> Papers.documents(List.of(permit.document())));
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(permit.id(), new DisclosureDeed.PermitEntered(permit));
    }

    private Set<String> truths() {
        Set<String> words = new java.util.TreeSet<>();
        rules.law().vocabulary().facts().values().stream()
                .filter(f -> f.type() == FactType.TRUTH)
                .forEach(f -> words.add(f.id()));
        return words;
    }

    private static @Nullable Refusal empty(DisclosureRequest.Submit request) {
        int size = request.figures().size() + request.works().size();
        return size + request.documents().size() > 0 && size <= MOST
                ? null
                : Refusal.of(
                        "empty",
                        "a submission has from one to " + MOST + " figures, works or documents\n  Maybe: --figure"
                                + " expenditure=8000000 --currency KZT",
                        "сведения содержат от одного до " + MOST + " показателей, работ или документов");
    }

    private @Nullable Refusal figures(Right right, DisclosureRequest.Submit request) {
        Refusal misspelt = rules.misspelt(right.country(), request.figures());
        if (misspelt != null) {
            return misspelt;
        }
        boolean money = false;
        for (Map.Entry<String, String> figure : request.figures().entrySet()) {
            Fact fact = java.util.Objects.requireNonNull(
                    rules.law().vocabulary().facts().get(figure.getKey()));
            if (OWN.contains(fact.id())) {
                return Refusal.of(
                        "own",
                        "figure (" + fact.id() + ") is known to the register, or has an option of its own",
                        "показатель (" + fact.id() + ") известен реестру или задаётся отдельно");
            }
            if (fact.type() == FactType.NUMBER) {
                BigDecimal number = new BigDecimal(figure.getValue());
                Refusal amount = Papers.amount("figure " + fact.id(), number);
                if (amount != null) {
                    return amount;
                }
                if (fact.unit().equals("percent") && number.compareTo(HUNDRED) > 0) {
                    return Refusal.of(
                            "amount",
                            "figure " + fact.id() + " (" + number + ") is more than a hundred per cent",
                            "показатель " + fact.id() + " (" + number + ") больше ста процентов");
                }
                money |= fact.unit().equals("money");
            }
        }
        String currency = request.currencyOrNull();
        if (currency == null) {
            return money
                    ? Refusal.of(
                            "currency",
                            "figures of money need a currency\n  Maybe: --currency KZT",
                            "денежным показателям нужна валюта\n  Возможно: --currency KZT")
                    : null;
        }
        return rules.misspelt(right.country(), Map.of("currency", currency));
    }

    private static @Nullable Refusal works(SortedMap<String, BigDecimal> works) {
        for (Map.Entry<String, BigDecimal> work : works.entrySet()) {
            if (!WORK.matcher(work.getKey()).matches()) {
                return Refusal.of(
                        "work",
                        "work (" + work.getKey() + ") is not of small letters, digits and underscores\n  Maybe with its"
                                + " unit: drilling_m",
                        "работа (" + work.getKey() + ") должна состоять из строчных букв, цифр и подчёркиваний");
            }
            Refusal amount = Papers.amount("work " + work.getKey(), work.getValue());
            if (amount != null) {
                return amount;
            }
        }
        return null;
    }

    private static @Nullable Refusal years(Right right, SortedMap<Integer, WorkProgramme.Year> years) {
        for (Map.Entry<Integer, WorkProgramme.Year> year : years.entrySet()) {
            Refusal refusal = Papers.first(
                    () -> Papers.plannedYear(right, year.getKey()),
                    () -> Papers.amount("spending", year.getValue().spending()),
                    () -> works(year.getValue().works()));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
