package tizbek.plan.internal;

import java.util.List;

/** How finely the steps of the curves are laid around the solution: relative width of the middle step, round by round. */
public enum Precision {
    /** For the plan itself. */
    FINE(0.1, 0.02, 0.004),
    /** For the many plans of a sweep, of which only the moves of the figures are read. */
    QUICK(0.1, 0.015);

    private final List<Double> rounds;

    Precision(Double... rounds) {
        this.rounds = List.of(rounds);
    }

    List<Double> rounds() {
        return rounds;
    }
}
