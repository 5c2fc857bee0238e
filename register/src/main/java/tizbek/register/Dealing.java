package tizbek.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What can happen to a right after it was granted. {@link Transitions} says from which state each is possible. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
public sealed interface Dealing {

    /** Id of the right it is about. */
    String right();

    /** What it is, by the row of the transition table. */
    @JsonIgnore
    Transitions.Step step();

    /** A part or the whole of a right goes to another. */
    record Transfer(String right, String from, String to, double percent) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.TRANSFER;
        }
    }

    /** A right becomes security for a debt. */
    record Pledge(String right, String pledge, String pledgee) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.PLEDGE;
        }
    }

    /** A pledge ends because the debt was paid. */
    record Release(String right, String pledge) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.RELEASE;
        }
    }

    /**
     * A pledge is enforced: what one holder has goes to another, and the pledge ends.
     *
     * @param by who enforces it: the pledgee and nobody else
     */
    record Enforcement(String right, String pledge, String by, String from, String to) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.ENFORCEMENT;
        }
    }

    /** Squares are given back. */
    record Relinquishment(String right, SortedSet<Block> blocks) implements Dealing {
        public Relinquishment {
            blocks = Collections.unmodifiableSortedSet(new TreeSet<>(blocks));
        }

        @Override
        public Transitions.Step step() {
            return Transitions.Step.RELINQUISHMENT;
        }
    }

    /** The right is prolonged to another first day without it. */
    record Renewal(String right, LocalDate until) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.RENEWAL;
        }
    }

    /** The holder dies or is dissolved, and another takes its place by law. */
    record Succession(String right, String from, String to) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.SUCCESSION;
        }
    }

    /** The holder dies, and several take its place: what it had is theirs, in per cent of the whole right. */
    record Inheritance(String right, String from, SortedMap<String, Double> to) implements Dealing {
        public Inheritance {
            to = Collections.unmodifiableSortedMap(new TreeMap<>(to));
        }

        @Override
        public Transitions.Step step() {
            return Transitions.Step.SUCCESSION;
        }
    }

    /**
     * Shares in a holder pass, and with them control of it; the right stays with the holder.
     *
     * @param from who gives the shares, and {@code to} who takes them
     * @param percent of the holder
     * @param before who controlled it, and {@code after} who does
     */
    record ChangeOfControl(
            String right,
            String holder,
            String from,
            String to,
            double percent,
            List<String> before,
            List<String> after)
            implements Dealing {
        public ChangeOfControl {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public Transitions.Step step() {
            return Transitions.Step.CONTROL;
        }
    }

    /** Other rights of the same kind and holders are put into this one. */
    record Amalgamation(String right, List<String> others) implements Dealing {
        public Amalgamation {
            others = List.copyOf(others);
        }

        @Override
        public Transitions.Step step() {
            return Transitions.Step.AMALGAMATION;
        }
    }

    /** All of it is given back. */
    record Surrender(String right) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.SURRENDER;
        }
    }

    /** The state takes it. */
    record Revocation(String right, String ground) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.REVOCATION;
        }
    }

    /** Its term is over. */
    record Expiry(String right) implements Dealing {
        @Override
        public Transitions.Step step() {
            return Transitions.Step.EXPIRY;
        }
    }
}
