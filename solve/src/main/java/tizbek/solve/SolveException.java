package tizbek.solve;

/** An optimum was required and something else came; the message is that outcome in words. */
public final class SolveException extends RuntimeException {

    private final transient Outcome outcome;

    public SolveException(Outcome outcome) {
        super(outcome.text());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
