package tizbek.law.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tizbek.law.Citation;
import tizbek.law.Example;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Reason;
import tizbek.law.Verdict;

/**
 * An example, and what the law says of it.
 *
 * @param law with the claims of the example switched on
 * @param cited the provisions the verdict rests on
 * @param aside the provisions that were seen and did not count
 * @param dues the provisions to which something is owed
 * @param missing the names of what would have to be known
 */
record Judged(
        Example example,
        Law law,
        Verdict verdict,
        Set<String> cited,
        Set<String> aside,
        Set<String> dues,
        Set<String> missing) {

    static Judged of(Example example, Law law, Verdict verdict) {
        Set<String> dues = new HashSet<>();
        Set<String> missing = new HashSet<>();
        if (verdict instanceof Verdict.Owes owes) {
            owes.dues().forEach(d -> dues.add(d.provision().id()));
        } else if (verdict instanceof Verdict.Unknown unknown) {
            unknown.missing().stream().map(Missing::what).forEach(missing::add);
        }
        return new Judged(example, law, verdict, ids(verdict.reasons()), ids(verdict.asides()), dues, missing);
    }

    private static Set<String> ids(Collection<Reason> reasons) {
        return reasons.stream().map(Reason::citation).map(Citation::provision).collect(Collectors.toSet());
    }

    boolean claims(String provision) {
        return example.claims().contains(provision);
    }

    /** Whether the example says how much is owed, so that a wrong number would show. */
    boolean statesAmounts() {
        return !example.percent().isEmpty() || !example.owes().isEmpty();
    }
}
