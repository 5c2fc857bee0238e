package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.Effect;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.law.Status;
import tizbek.law.Words;

/**
 * Draws up accounts of rights: asks the law of each year, one provision after the other, so that what cannot be told of one hides
 * nothing of another. The register adds what it knows itself (age, squares, owners, payments, permits).
 */
public final class DutyAccounts {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int PAGE = 500;
    private static final List<Effect> DUTIES = List.of(Effect.REQUIRES, Effect.LIMITS, Effect.CHARGES, Effect.DEADLINE);
    private static final List<Effect> BESIDE = List.of(Effect.EXEMPTS, Effect.SUSPENDS, Effect.SCALES, Effect.DEFINES);

    private final Register register;
    private final Law law;
    private final LocalDate today;
    private final Map<String, Law> alone = new HashMap<>();

    private DutyAccounts(Register register, Law law, LocalDate today) {
        this.register = register;
        this.law = law;
        this.today = today;
    }

    /**
     * The account of a right over calendar years.
     *
     * @param today the day from which the account is seen: a year that is not over is open, not short
     */
    public static DutyAccount of(Register register, Law law, Right right, int from, int to, LocalDate today) {
        return new DutyAccounts(register, law, today).account(right, from, to);
    }

    /** The accounts of all rights of which a party holds a share, in the order of their ids. */
    public static List<DutyAccount> ofHolder(
            Register register, Law law, String holder, int from, int to, LocalDate today) {
        DutyAccounts accounts = new DutyAccounts(register, law, today);
        List<DutyAccount> all = new ArrayList<>();
        String after = "";
        List<Right> page = register.rights(after, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(r -> r.shares().containsKey(holder))
                    .forEach(r -> all.add(accounts.account(r, from, to)));
            after = page.getLast().id();
            page = register.rights(after, PAGE);
        }
        return all;
    }

    private DutyAccount account(Right right, int from, int to) {
        List<Submission> submissions = register.about(Submission.class, right.id());
        List<Payment> payments = register.about(Payment.class, right.id());
        List<DutyAccount.Line> lines = new ArrayList<>();
        int first = Math.max(from, right.from().getYear());
        int last = Math.min(to, right.until().minusDays(1).getYear());
        for (int year = first; year <= last; year++) {
            Figures figures = Figures.of(submissions, payments, year);
            LocalDate day = dayOf(right, year);
            Map<String, String> facts = facts(right, day, figures);
            for (ActKind act : duties(right).dutiesOf(right.kind())) {
                for (Provision provision : provisions(right, act, day)) {
                    line(right, year, day, act, provision, facts, figures).ifPresent(lines::add);
                }
            }
        }
        return new DutyAccount(
                right.id(),
                right.country(),
                right.kind(),
                right.shares(),
                lines,
                plans(right, submissions, first, last),
                days(right, lines),
                gaps(right, submissions, first, last));
    }

    private DisclosureRules duties(Right right) {
        return Objects.requireNonNull(register.jurisdictions().get(right.country()))
                .disclosure();
    }

    /** The last day of the year on which the right lived. */
    private static LocalDate dayOf(Right right, int year) {
        LocalDate end = LocalDate.of(year + 1, 1, 1).minusDays(1);
        LocalDate last = right.until().minusDays(1);
        return last.isBefore(end) ? last : end;
    }

    private List<Provision> provisions(Right right, ActKind act, LocalDate day) {
        return law.listOf(right.country(), act).stream()
                .filter(p -> p.status() == Status.ENACTED && DUTIES.contains(p.effect()))
                .filter(p -> law.inForce(p, day) && p.applies().coversCommodity(right.commodity()))
                .toList();
    }

    private Optional<DutyAccount.Line> line(
            Right right,
            int year,
            LocalDate day,
            ActKind act,
            Provision provision,
            Map<String, String> facts,
            Figures figures) {
        Law one = alone.computeIfAbsent(
                provision.id(),
                id -> law.only(p ->
                        p.id().equals(id) || (p.country().equals(right.country()) && BESIDE.contains(p.effect()))));
        Act asked = new Act(act, right.country(), right.commodity(), null, null, facts);
        boolean over = day.isBefore(today);
        return new Duty(one, provision, asked, day, figures, over).line(year);
    }

    /** What the law may ask of the right: what it was granted with, what the register knows, what was handed in. */
    private Map<String, String> facts(Right right, LocalDate day, Figures figures) {
        Map<String, String> facts = new TreeMap<>(right.facts());
        facts.remove("stage");
        Period age = Period.between(right.from(), day);
        facts.put("right", right.kind());
        facts.put("issued_on", right.from().toString());
        facts.put("blocks", String.valueOf(right.blocks().size()));
        facts.put("area_km2", String.valueOf(RightsJson.areaKm2(grid(right), right)));
        facts.put("year_of_right", String.valueOf(age.getYears() + 1));
        facts.put("month_of_right", String.valueOf(age.getYears() * MONTHS_OF_A_YEAR + age.getMonths() + 1));
        facts.put("owners_disclosed", ownersKnown(right, day) ? "yes" : "no");
        facts.put("payments_reported", figures.companyReports() ? "yes" : "no");
        for (Permit permit : register.about(Permit.class, right.id())) {
            if (permit.isHeldOn(day)) {
                facts.put(permit.fact(), "yes");
            } else {
                facts.putIfAbsent(permit.fact(), "no");
            }
        }
        facts.putAll(figures.values());
        facts.keySet().retainAll(law.vocabulary().facts().keySet());
        return facts;
    }

    private Grid grid(Right right) {
        return Objects.requireNonNull(register.jurisdictions().get(right.country()))
                .grid();
    }

    /** Whether every holder that can have owners has declared them by a day. */
    private boolean ownersKnown(Right right, LocalDate day) {
        return right.shares().keySet().stream()
                .map(p -> register.findParty(p).orElseThrow())
                .filter(p -> p.kind() == Party.Kind.COMPANY)
                .allMatch(p -> register.find(Ownership.class, p.id())
                        .filter(o -> !o.declaredOn().isAfter(day))
                        .isPresent());
    }

    private List<DutyAccount.Plan> plans(Right right, List<Submission> submissions, int first, int last) {
        List<DutyAccount.Plan> plans = new ArrayList<>();
        for (WorkProgramme programme : register.about(WorkProgramme.class, right.id())) {
            if (programme.status() == WorkProgramme.Status.APPROVED) {
                programme.years().subMap(first, last + 1).forEach((year, plan) -> {
                    Figures done = Figures.of(submissions, List.of(), year);
                    plans.add(spending(programme, year, plan.spending(), done));
                    plan.works().forEach((work, planned) -> {
                        BigDecimal did = done.works().getOrDefault(work, BigDecimal.ZERO);
                        plans.add(new DutyAccount.Plan(
                                year,
                                programme.id(),
                                work,
                                planned.toPlainString(),
                                did.toPlainString(),
                                lacking(planned, did)));
                    });
                });
            }
        }
        return plans;
    }

    private static DutyAccount.Plan spending(WorkProgramme programme, int year, BigDecimal planned, Figures done) {
        String spent = done.values().get("expenditure");
        boolean same = programme.currency().equals(done.values().get("currency"));
        return new DutyAccount.Plan(
                year,
                programme.id(),
                "spending",
                planned.toPlainString() + " " + programme.currency(),
                spent == null ? "" : spent + " " + done.values().getOrDefault("currency", ""),
                spent != null && same
                        ? lacking(planned, new BigDecimal(spent)) + " " + programme.currency()
                        : spent == null ? planned.toPlainString() + " " + programme.currency() : "?");
    }

    private static String lacking(BigDecimal planned, BigDecimal did) {
        return planned.subtract(did).max(BigDecimal.ZERO).toPlainString();
    }

    private List<DutyAccount.Day> days(Right right, List<DutyAccount.Line> lines) {
        List<DutyAccount.Day> days = new ArrayList<>();
        for (DutyAccount.Line line : lines) {
            LocalDate by = line.byOrNull();
            if (by != null && line.standing() != DutyAccount.Standing.MET) {
                days.add(new DutyAccount.Day(by, line.title(), line.provision()));
            }
        }
        for (Permit permit : register.about(Permit.class, right.id())) {
            days.add(new DutyAccount.Day(
                    permit.until(),
                    new Words("permit (" + permit.number() + ") ends", "разрешение (" + permit.number() + ") истекает"),
                    permit.id()));
        }
        for (Notice notice : register.about(Notice.class, right.id())) {
            if (notice.status() == Notice.Status.SERVED) {
                days.add(new DutyAccount.Day(
                        notice.remedyBy(),
                        new Words(
                                "last day to mend what notice (" + notice.id() + ") names: " + notice.text(),
                                "последний день устранения по уведомлению (" + notice.id() + "): " + notice.text()),
                        notice.id()));
            }
        }
        if (right.isLive()) {
            days.add(new DutyAccount.Day(
                    right.until(), new Words("first day without the right", "первый день без права"), "term"));
        }
        days.sort(Comparator.comparing(DutyAccount.Day::on));
        return days;
    }

    private List<Words> gaps(Right right, List<Submission> submissions, int first, int last) {
        List<Words> gaps = new ArrayList<>();
        long waiting = submissions.stream()
                .filter(s -> s.status() == Submission.Status.FILED && s.year() >= first && s.year() <= last)
                .count();
        if (waiting > 0) {
            gaps.add(new Words(
                    "(" + waiting + ") submissions wait for a clerk and do not count yet",
                    "(" + waiting + ") сведений ждут рассмотрения и пока не учтены"));
        }
        @Nullable String notice = noticeGap(right);
        if (notice != null) {
            gaps.add(new Words(
                    "Days to mend a shortfall: " + notice,
                    "Срок устранения нарушения в законе не найден: его задаёт уведомление."));
        }
        gaps.add(new Words(
                "Whether a shortfall is fined, carried over or ends the right stands in no provision that the law room has for ("
                        + right.country() + "), save where a line says so.",
                "Влечёт ли невыполнение штраф, перенос или прекращение права, в имеющихся нормах (" + right.country()
                        + ") не сказано, кроме указанного в строках."));
        gaps.add(new Words(
                "Taxes on extraction and payments for emissions hang on tonnes and pollutants and are not drawn up here; a year of"
                        + " which the right lived a part is told whole.",
                "Налоги на добычу и плата за эмиссии здесь не рассчитываются; неполный год показан как полный."));
        return gaps;
    }

    private @Nullable String noticeGap(Right right) {
        DisclosureRules.NoticeRule rule = duties(right).noticeOrNull();
        return rule == null || rule.daysOrNull() != null
                ? null
                : rule.provenance().note();
    }
}
