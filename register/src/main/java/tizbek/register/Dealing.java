package tizbek.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
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

    /** A pledge is enforced: what one holder has goes to another, and the pledge ends. */
    record Enforcement(String right, String pledge, String from, String to) implements Dealing {
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
