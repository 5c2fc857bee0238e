package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.measure.Interval;

/** Cuts an interval at every day on which one of some provisions, or whatever suspends it, begins, changes or ends. */
final class Changes {

    private Changes() {}

    /** Pieces within which nothing changes, in order; the whole interval where nothing does. */
    static List<Interval> pieces(Law law, Collection<Provision> provisions, Interval interval) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        provisions.forEach(p -> add(law, p, cuts, seen));
        List<LocalDate> starts = new ArrayList<>();
        starts.add(interval.from());
        LocalDate end = Objects.requireNonNull(interval.untilOrNull());
        starts.addAll(cuts.subSet(interval.from(), false, end, false));
        starts.add(end);
        List<Interval> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            pieces.add(Interval.of(starts.get(i), starts.get(i + 1)));
        }
        return pieces;
    }

    private static void add(Law law, Provision p, Set<LocalDate> cuts, Set<String> seen) {
        if (!seen.add(p.id())) {
            return;
        }
        cuts.add(p.interval().from());
        p.interval().until().ifPresent(cuts::add);
        p.throughput().ifPresent(t -> cuts.addAll(t.changes(p.interval().from())));
        law.suspendersOf(p).forEach(s -> add(law, s, cuts, seen));
    }
}
