package tizbek.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is otherwise in the law of one day than in that of an earlier one. */
public sealed interface Change {

    /** A provision is in force that was not. */
    record Began(Provision provision) implements Change {}

    /** A provision is no longer in force, and no version of it has taken its place. */
    record Ended(Provision provision) implements Change {}

    /** A version of a rule took the place of another. */
    record Replaced(Provision before, Provision after, List<ValueChange> values) implements Change {
        public Replaced {
            values = List.copyOf(values);
        }
    }

    /** A provision is interrupted by others. */
    record Suspended(Provision provision, List<Provision> by) implements Change {
        public Suspended {
            by = List.copyOf(by);
        }
    }

    /** A provision that others interrupted is in force again. */
    record Resumed(Provision provision, List<Provision> after) implements Change {
        public Resumed {
            after = List.copyOf(after);
        }
    }

    /** A provision began and ended again between the two days. */
    record Passed(Provision provision) implements Change {}

    /** A figure has another value; null where none was found. */
    record Revalued(
            Parameter parameter,
            @Nullable DatedValue beforeOrNull,
            @Nullable DatedValue afterOrNull) implements Change {}

    /** A procedure began (no version before), ended (none after) or was replaced. */
    record Proceeding(
            @Nullable Procedure beforeOrNull, @Nullable Procedure afterOrNull, List<ValueChange> steps)
            implements Change {
        public Proceeding {
            steps = List.copyOf(steps);
        }
    }
}
