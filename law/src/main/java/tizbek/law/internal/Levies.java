package tizbek.law.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import tizbek.law.Act;
import tizbek.law.Amount;
import tizbek.law.Due;
import tizbek.law.Figure;
import tizbek.law.Provision;
import tizbek.law.Reason;
import tizbek.law.Value;

/**
 * The charges on an act. Levies add up; within one levy a charge that names the material goes before one that names the
 * commodity, that before one for its group, and that before one for all; two that are left contradict each other.
 */
final class Levies {

    /** A charge, with how it stands. */
    private record Charged(Provision provision, Applicability.Standing standing) {}

    private final Act act;
    private final Resolver resolver;
    private final Map<String, List<Charged>> byLevy = new LinkedHashMap<>();
    private final Map<Provision, Applicability.Standing> scaling = new LinkedHashMap<>();

    Levies(Act act, Resolver resolver) {
        this.act = act;
        this.resolver = resolver;
    }

    void charge(Provision p, Applicability.Standing standing) {
        byLevy.computeIfAbsent(p.terms().levy(), l -> new ArrayList<>()).add(new Charged(p, standing));
    }

    void scale(Provision p, Applicability.Standing standing) {
        scaling.put(p, standing);
    }

    /** The charges of a levy that no more special one displaces. */
    private List<Charged> closest(List<Charged> charges) {
        String commodity = act.commodityOrNull();
        if (commodity == null) {
            return charges;
        }
        String material = act.materialOrNull();
        int closest = charges.stream()
                .mapToInt(c -> c.provision().applies().closeness(commodity, material))
                .max()
                .orElse(0);
        return charges.stream()
                .filter(c -> c.provision().applies().closeness(commodity, material) == closest)
                .toList();
    }

    private List<Charged> effective() {
        return byLevy.values().stream().flatMap(c -> closest(c).stream()).toList();
    }

    /** Whether something is charged for certain. */
    boolean any() {
        return effective().stream().anyMatch(c -> c.standing().certain());
    }

    /** The provisions whose amount hangs on what is missing, with what that is. */
    Map<Provision, Set<String>> missing() {
        Map<Provision, Set<String>> missing = new LinkedHashMap<>();
        for (Charged charged : effective()) {
            Set<String> names = new TreeSet<>(charged.standing().missing());
            names.addAll(resolver.amount(value(charged.provision())).missing());
            scalesOf(charged.provision()).forEach((p, standing) -> {
                names.addAll(standing.missing());
                names.addAll(resolver.number(value(p).rate()).missing());
            });
            if (!names.isEmpty()) {
                missing.put(charged.provision(), names);
            }
        }
        return missing;
    }

    /** Two charges of one levy of which neither is the more special. */
    Optional<List<List<Reason>>> conflict() {
        for (List<Charged> charges : byLevy.values()) {
            List<Reason> closest = closest(charges).stream()
                    .map(c -> Wording.charges(c.provision(), amount(c.provision()), resolver.vocabulary()))
                    .toList();
            if (closest.size() > 1) {
                return Optional.of(List.of(closest.subList(0, 1), closest.subList(1, closest.size())));
            }
        }
        return Optional.empty();
    }

    List<Due> dues(BiFunction<Provision, Amount, Due> by) {
        return effective().stream()
                .map(c -> by.apply(c.provision(), amount(c.provision())))
                .toList();
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (Charged charged : effective()) {
            reasons.add(Wording.charges(charged.provision(), amount(charged.provision()), resolver.vocabulary()));
            scalesOf(charged.provision())
                    .forEach((p, standing) -> reasons.add(Wording.scales(p, charged.provision(), factor(p))));
        }
        return reasons;
    }

    private Map<Provision, Applicability.Standing> scalesOf(Provision charge) {
        Map<Provision, Applicability.Standing> scales = new LinkedHashMap<>();
        scaling.forEach((p, standing) -> {
            if (p.precedence().scales().contains(charge.id())) {
                scales.put(p, standing);
            }
        });
        return scales;
    }

    private Amount amount(Provision charge) {
        Amount amount = resolver.amount(value(charge)).amount().orElseThrow();
        for (Provision scale : scalesOf(charge).keySet()) {
            amount = times(amount, factor(scale));
        }
        return amount;
    }

    private BigDecimal factor(Provision scale) {
        return resolver.number(value(scale).rate()).number().orElseThrow();
    }

    private static Amount times(Amount amount, BigDecimal factor) {
        return switch (amount) {
            case Amount.Percent(Figure.Stated(double number), String base) ->
                new Amount.Percent(
                        new Figure.Stated(
                                Resolver.rounded(BigDecimal.valueOf(number).multiply(factor))
                                        .doubleValue()),
                        base);
            case Amount.Sum(BigDecimal number, String unit) ->
                new Amount.Sum(Resolver.rounded(number.multiply(factor)), unit);
            case Amount.Percent percent -> percent;
            case Amount.Assumed a -> a;
            case Amount.Lost lost -> lost;
        };
    }

    private static Value value(Provision p) {
        return Objects.requireNonNull(p.valueOrNull(), p.id());
    }
}
