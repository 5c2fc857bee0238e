package tizbek.law.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tizbek.law.Act;
import tizbek.law.Amount;
import tizbek.law.AssumedValues;
import tizbek.law.Charge;
import tizbek.law.Due;
import tizbek.law.Effect;
import tizbek.law.ExtractionCharge;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Provision;
import tizbek.law.Verdict;
import tizbek.law.Words;

/** What is taken on extraction, read off the verdict on mining: one rule for those who ask and those who plan. */
public final class ExtractionRates {

    private static final String TOPIC = "extraction";
    private static final String METAL = "metal_contained_value";

    private ExtractionRates() {}

    /** Charges of the topic or of the metal contained, and what multiplies them or frees from them. */
    private static boolean counts(Provision p) {
        boolean charges = p.effect() == Effect.CHARGES
                && (p.topic().equals(TOPIC)
                        || p.value().filter(v -> v.base().equals(METAL)).isPresent());
        return charges || p.effect() == Effect.SCALES || p.effect() == Effect.EXEMPTS;
    }

    public static ExtractionCharge find(Law law, Act act, LocalDate day) {
        return switch (Judge.judge(law, act, day, AssumedValues.none(), ExtractionRates::counts)) {
            case Verdict.Owes owes -> known(act, day, owes.dues());
            case Verdict.Conflict conflict ->
                new ExtractionCharge.Contradictory(conflict.citations().stream()
                        .map(c -> law.get(c.provision()))
                        .toList());
            case Verdict.Unknown unknown -> unknown(act, day, unknown.missing());
            case Verdict.Allowed a -> unknown(act, day, List.of());
            case Verdict.Barred b -> unknown(act, day, List.of());
        };
    }

    private static ExtractionCharge known(Act act, LocalDate day, List<Due> dues) {
        List<Charge> charges = dues.stream().map(ExtractionRates::charge).toList();
        return charges.stream().anyMatch(c -> c.base().isEmpty())
                ? unknown(act, day, List.of())
                : new ExtractionCharge.Known(charges);
    }

    private static Charge charge(Due due) {
        Provision p = due.provision();
        return due.amount() instanceof Amount.Percent(var percent, String base)
                ? new Charge(percent, base, p)
                : new Charge(new tizbek.law.Figure.Stated(0), "", p);
    }

    private static ExtractionCharge unknown(Act act, LocalDate day, List<Missing> missing) {
        List<Missing> facts = missing.stream()
                .filter(m -> !m.what().equals(Missing.PROVISION))
                .toList();
        String en = facts.stream().map(m -> m.text().en()).collect(Collectors.joining("; "));
        String ru = facts.stream().map(m -> m.text().ru()).collect(Collectors.joining("; "));
        return new ExtractionCharge.Unknown(new Words(
                "no rate found for (%s) on %s%s".formatted(act, day, en.isEmpty() ? "" : ": " + en),
                "ставка не найдена: %s, %s%s".formatted(act, day, ru.isEmpty() ? "" : ": " + ru)));
    }
}
