package tizbek.register.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.register.Application;
import tizbek.register.Jurisdiction;
import tizbek.register.Refusal;

/** Applications of equal priority: whoever filed for the same ground within a month of the first. */
final class Equals {

    private Equals() {}

    /**
     * All that wait and are equal to one, itself among them, in the order in which they came. Who shares ground with one of
     * them is among them, even where it shares none with the first.
     */
    static List<Application> of(State state, Application one) {
        Map<Long, Application> all = new TreeMap<>();
        List<Application> next = List.of(one);
        while (!next.isEmpty()) {
            next.forEach(a -> all.put(a.number(), a));
            next = next.stream()
                    .flatMap(a -> state.waitingFor(a.squares()).stream()
                            .filter(b -> b.kind().equals(a.kind()) && Conflicts.overlap(a, b)))
                    .filter(a -> !all.containsKey(a.number()) && a.kind().equals(one.kind()))
                    .distinct()
                    .toList();
        }
        LocalDate over = over(List.copyOf(all.values()));
        return all.values().stream()
                .filter(a -> a.countsOn().isBefore(over) && a.status() == Application.Status.FILED)
                .toList();
    }

    /** First day on which nobody becomes equal any more. */
    static LocalDate over(List<Application> all) {
        return Collections.min(all.stream().map(Application::countsOn).toList()).plusMonths(1);
    }

    /** Why there is no auction among them; null where there is one. */
    static @Nullable Refusal notForAuction(
            String seed, Jurisdiction.Kind kind, List<Application> equal, LocalDate today) {
        if (kind.order() != Jurisdiction.Order.EQUAL_MONTH || equal.size() < 2) {
            return Refusal.of(
                    "order",
                    "application (" + seed + ") has no other of equal priority beside it",
                    "у заявления (" + seed + ") нет других с равным приоритетом");
        }
        return today.isBefore(over(equal))
                ? Refusal.of(
                        "equal-month",
                        "until (" + over(equal) + ") others may file for the same ground with equal priority",
                        "до (" + over(equal) + ") другие могут подать заявления с равным приоритетом")
                : null;
    }
}
