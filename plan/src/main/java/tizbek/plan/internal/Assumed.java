package tizbek.plan.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tizbek.facts.Assumption;
import tizbek.facts.Assumptions;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;

/**
 * Finds the assumption of a chain by what it is about: the row of that chain whose id ends in the name, such as {@code
 * sb-choke-price} for the choke price of antimony; else the row for all chains whose id is the name.
 */
final class Assumed {

    private final Assumptions assumptions;
    private final String chain;
    private final Map<String, Assumption> rows = new ConcurrentHashMap<>();

    Assumed(Assumptions assumptions, String chain) {
        this.assumptions = assumptions;
        this.chain = chain;
    }

    double value(String name) {
        return assumptions.value(row(name).id());
    }

    /** The row that {@link #value} reads. */
    Assumption row(String name) {
        return rows.computeIfAbsent(name, this::found);
    }

    private Assumption found(String name) {
        List<Assumption> own = assumptions.list().stream()
                .filter(a -> a.chains().contains(chain) && a.id().endsWith("-" + name))
                .toList();
        if (own.size() > 1) {
            throw new InputException(new Defect.Duplicate(
                    own.getLast().where(),
                    "assumption on " + name + " of the chain",
                    chain,
                    own.getFirst().where()));
        }
        if (own.size() == 1) {
            return own.getFirst();
        }
        return assumptions.list().stream()
                .filter(a -> a.id().equals(name) && a.chains().contains("all"))
                .findFirst()
                .orElseThrow(() -> new InputException(new Defect.MissingValue(
                        new Location("data/assumptions.csv", 1), name + " for the chain " + chain)));
    }

    double percent(String name) {
        return value(name) / 100;
    }
}
