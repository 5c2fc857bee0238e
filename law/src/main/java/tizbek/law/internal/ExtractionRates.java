package tizbek.law.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import tizbek.law.ActKind;
import tizbek.law.Charge;
import tizbek.law.Effect;
import tizbek.law.ExtractionCharge;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.law.Value;
import tizbek.law.Words;

/** Finds the rate of the extraction tax or royalty; a rate that names the commodity goes before one for a group. */
public final class ExtractionRates {

    private ExtractionRates() {}

    public static ExtractionCharge find(Law law, String country, String commodity, LocalDate day) {
        List<Charge> charges = charges(law, country, commodity, day);
        return switch (charges.size()) {
            case 0 ->
                new ExtractionCharge.Unknown(new Words(
                        "no rate found for %s in %s on %s".formatted(commodity, country, day),
                        "ставка не найдена: %s, %s, %s".formatted(commodity, country, day)));
            case 1 -> new ExtractionCharge.Known(charges.getFirst());
            default -> new ExtractionCharge.Contradictory(charges);
        };
    }

    /** The charges on mining {@code commodity} that no more special one displaces. */
    static List<Charge> charges(Law law, String country, String commodity, LocalDate day) {
        List<Provision> all = law.listOf(country).stream()
                .filter(p -> p.effect() == Effect.CHARGES && p.applies().covers(ActKind.MINE))
                .filter(p -> p.applies().coversCommodity(commodity))
                .filter(p -> law.inForce(p, day))
                .toList();
        List<Provision> named =
                all.stream().filter(p -> p.applies().names(commodity)).toList();
        return (named.isEmpty() ? all : named)
                .stream().map(ExtractionRates::charge).toList();
    }

    private static Charge charge(Provision p) {
        Value value = Objects.requireNonNull(p.valueOrNull());
        return new Charge(value.figure(), value.base(), p);
    }
}
