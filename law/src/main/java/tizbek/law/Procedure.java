package tizbek.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Location;
import tizbek.facts.Provenance;
import tizbek.measure.Interval;

/**
 * How something is asked for and decided, step by step.
 *
 * @param rule the procedure of which this is a version
 * @param silenceOrNull what it means that the authority says nothing in time; null where nobody looked for it
 */
public record Procedure(
        String id,
        String rule,
        String country,
        Words title,
        Interval interval,
        List<Step> steps,
        @Nullable Silence silenceOrNull,
        Location where) {

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
        return new Procedure(id, rule, country, title, interval, others, silenceOrNull, where);
    }

    /** What the silence of the authority means on a day; unknown where the law room does not say. */
    public Silence.Meaning silence(LocalDate day) {
        return silenceOrNull == null || day.isBefore(silenceOrNull.from())
                ? Silence.Meaning.UNKNOWN
                : silenceOrNull.means();
    }

    /**
     * What it means that the term of the authority passes without an answer.
     *
     * @param from first day on which it means that
     * @param article where the law says so, such as {@code Art. 91(2) of the Code of administrative procedure}
     */
    public record Silence(Meaning means, LocalDate from, Words article, Provenance provenance) {

        /** What is asked for is taken as given, as refused, goes to a higher authority, or was looked for and not found. */
        public enum Meaning {
            DEEMED_GRANTED,
            DEEMED_REFUSED,
            ESCALATION,
            UNKNOWN;

            /** As files write it. */
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
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
