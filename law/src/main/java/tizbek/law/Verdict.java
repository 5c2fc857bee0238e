package tizbek.law;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the law says of an act on a day. Never a bare yes or no: every verdict carries its reasons and their articles, and
 * aside what does not count but ought to be known: claims without an act, reliefs that were not asked for.
 */
public sealed interface Verdict {

    List<Reason> reasons();

    /** What was seen and did not count. */
    List<Reason> asides();

    /** The word used in examples and on the command line. */
    String word();

    default List<Citation> citations() {
        return reasons().stream().map(Reason::citation).distinct().toList();
    }

    record Allowed(List<Reason> reasons, List<Reason> asides) implements Verdict {
        public Allowed {
            reasons = List.copyOf(reasons);
            asides = List.copyOf(asides);
        }

        @Override
        public String word() {
            return "allowed";
        }
    }

    record Barred(List<Reason> reasons, List<Reason> asides) implements Verdict {
        public Barred {
            reasons = List.copyOf(reasons);
            asides = List.copyOf(asides);
        }

        @Override
        public String word() {
            return "barred";
        }
    }

    /** Allowed as far as is seen, at a price or with a duty. */
    record Owes(List<Due> dues, List<Reason> reasons, List<Reason> asides) implements Verdict {
        public Owes {
            dues = List.copyOf(dues);
            reasons = List.copyOf(reasons);
            asides = List.copyOf(asides);
        }

        @Override
        public String word() {
            return "owes";
        }
    }

    /** Not to be decided without what is missing: facts of the act, or a provision that was not found. */
    record Unknown(List<Missing> missing, List<Reason> reasons, List<Reason> asides) implements Verdict {
        public Unknown {
            missing = List.copyOf(missing);
            reasons = List.copyOf(reasons);
            asides = List.copyOf(asides);
        }

        @Override
        public String word() {
            return "unknown";
        }
    }

    /** Two provisions in force say the opposite, and none of them says that it goes before the other. */
    record Conflict(List<Reason> one, List<Reason> other, List<Reason> asides) implements Verdict {
        public Conflict {
            one = List.copyOf(one);
            other = List.copyOf(other);
            asides = List.copyOf(asides);
        }

        @Override
        public List<Reason> reasons() {
            return Stream.concat(one.stream(), other.stream()).toList();
        }

        @Override
        public String word() {
            return "conflict";
        }
    }
}
