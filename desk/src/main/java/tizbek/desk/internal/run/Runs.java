package tizbek.desk.internal.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import tizbek.desk.internal.web.Problem;
import tizbek.facts.InputException;
import tizbek.plan.NoPlanException;
import tizbek.plan.Words;
import tools.jackson.databind.node.ObjectNode;

/**
 * The plans that were asked for: one runs at a time for each client, few at a time in all, others wait in the order in
 * which they came. The last results are kept; a request that equals one of them is answered by it.
 */
public final class Runs implements AutoCloseable {

    /** A plan uses all processors by itself: more than a few at a time are only slower. */
    private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int MOST_WAITING = 24;
    private static final int MOST_WAITING_OF_ONE = 8;
    private static final int MOST_KEPT = 24;
    private static final long MOST_KEPT_BYTES = 128L << 20;

    /** Longer than any plan of ours takes, by far. */
    private static final Duration LIMIT = Duration.ofMinutes(45);

    private final Planning planning;
    private final Consumer<Throwable> faults;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Deque<Run> waiting = new ArrayDeque<>();
    private final List<Run> running = new ArrayList<>();
    private boolean closed;

    public Runs(Planning planning, Consumer<Throwable> faults) {
        this.planning = planning;
        this.faults = faults;
    }

    /**
     * Asks for a plan, or finds the equal one that was asked for before.
     *
     * @throws Problem if too many wait
     */
    public Run ask(RunRequest request, String client) {
        lock.lock();
        try {
            Run known = runs.get(request.id());
            if (known != null) {
                Run.State state = known.seen().state();
                if (state != Run.State.CANCELLED && state != Run.State.FAILED) {
                    return known;
                }
            }
            long own = waiting.stream().filter(r -> r.client().equals(client)).count();
            if (own >= MOST_WAITING_OF_ONE) {
                throw Problem.of(
                        429, "", own + " plans of yours wait already", "wait for one of them, or cancel it.", "");
            }
            if (waiting.size() >= MOST_WAITING) {
                throw Problem.of(503, "", waiting.size() + " plans wait already", "ask again later.", "");
            }
            Run run = new Run(request, client);
            runs.remove(run.id());
            runs.put(run.id(), run);
            waiting.add(run);
            startNext();
            return run;
        } finally {
            lock.unlock();
        }
    }

    public Optional<Run> find(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(runs.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** All that are kept, the newest first. */
    public List<Run> list() {
        lock.lock();
        try {
            return new ArrayList<>(runs.values()).reversed();
        } finally {
            lock.unlock();
        }
    }

    /** How many begin before this one; 0 for one that does not wait. */
    public int position(Run run) {
        lock.lock();
        try {
            int position = 0;
            for (Run other : waiting) {
                position++;
                if (other == run) {
                    return position;
                }
            }
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a run that waits, lets one that runs end soon, and leaves one that is over as it is. */
    public void cancel(Run run) {
        lock.lock();
        try {
            run.stop();
            if (waiting.remove(run)) {
                run.end(Run.State.CANCELLED, new Words("cancelled", "отменено"), null, null);
            }
        } finally {
            lock.unlock();
        }
    }

    // ---- running, under the lock

    private void startNext() {
        for (Run run : List.copyOf(waiting)) {
            if (closed || running.size() >= AT_A_TIME) {
                return;
            }
            if (running.stream().noneMatch(r -> r.client().equals(run.client()))) {
                waiting.remove(run);
                running.add(run);
                Thread.ofPlatform().name("desk-plan-" + run.id()).daemon().start(() -> work(run));
            }
        }
    }

    private void work(Run run) {
        try {
            run.begin(LIMIT);
            RunResult result = planning.plan(run);
            run.end(Run.State.DONE, new Words("done", "готово"), null, result);
        } catch (RuntimeException | Error e) {
            failed(run, e);
        } finally {
            lock.lock();
            try {
                running.remove(run);
                forgetOldest();
                startNext();
            } finally {
                lock.unlock();
            }
        }
    }

    private void failed(Run run, Throwable failure) {
        if (run.isStopping()) {
            // Whatever a plan says that was stopped half-way is said because it was.
            if (run.isLate()) {
                fail(run, Problem.of(503, "", "the plan took longer than " + LIMIT.toMinutes() + " minutes"));
            } else {
                run.end(Run.State.CANCELLED, new Words("cancelled", "отменено"), null, null);
            }
            return;
        }
        switch (failure) {
            case NoPlanException none -> fail(run, noPlan(run, none));
            case InputException input -> fail(run, Problem.of(422, input));
            case OutOfMemoryError memory ->
                fail(
                        run,
                        Problem.of(
                                503,
                                "",
                                "the memory of the desk was not enough for this plan",
                                "start it with more: TIZBEK_JAVA_OPTS=-Xmx6g",
                                ""));
            default -> {
                faults.accept(failure);
                fail(
                        run,
                        Problem.of(
                                500,
                                "",
                                "our fault, not yours: " + failure.getClass().getSimpleName()));
            }
        }
    }

    private static void fail(Run run, Problem problem) {
        fail(run, problem.document());
    }

    private static void fail(Run run, ObjectNode problem) {
        run.end(Run.State.FAILED, new Words("failed", "не удалось"), problem, null);
    }

    /** That there is no plan is an answer: which limits contradict each other, in both languages. */
    private static ObjectNode noPlan(Run run, NoPlanException none) {
        String en = none.findContradiction()
                .map(c -> c.text().en())
                .orElseGet(() -> none.outcome().text());
        String ru = none.findContradiction()
                .map(c -> c.text().ru())
                .orElseGet(() -> none.outcome().text());
        String id = run.request().scenario().id();
        ObjectNode problem = Problem.of(422, "", "There is no plan for the scenario (" + id + "). " + en)
                .document();
        problem.putObject("text")
                .put("en", "There is no plan for the scenario (" + id + "). " + en)
                .put("ru", "Для сценария (" + id + ") плана нет. " + ru);
        return problem;
    }

    private void forgetOldest() {
        long weight = 0;
        int kept = 0;
        for (Run run : new ArrayList<>(runs.values()).reversed()) {
            if (run.seen().state().isFinal()) {
                RunResult result = run.resultOrNull();
                weight += result == null ? 0 : result.weight();
                if (++kept > MOST_KEPT || (weight > MOST_KEPT_BYTES && kept > 1)) {
                    runs.remove(run.id());
                }
            }
        }
    }

    /** Stops all, and takes no more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            runs.values().forEach(Run::stop);
        } finally {
            lock.unlock();
        }
    }
}
