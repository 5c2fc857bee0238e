package tizbek.plan;

import tizbek.solve.Outcome;

/** No plan meets all limits; the outcome says which of them contradict each other, or what else came. */
public final class NoPlanException extends RuntimeException {

    private final transient Outcome outcome;

    public NoPlanException(Outcome outcome) {
        super(outcome.text());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
