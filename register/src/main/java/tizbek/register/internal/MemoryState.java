package tizbek.register.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Kept;
import tizbek.register.Right;

/** The state in memory: what a log makes when it is folded from its first entry. */
public final class MemoryState implements State {

    /** By kind; in each what changed last stands last. */
    private final Map<Class<?>, Map<String, Kept>> kept = new LinkedHashMap<>();

    private final Map<String, Long> places = new HashMap<>();
    private long last;
    private final Map<String, Map<Block, String>> held = new HashMap<>();
    private final Map<String, Map<Block, SortedSet<String>>> plots = new HashMap<>();
    private final Map<Block, SortedSet<Long>> waiting = new HashMap<>();
    private final Map<Long, String> byNumber = new HashMap<>();

    /** What is kept, and the entry of the log that last changed it. */
    public record Placed(Kept kept, long seq) {}

    /** What is put from here on was changed by the entry {@code seq} of the log. */
    public void at(long seq) {
        last = seq;
    }

    /** The last entry. */
    public long last() {
        return last;
    }

    /** All there is, what changed last stands last. */
    public List<Placed> placed() {
        return kept.values().stream()
                .flatMap(k -> k.values().stream())
                .map(k -> new Placed(k, places.getOrDefault(key(k), 0L)))
                .sorted(Comparator.comparingLong(Placed::seq))
                .toList();
    }

    private static String key(Kept kept) {
        return Kept.kind(kept.getClass()) + " " + kept.id();
    }

    /** All of a kind. */
    public <T extends Kept> Collection<T> all(Class<T> type) {
        return of(type).values().stream().map(type::cast).toList();
    }

    private Map<String, Kept> of(Class<?> type) {
        return kept.computeIfAbsent(type, t -> new LinkedHashMap<>());
    }

    @Override
    public <T extends Kept> Optional<T> find(Class<T> type, String id) {
        return Optional.ofNullable(of(type).get(id)).map(type::cast);
    }

    @Override
    public <T extends Kept> List<T> about(Class<T> type, String about) {
        return of(type).values().stream()
                .filter(k -> k.about().equals(about))
                .map(type::cast)
                .toList();
    }

    @Override
    public List<Held> holdersOf(String layer, Collection<Block> blocks) {
        Map<Block, String> ofLayer = held.getOrDefault(layer, Map.of());
        List<Held> found = new ArrayList<>();
        for (Block block : new TreeSet<>(blocks)) {
            String right = ofLayer.get(block);
            if (right != null) {
                found.add(new Held(block, right));
            }
        }
        return found;
    }

    @Override
    public List<Right> plotsOn(String layer, Collection<Block> blocks) {
        Map<Block, SortedSet<String>> ofLayer = plots.getOrDefault(layer, Map.of());
        TreeSet<String> ids = new TreeSet<>();
        blocks.forEach(b -> ids.addAll(ofLayer.getOrDefault(b, Collections.emptySortedSet())));
        return ids.stream().map(id -> findRight(id).orElseThrow()).toList();
    }

    @Override
    public List<Application> waitingFor(Collection<Block> blocks) {
        TreeSet<Long> numbers = new TreeSet<>();
        blocks.forEach(b -> numbers.addAll(waiting.getOrDefault(b, new TreeSet<>())));
        return numbers.stream()
                .map(n -> findApplication(Objects.requireNonNull(byNumber.get(n))))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public long applications() {
        return of(Application.class).size();
    }

    @Override
    public void put(Kept next) {
        Map<String, Kept> ofKind = of(next.getClass());
        Kept before = ofKind.remove(next.id());
        ofKind.put(next.id(), next);
        places.put(key(next), last);
        switch (next) {
            case Application application -> await(application);
            case Right right -> hold((Right) before, right);
            default -> {}
        }
    }

    private void await(Application application) {
        byNumber.put(application.number(), application.id());
        boolean waits = application.status() == Application.Status.FILED;
        for (Block block : application.squares()) {
            SortedSet<Long> here = waiting.computeIfAbsent(block, b -> new TreeSet<>());
            if (waits) {
                here.add(application.number());
            } else {
                here.remove(application.number());
            }
            if (here.isEmpty()) {
                waiting.remove(block);
            }
        }
    }

    private void hold(@Nullable Right before, Right right) {
        holdPlot(before, right);
        Map<Block, String> ofLayer = held.computeIfAbsent(right.layer(), l -> new HashMap<>());
        if (before != null && before.isLive()) {
            before.blocks().forEach(ofLayer::remove);
        }
        if (right.isLive()) {
            for (Block block : right.blocks()) {
                String other = ofLayer.put(block, right.id());
                if (other != null && !other.equals(right.id())) {
                    throw new IllegalStateException(
                            "square (" + block + ") is held by (" + other + ") and by (" + right.id() + ")");
                }
            }
        }
    }

    /** The log cannot have made a plot that overlaps other ground of its layer: whoever folds it anew finds that. */
    private void holdPlot(@Nullable Right before, Right right) {
        Map<Block, SortedSet<String>> ofLayer = plots.computeIfAbsent(right.layer(), l -> new HashMap<>());
        if (before != null && before.isLive() && before.plotOrNull() != null) {
            before.squares().forEach(b -> {
                SortedSet<String> here = ofLayer.getOrDefault(b, new TreeSet<>());
                here.remove(right.id());
                if (here.isEmpty()) {
                    ofLayer.remove(b);
                }
            });
        }
        if (right.isLive()) {
            List<Right> others = plotsOn(right.layer(), right.squares()).stream()
                    .filter(o -> Conflicts.overlap(right, o))
                    .toList();
            boolean onSquares = right.plotOrNull() != null
                    && !holdersOf(right.layer(), right.squares()).isEmpty();
            if (!others.isEmpty() || onSquares) {
                throw new IllegalStateException("ground of right (" + right.id() + ") overlaps that of "
                        + (onSquares ? "squares" : "(" + others.getFirst().id() + ")"));
            }
            if (right.plotOrNull() != null) {
                right.squares()
                        .forEach(b ->
                                ofLayer.computeIfAbsent(b, x -> new TreeSet<>()).add(right.id()));
            }
        }
    }
}
