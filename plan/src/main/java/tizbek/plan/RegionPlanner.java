package tizbek.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.InputException;
import tizbek.plan.internal.Hosts;

/**
 * Plans a scenario of several chains. Chains meet in by-products, which follow their host, and in corridors of known
 * capacity; all else of a chain is its own, so each is a program of its own and several are solved at a time, hosts
 * before those that follow them.
 */
public final class RegionPlanner {

    private final Planner planner;

    public RegionPlanner(Planner planner) {
        this.planner = planner;
    }

    /**
     * The answers of all chains of a scenario, in the order of the scenario.
     *
     * @param futures number of joint draws over the assumptions for each chain; 0 leaves bands and deciders out
     * @throws InputException if the inputs of a chain do not hold together
     */
    public RegionAnswer answer(Scenario scenario, int futures, PlanProgress progress) {
        List<String> chains = planner.chainsOf(scenario);
        Map<String, Plan> known = new ConcurrentHashMap<>();
        Map<String, Answer> answers = new LinkedHashMap<>();
        Map<String, NoPlanException> without = new LinkedHashMap<>();
        Set<String> waiting = new LinkedHashSet<>(hostsFirst(scenario));
        Set<String> running = new HashSet<>();
        int threads = threads(futures);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            ExecutorCompletionService<Ended> ends = new ExecutorCompletionService<>(pool);
            while (!waiting.isEmpty() || !running.isEmpty()) {
                for (String chain : ready(waiting, running, threads - running.size())) {
                    waiting.remove(chain);
                    running.add(chain);
                    ends.submit(() -> planned(chain, scenario, futures, progress, known));
                }
                Ended ended = next(ends);
                running.remove(ended.chain());
                if (ended.answerOrNull() != null) {
                    answers.put(ended.chain(), ended.answerOrNull());
                }
                if (ended.withoutOrNull() != null) {
                    without.put(ended.chain(), ended.withoutOrNull());
                }
            }
        }
        List<Answer> inOrder = new ArrayList<>();
        chains.forEach(c -> {
            if (answers.containsKey(c)) {
                inOrder.add(answers.get(c));
            }
        });
        return new RegionAnswer(scenario, inOrder, without);
    }

    /** A sweep uses all cores by itself. */
    private static int threads(int futures) {
        return futures > 0 ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /** The chains of a scenario, those first that most others follow, for nothing of these can begin before. */
    public List<String> hostsFirst(Scenario scenario) {
        List<String> chains = planner.chainsOf(scenario);
        Map<String, Integer> followers = new HashMap<>();
        chains.forEach(c -> Hosts.allChainsOf(planner.data(), c).forEach(h -> followers.merge(h, 1, Integer::sum)));
        return chains.stream()
                .sorted(Comparator.comparingInt(c -> -followers.getOrDefault(c, 0)))
                .toList();
    }

    /**
     * The first so many of the waiting chains whose hosts are all planned; if none is, and none is on the way, those that
     * wait for each other.
     */
    private List<String> ready(Set<String> waiting, Set<String> running, int most) {
        List<String> ready = waiting.stream()
                .filter(c -> Hosts.chainsOf(planner.data(), c).stream()
                        .noneMatch(h -> !h.equals(c) && (waiting.contains(h) || running.contains(h))))
                .limit(most)
                .toList();
        return ready.isEmpty() && running.isEmpty() ? List.copyOf(waiting) : ready;
    }

    /** A chain with its answer, or why there is none. */
    private record Ended(
            String chain,
            @Nullable Answer answerOrNull,
            @Nullable NoPlanException withoutOrNull) {}

    private Ended planned(
            String chain, Scenario scenario, int futures, PlanProgress progress, Map<String, Plan> known) {
        try {
            return new Ended(chain, planner.answer(scenario.ofChain(chain), futures, 0, progress, known), null);
        } catch (NoPlanException none) {
            return new Ended(chain, null, none);
        }
    }

    private static Ended next(ExecutorCompletionService<Ended> ends) {
        try {
            return ends.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning the region", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("planning a chain failed", e);
        }
    }
}
