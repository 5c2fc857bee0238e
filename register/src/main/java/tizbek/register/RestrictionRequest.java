package tizbek.register;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What is asked about restrictions. */
public sealed interface RestrictionRequest extends Request {

    /** A restriction is laid on a right. No dealing named: all but those that nothing can stop. */
    record Impose(
            String actor,
            String seconder,
            String restriction,
            String right,
            Restriction.Kind kind,
            SortedSet<Transitions.Step> bars,
            @Nullable LocalDate untilOrNull,
            String ground,
            List<String> documents)
            implements RestrictionRequest {}

    /** A restriction is taken back. */
    record Lift(String actor, String seconder, String restriction, String ground) implements RestrictionRequest {}
}
