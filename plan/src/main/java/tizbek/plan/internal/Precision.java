package tizbek.plan.internal;

import java.util.List;

/** How finely the steps of the curves are laid around the solution. */
public enum Precision {
    /** For the plan itself. */
    FINE,
    /** For the many plans of a sweep, of which only the moves of the figures are read. */
    QUICK;

    /**
     * Relative width of the middle step, round by round.
     *
     * @param near whether the start is the solution of a similar program, so that the coarse round can be left out
     */
    List<Double> rounds(boolean near) {
        return switch (this) {
            // With steps of a few thousandths only, the last round can miss the solution by several per cent of a price
            // where use is inelastic; the round before the last brings it into the middle step.
            case FINE -> near ? List.of(0.03, 0.008, 0.002) : List.of(0.1, 0.02, 0.008, 0.002);
            case QUICK -> near ? List.of(0.04, 0.006) : List.of(0.1, 0.02, 0.006);
        };
    }
}
