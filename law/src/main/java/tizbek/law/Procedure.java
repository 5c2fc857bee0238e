package tizbek.law;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Location;
import tizbek.facts.Provenance;
import tizbek.measure.Interval;

/**
 * How something is asked for and decided, step by step.
 *
 * @param rule the procedure of which this is a version
 */
public record Procedure(
        String id, String rule, String country, Words title, Interval interval, List<Step> steps, Location where) {

    public Procedure {
        steps = List.copyOf(steps);
    }

    /**
     * The same with the terms of one actor halved; half of an odd number is rounded up.
     *
     * @param who {@code authority} ...
     */
    public Procedure halved(String who) {
        List<Step> others =
                steps.stream().map(s -> s.who().equals(who) ? s.halved() : s).toList();
        return new Procedure(id, rule, country, title, interval, others, where);
    }

    /**
     * One step.
     *
     * @param who {@code applicant}, {@code authority} ...
     * @param termOrNull how long it takes, or null where that was not found
     * @param after the steps that must be done before it begins
     */
    public record Step(
            String id, Words title, String who, @Nullable Term termOrNull, List<String> after, Provenance provenance) {
        public Step {
            after = List.copyOf(after);
        }

        private Step halved() {
            Term half = termOrNull == null
                    ? null
                    : new Term((termOrNull.number() + 1) / 2, termOrNull.unit(), termOrNull.after());
            return new Step(id, title, who, half, after, provenance);
        }

        public Optional<Term> term() {
            return Optional.ofNullable(termOrNull);
        }
    }
}
