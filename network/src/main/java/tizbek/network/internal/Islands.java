package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Network;
import tizbek.network.Obstacle;
import tizbek.network.Separation.Barrier;

/** The parts into which a map falls on a day, what stands between them, and what would join them. */
public final class Islands {

    /** A planned link without a year is the last thing to count on. */
    private static final int UNDATED_PLAN = 3;

    private static final double PER_BARRIER = 1e6;

    /** A link in one direction, and what stands on it. */
    private record Step(Link link, String to, Optional<Obstacle> obstacle) {}

    private final Map<String, List<Step>> steps = new HashMap<>();

    public Islands(Network network, LocalDate day, Set<String> avoid) {
        for (Link link : network.links()) {
            Optional<Obstacle> obstacle = avoided(link, avoid).or(() -> network.obstacle(link, day));
            add(link, link.from(), link.to(), obstacle);
            add(link, link.to(), link.from(), obstacle);
        }
    }

    private void add(Link link, MapPlace from, MapPlace to, Optional<Obstacle> obstacle) {
        steps.computeIfAbsent(from.id(), p -> new ArrayList<>()).add(new Step(link, to.id(), obstacle));
    }

    private static Optional<Obstacle> avoided(Link link, Set<String> avoid) {
        return avoid.stream()
                .filter(name -> link.id().equals(name)
                        || link.touches(name)
                        || link.from().country().equals(name)
                        || link.to().country().equals(name))
                .sorted()
                .findFirst()
                .map(Obstacle.Avoided::new);
    }

    /** Every place one can reach from these. */
    public Set<String> reached(Set<String> from) {
        Set<String> reached = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (Step step : stepsFrom(open.removeFirst())) {
                if (step.obstacle().isEmpty() && reached.add(step.to())) {
                    open.add(step.to());
                }
            }
        }
        return reached;
    }

    /** What stands on the links that lead out of these places. */
    public List<Barrier> around(Set<String> places) {
        return places.stream()
                .flatMap(place -> stepsFrom(place).stream())
                .filter(step -> !places.contains(step.to()))
                .flatMap(step -> step.obstacle().stream().map(o -> new Barrier(step.link(), o)))
                .sorted(Comparator.comparing(b -> b.link().id()))
                .toList();
    }

    private List<Step> stepsFrom(String place) {
        return steps.getOrDefault(place, List.of());
    }

    // ---- the way with the fewest barriers, and of those the shortest

    private record Label(
            String place,
            @Nullable Obstacle last,
            double cost,
            @Nullable Label before,
            @Nullable Step by) {}

    /** What must be lifted on the way that takes least; links that follow each other for one reason count once. */
    public List<Barrier> join(Set<String> from, Set<String> to, Predicate<Obstacle> liftable) {
        PriorityQueue<Label> open =
                new PriorityQueue<>(Comparator.comparingDouble(Label::cost).thenComparing(Label::place));
        from.forEach(place -> open.add(new Label(place, null, 0, null, null)));
        Set<String> settled = new HashSet<>();
        while (!open.isEmpty()) {
            Label label = open.remove();
            if (to.contains(label.place())) {
                return lifted(label);
            }
            if (settled.add(label.place() + " " + label.last())) {
                for (Step step : stepsFrom(label.place())) {
                    if (step.obstacle().map(liftable::test).orElse(true)) {
                        open.add(next(label, step));
                    }
                }
            }
        }
        return List.of();
    }

    private static Label next(Label label, Step step) {
        Obstacle met = step.obstacle().orElse(null);
        double barrier = met == null || met.equals(label.last()) ? 0 : weight(met) * PER_BARRIER;
        return new Label(
                step.to(), met, label.cost() + barrier + step.link().length().kilometres(), label, step);
    }

    private static int weight(Obstacle obstacle) {
        return obstacle instanceof Obstacle.NotBuilt notBuilt
                        && notBuilt.opens().isEmpty()
                ? UNDATED_PLAN
                : 1;
    }

    private static List<Barrier> lifted(Label end) {
        List<Barrier> lifted = new ArrayList<>();
        for (Label l = end; l != null; l = l.before()) {
            Step step = l.by();
            if (step != null && step.obstacle().isPresent()) {
                lifted.add(new Barrier(step.link(), step.obstacle().get()));
            }
        }
        Collections.reverse(lifted);
        return lifted;
    }
}
