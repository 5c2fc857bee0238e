package tizbek.desk.internal.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tizbek.facts.RowsJson;
import tizbek.plan.PlanProgress;
import tizbek.plan.Words;
import tools.jackson.databind.node.ObjectNode;

/** One run: its state, how far it is, and what came of it. Whoever waits for a change is woken by one. */
public final class Run {

    /** Where it stands. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether nothing more will come. */
        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * What is known at one moment.
     *
     * @param share how far it is, 0 to 1; of the part whose length nobody knows, by experience
     * @param version grows with every change
     */
    public record Seen(
            State state,
            Words stage,
            double share,
            @Nullable ObjectNode problemOrNull,
            long version) {}

    /** Solves that a plan of one chain takes before its draws, by experience; the share only creeps towards its end. */
    private static final double USUAL_SOLVES = 60;

    /** What the plan itself is of the whole, without draws and before them. */
    private static final double PLAN_ALONE = 0.95;

    private static final double PLAN_BEFORE_DRAWS = 0.35;
    private static final double DRAWS = 0.6;

    private final String id;
    private final String client;
    private final RunRequest request;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Seen seen = new Seen(State.QUEUED, new Words("waiting", "в очереди"), 0, null, 0);
    private @Nullable RunResult result;
    private int chainsBegun;
    private volatile boolean stopping;
    private volatile long late = Long.MAX_VALUE;

    Run(RunRequest request, String client) {
        this.id = request.id();
        this.client = client;
        this.request = request;
    }

    public String id() {
        return id;
    }

    String client() {
        return client;
    }

    public RunRequest request() {
        return request;
    }

    public Seen seen() {
        lock.lock();
        try {
            return seen;
        } finally {
            lock.unlock();
        }
    }

    /** What came of it; null as long as nothing has. */
    public @Nullable RunResult resultOrNull() {
        lock.lock();
        try {
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is otherwise than in {@code version}, or the time is over. */
    public Seen await(long version, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (seen.version() == version && left > 0) {
                left = changed.awaitNanos(left);
            }
            return seen;
        } finally {
            lock.unlock();
        }
    }

    // ---- what happens to it

    void begin(Duration limit) {
        late = System.nanoTime() + limit.toNanos();
        change(State.RUNNING, new Words("reading data and laws", "чтение данных и законов"), 0.01, null, null);
    }

    /** Lets it end soon. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping || isLate();
    }

    boolean isLate() {
        return System.nanoTime() - late > 0;
    }

    void end(State state, Words stage, @Nullable ObjectNode problem, @Nullable RunResult came) {
        change(state, stage, state == State.DONE ? 1 : seen().share(), problem, came);
    }

    private void change(
            State state, Words stage, double share, @Nullable ObjectNode problem, @Nullable RunResult came) {
        lock.lock();
        try {
            seen = new Seen(state, stage, share, problem, seen.version() + 1);
            if (came != null) {
                result = came;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells of the plan as it goes. It throws when the run is to stop, so that also what solves nothing ends. */
    PlanProgress progress(StoppableSolver solver, int chains) {
        return new PlanProgress() {
            @Override
            public void stage(Words what) {
                requireGoing();
                lock.lock();
                try {
                    if (what.en().startsWith("planning")) {
                        chainsBegun++;
                    }
                    move(what, share(solver, chains, 0));
                } finally {
                    lock.unlock();
                }
            }

            @Override
            public void step(long done, long all) {
                requireGoing();
                lock.lock();
                try {
                    move(seen.stage(), share(solver, chains, all == 0 ? 0 : (double) done / all));
                } finally {
                    lock.unlock();
                }
            }
        };
    }

    private void requireGoing() {
        if (isStopping()) {
            throw new StoppedException();
        }
    }

    /** The share never falls. */
    private void move(Words stage, double share) {
        seen = new Seen(seen.state(), stage, Math.max(seen.share(), share), null, seen.version() + 1);
        changed.signalAll();
    }

    private double share(StoppableSolver solver, int chains, double drawn) {
        if (chains > 1) {
            return 0.95 * Math.max(0, chainsBegun - 1) / chains;
        }
        double planned = 1 - Math.exp(-solver.solves() / USUAL_SOLVES);
        return drawn > 0 ? PLAN_BEFORE_DRAWS + DRAWS * drawn : planning() * planned;
    }

    private double planning() {
        return request.futures() == 0 ? PLAN_ALONE : PLAN_BEFORE_DRAWS;
    }

    /** Moves the share along while a plan solves and tells nothing. */
    void creep(StoppableSolver solver) {
        lock.lock();
        try {
            if (seen.state() == State.RUNNING && chainsBegun <= 1) {
                double share = planning() * (1 - Math.exp(-solver.solves() / USUAL_SOLVES));
                if (share > seen.share() + 0.005) {
                    move(seen.stage(), share);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits, in a thread that may be interrupted, for a moment between two looks. */
    static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(500);
    }

    /** The document of the run. */
    public ObjectNode document(int position) {
        Seen now = seen();
        ObjectNode node =
                RowsJson.document().put("id", id).put("state", now.state().word());
        node.putObject("scenario")
                .put("id", request.scenario().id())
                .putObject("title")
                .put("en", request.scenario().title().en())
                .put("ru", request.scenario().title().ru());
        node.put("from", request.scenario().firstYear())
                .put("to", request.scenario().lastYear())
                .put("futures", request.futures())
                .put("kind", request.isOfSeveralChains() ? "region" : "chain")
                .put("position", position);
        node.putObject("stage")
                .put("en", now.stage().en())
                .put("ru", now.stage().ru());
        node.put("share", now.share());
        if (now.problemOrNull() == null) {
            node.putNull("problem");
        } else {
            node.set("problem", now.problemOrNull());
        }
        RunResult came = resultOrNull();
        if (came != null) {
            came.chains().forEach(node.putArray("chains")::add);
        }
        return node;
    }
}
