package tizbek.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What our own code found on going over the programs that were solved for a plan; of each figure the worst. All are
 * relative to the size of the numbers they are made of, and zero in a perfect solution.
 *
 * @param objective the solver's objective less the one rebuilt term by term from the amounts
 * @param elements element that comes in less element that goes out, in the world and at each place, in tonnes contained
 * @param primal violation of a bound of a row or a column
 * @param dual marginal cost that the prices do not explain, or a price with a sign for which there is no bound
 * @param slackness a price of something that is not scarce
 * @param dualityGap the objective less the one rebuilt from prices and bounds alone
 * @param programs how many programs
 * @param limits limits by name, and whether anything is there that they could limit in some program
 */
public record Audit(
        double objective,
        double elements,
        double primal,
        double dual,
        double slackness,
        double dualityGap,
        int programs,
        Map<String, Boolean> limits) {

    /** Of no program. */
    public static final Audit NONE = new Audit(0, 0, 0, 0, 0, 0, 0, Map.of());

    public Audit {
        limits = Map.copyOf(limits);
    }

    /** The worst of both. */
    public Audit and(Audit other) {
        Map<String, Boolean> both = new TreeMap<>(limits);
        other.limits.forEach((name, filled) -> both.merge(name, filled, Boolean::logicalOr));
        return new Audit(
                Math.max(objective, other.objective),
                Math.max(elements, other.elements),
                Math.max(primal, other.primal),
                Math.max(dual, other.dual),
                Math.max(slackness, other.slackness),
                Math.max(dualityGap, other.dualityGap),
                programs + other.programs,
                both);
    }

    /** Limits that had nothing to limit in any program, by name. */
    public List<String> limitsOnNothing() {
        return limits.entrySet().stream()
                .filter(e -> !e.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
