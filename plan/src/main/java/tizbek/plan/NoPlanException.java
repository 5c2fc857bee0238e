package tizbek.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.solve.Outcome;

/** No plan meets all limits; the outcome says which of them contradict each other, or what else came. */
public final class NoPlanException extends RuntimeException {

    private final transient Outcome outcome;
    private final transient @Nullable Contradiction contradiction;

    public NoPlanException(Outcome outcome) {
        super(outcome.text());
        this.outcome = outcome;
        this.contradiction = null;
    }

    public NoPlanException(Outcome outcome, Contradiction contradiction) {
        super(outcome.text());
        this.outcome = outcome;
        this.contradiction = contradiction;
    }

    /** The contradiction in words, where there is one and it was isolated. */
    public Optional<Contradiction> findContradiction() {
        return Optional.ofNullable(contradiction);
    }

    public Outcome outcome() {
        return outcome;
    }
}
