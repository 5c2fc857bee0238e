package tizbek.law;

import java.util.List;
import java.util.stream.Stream;

/** What the law says of an act on a day. Never a bare yes or no: every verdict carries its reasons and their articles. */
public sealed interface Verdict {

    List<Reason> reasons();

    /** The word used in examples and on the command line. */
    String word();

    default List<Citation> citations() {
        return reasons().stream().map(Reason::citation).toList();
    }

    record Allowed(List<Reason> reasons) implements Verdict {
        public Allowed {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "allowed";
        }
    }

    record Barred(List<Reason> reasons) implements Verdict {
        public Barred {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "barred";
        }
    }

    /** Allowed as far as is seen, at a price. */
    record Owes(List<Charge> charges, List<Reason> reasons) implements Verdict {
        public Owes {
            charges = List.copyOf(charges);
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "owes";
        }
    }

    /** Not to be decided without what is missing: facts of the act, or a provision that was not found. */
    record Unknown(List<Missing> missing, List<Reason> reasons) implements Verdict {
        public Unknown {
            missing = List.copyOf(missing);
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "unknown";
        }
    }

    /** Two provisions in force say the opposite, and none of them says that it goes before the other. */
    record Conflict(List<Reason> one, List<Reason> other) implements Verdict {
        public Conflict {
            one = List.copyOf(one);
            other = List.copyOf(other);
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
