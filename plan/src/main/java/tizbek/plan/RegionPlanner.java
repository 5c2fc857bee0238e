package tizbek.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        Set<String> open = new LinkedHashSet<>(chains);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads(futures))) {
            while (!open.isEmpty()) {
                Map<String, Future<Answer>> running = new LinkedHashMap<>();
                for (String chain : ready(open)) {
                    running.put(
                            chain,
                            pool.submit(() -> planner.answer(scenario.ofChain(chain), futures, progress, known)));
                }
                running.forEach((chain, future) -> take(chain, future, answers, without));
                open.removeAll(running.keySet());
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

    /** Chains that no other open one is a host of; all, if they wait for each other. */
    private Set<String> ready(Set<String> open) {
        Set<String> ready = new LinkedHashSet<>();
        for (String chain : open) {
            if (Hosts.chainsOf(planner.data(), chain).stream().noneMatch(h -> open.contains(h) && !h.equals(chain))) {
                ready.add(chain);
            }
        }
        return ready.isEmpty() ? new LinkedHashSet<>(open) : ready;
    }

    private static void take(
            String chain, Future<Answer> future, Map<String, Answer> answers, Map<String, NoPlanException> without) {
        try {
            answers.put(chain, future.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning " + chain, e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case NoPlanException none -> without.put(chain, none);
                case RuntimeException other -> throw other;
                case null, default -> throw new IllegalStateException("planning " + chain + " failed", e);
            }
        }
    }
}
