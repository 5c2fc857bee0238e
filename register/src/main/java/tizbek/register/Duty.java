package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.law.Act;
import tizbek.law.Amount;
import tizbek.law.Due;
import tizbek.law.Effect;
import tizbek.law.Expression;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Otherwise;
import tizbek.law.Provision;
import tizbek.law.Verdict;
import tizbek.law.Words;

/**
 * One provision asked for one year.
 *
 * @param law with no other duty in it
 * @param over whether the year is over, so that what lacks is short
 */
record Duty(Law law, Provision provision, Act act, LocalDate day, Figures figures, boolean over) {

    private static final Words NONE = new Words("", "");

    /** The line of the account; none where the provision does not apply. */
    Optional<DutyAccount.Line> line(int year) {
        Verdict verdict = law.judge(act, day);
        return switch (verdict) {
            case Verdict.Allowed allowed ->
                Optional.of(made(year, DutyAccount.Standing.MET, owed(), submitted(), "", null, NONE));
            case Verdict.Owes owes -> Optional.of(owes(year, owes));
            case Verdict.Barred barred ->
                Optional.of(made(year, lacks(), owed(), submitted(), "not met", null, note()));
            case Verdict.Conflict conflict ->
                Optional.of(made(year, DutyAccount.Standing.UNTOLD, "", submitted(), "", null, opposed()));
            case Verdict.Unknown unknown -> unknown(year, unknown);
        };
    }

    private DutyAccount.Line owes(int year, Verdict.Owes owes) {
        List<Due> dues = owes.dues().stream()
                .filter(d -> d.provision().id().equals(provision.id()))
                .toList();
        String amount =
                String.join(" + ", dues.stream().map(d -> text(d.amount())).toList());
        LocalDate by = dues.stream()
                .map(Due::byOrNull)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (provision.effect() == Effect.CHARGES) {
            return charged(year, dues, amount, by);
        }
        if (provision.effect() == Effect.DEADLINE) {
            Words gap = dues.isEmpty() ? NONE : dues.getFirst().gap();
            return made(
                    year,
                    by == null ? DutyAccount.Standing.UNTOLD : DutyAccount.Standing.OPEN,
                    amount,
                    submitted(),
                    "",
                    by,
                    gap);
        }
        return made(year, lacks(), owed(), submitted(), amount, by, note());
    }

    /** A levy: what was paid of it is what the two sides of a payment say. */
    private DutyAccount.Line charged(int year, List<Due> dues, String amount, @Nullable LocalDate by) {
        Map<String, Payment> paid = figures.paid(provision.terms().levy());
        String said = String.join(
                " + ",
                paid.values().stream()
                        .map(p -> p.amount().toPlainString() + " " + p.currency() + " ("
                                + p.side().name().toLowerCase(Locale.ROOT) + ")")
                        .toList());
        if (dues.size() != 1 || !(dues.getFirst().amount() instanceof Amount.Sum sum)) {
            return made(year, DutyAccount.Standing.UNTOLD, amount, said, "", by, base());
        }
        boolean other = paid.keySet().stream().anyMatch(c -> !c.equals(sum.unit()));
        Payment own = paid.get(sum.unit());
        BigDecimal lacking = sum.number().subtract(own == null ? BigDecimal.ZERO : own.amount());
        if (lacking.signum() <= 0) {
            return made(year, DutyAccount.Standing.MET, amount, said, "", by, NONE);
        }
        Words note = other
                ? new Words("paid in another currency too: not reckoned", "оплачено и в другой валюте: не учтено")
                : note();
        return made(year, lacks(), amount, said, lacking.toPlainString() + " " + sum.unit(), by, note);
    }

    private Optional<DutyAccount.Line> unknown(int year, Verdict.Unknown unknown) {
        if (unknown.missing().stream().allMatch(m -> m.what().equals(Missing.PROVISION))) {
            return Optional.empty();
        }
        List<Missing> missing = unknown.missing().stream()
                .filter(m -> !m.what().equals(Missing.PROVISION))
                .distinct()
                .toList();
        Words note = new Words(
                "not to be told without: "
                        + String.join(
                                "; ", missing.stream().map(m -> m.text().en()).toList()),
                "нельзя сказать без: "
                        + String.join(
                                "; ", missing.stream().map(m -> m.text().ru()).toList()));
        boolean only = missing.size() == 1
                && missing.getFirst().what().equals(provision.terms().measure());
        return Optional.of(made(
                year,
                only && !over ? DutyAccount.Standing.OPEN : DutyAccount.Standing.UNTOLD,
                owed(),
                submitted(),
                only ? owed() : "",
                null,
                note));
    }

    private DutyAccount.Standing lacks() {
        return over ? DutyAccount.Standing.SHORT : DutyAccount.Standing.OPEN;
    }

    /** The whole of what is asked: what would be short if nothing had been done. */
    private String owed() {
        String measure = provision.terms().measure();
        if (measure.isEmpty() || provision.effect() != Effect.REQUIRES) {
            return "";
        }
        Act nothing = act.withFact(measure, "0");
        return law.judge(nothing, day) instanceof Verdict.Owes owes
                ? String.join(
                        " + ", owes.dues().stream().map(d -> text(d.amount())).toList())
                : "";
    }

    private String submitted() {
        String measure = provision.terms().measure();
        if (!measure.isEmpty()) {
            String value = figures.values().get(measure);
            String unit = law.vocabulary().facts().containsKey(measure)
                    ? java.util.Objects.requireNonNull(law.vocabulary().facts().get(measure))
                            .unit()
                    : "";
            return value == null ? "" : value + " " + (unit.equals("money") ? figures.currency() : unit);
        }
        Expression needs = provision.terms().needsOrNull();
        if (needs == null) {
            return "";
        }
        return String.join(
                ", ",
                needs.names().stream()
                        .sorted()
                        .filter(n -> act.facts().containsKey(n))
                        .map(n -> n + "=" + act.facts().get(n))
                        .toList());
    }

    /** The law writes money of any currency as money; here it is that of the submission. */
    private String text(Amount amount) {
        return amount instanceof Amount.Sum sum
                        && sum.unit().equals("money")
                        && !figures.currency().isEmpty()
                ? new Amount.Sum(sum.number(), figures.currency()).text()
                : amount.text();
    }

    private Words base() {
        return new Words("a rate of something that was not handed in", "ставка от величины, которая не представлена");
    }

    private static Words opposed() {
        return new Words("two provisions say the opposite", "две нормы противоречат друг другу");
    }

    private Words note() {
        String note = provision.provenance().note();
        return new Words(note, note);
    }

    /** What the provision itself says follows. */
    private Words consequence() {
        if (provision.effect() == Effect.CHARGES) {
            return new Words("what is not paid stays owed", "неуплаченное остаётся долгом");
        }
        if (provision.effect() == Effect.DEADLINE) {
            return NONE;
        }
        Words loses = provision.terms().losesOrNull();
        return switch (provision.terms().otherwise()) {
            case Otherwise.OWES -> new Words("the difference is owed", "разница подлежит уплате или выполнению");
            case Otherwise.LOSES ->
                loses == null ? NONE : new Words("lost: " + loses.en(), "утрачивается: " + loses.ru());
            case Otherwise.BARRED ->
                new Words(
                        "not allowed without it; what follows a breach is not stated there",
                        "без этого не допускается; последствия нарушения там не указаны");
        };
    }

    private DutyAccount.Line made(
            int year,
            DutyAccount.Standing standing,
            String owed,
            String submitted,
            String lacking,
            @Nullable LocalDate by,
            Words note) {
        boolean fails = standing == DutyAccount.Standing.SHORT || standing == DutyAccount.Standing.OPEN;
        return new DutyAccount.Line(
                year,
                day,
                act.what().word(),
                provision.id(),
                provision.citation().text(),
                provision.provenance().basis().name().toLowerCase(Locale.ROOT),
                provision.title(),
                standing,
                owed,
                submitted,
                lacking,
                by,
                fails ? consequence() : NONE,
                note);
    }
}
