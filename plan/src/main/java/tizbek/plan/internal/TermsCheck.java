package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import tizbek.facts.Assumption;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.plan.Scenario;

/**
 * Refuses assumptions that turn a curve upside down: a demand that does not fall, a supply that does not rise, a choke
 * price below the base price. The program would still have an optimum, and it would mean nothing.
 */
final class TermsCheck {

    private final Assumed assumed;
    private final Scenario scenario;
    private final List<Defect> defects = new ArrayList<>();

    private TermsCheck(Assumed assumed, Scenario scenario) {
        this.scenario = scenario;
        this.assumed = assumed;
    }

    /**
     * Checks the assumptions that shape the curves.
     *
     * @throws InputException with every one that is out of place, by its id and line
     */
    static void require(Assumed assumed, Scenario scenario) {
        TermsCheck check = new TermsCheck(assumed, scenario);
        for (String term : List.of("short", "long")) {
            check.that("elasticity-demand-" + term, v -> v < 0, "below zero: use falls as the price rises");
            check.that("elasticity-supply-" + term, v -> v > 0, "above zero: supply rises with the price");
        }
        check.that("elasticity-drift-years", v -> v > 0, "above zero");
        check.that("reallocation-elasticity", v -> v > 0, "above zero: the margin of a pair rises with its trade");
        check.that("choke-price", v -> v > 1, "above 1: use ends at a price above that of the base year");
        check.that("supply-floor", v -> v > 0 && v <= 1, "above 0 and at most 1");
        check.that("supply-ceiling", v -> v >= 1, "1 or more: a source brings what it brought in the base year");
        check.that("use-ceiling", v -> v >= 1, "1 or more: a user can take what it took in the base year");
        if (!check.defects.isEmpty()) {
            throw new InputException(check.defects);
        }
    }

    private void that(String name, DoublePredicate rule, String expected) {
        double value = assumed.value(name);
        if (!rule.test(value)) {
            Assumption row = assumed.row(name);
            boolean own = scenario.assumptions().containsKey(row.id());
            defects.add(new Defect.Contradiction(
                    own ? scenario.where() : row.where(),
                    "assumption (" + row.id() + ") has the value (" + value + "), which is not " + expected,
                    own
                            ? "a sign or a decimal point is wrong where the scenario sets it."
                            : "a sign or a decimal point is wrong there."));
        }
    }
}
