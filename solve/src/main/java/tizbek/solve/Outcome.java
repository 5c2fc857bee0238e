package tizbek.solve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of a solve. */
public sealed interface Outcome {

    /** One sentence for a person. */
    String text();

    /** The optimum, or a {@link SolveException} that says what came instead: where anything else is a fault. */
    default Solution requireOptimal() {
        if (this instanceof Optimal optimal) {
            return optimal.solution();
        }
        throw new SolveException(this);
    }

    /** The optimum, checked by our own code. */
    record Optimal(Solution solution, Verification verification) implements Outcome {
        @Override
        public String text() {
            return "optimal, objective " + solution.objective();
        }
    }

    /** No point meets all bounds. */
    record Infeasible(Conflict conflict) implements Outcome {
        @Override
        public String text() {
            return "infeasible: " + conflict.text();
        }
    }

    /**
     * The objective gets better for ever.
     *
     * @param ray the columns that grow or fall without end, and in what proportion; not null-sized
     */
    record Unbounded(List<Direction> ray) implements Outcome {

        public Unbounded {
            ray = List.copyOf(ray);
        }

        /** How fast a column moves along the ray. */
        public record Direction(int column, String name, double rate) {}

        @Override
        public String text() {
            return "unbounded: the objective improves for ever along "
                    + ray.stream()
                            .limit(10)
                            .map(d -> "column (" + d.name() + ") x " + d.rate())
                            .collect(Collectors.joining(", "))
                    + (ray.size() > 10 ? " and " + (ray.size() - 10) + " more" : "")
                    + "\n  Maybe a capacity or a bound of one of them is missing.";
        }
    }

    /**
     * A limit was reached first.
     *
     * @param best a feasible point that was found until then, or null
     */
    record Stopped(Limit limit, @Nullable Solution best) implements Outcome {

        public Optional<Solution> findBest() {
            return Optional.ofNullable(best);
        }

        @Override
        public String text() {
            return "stopped by its limit (" + limit.name().toLowerCase(java.util.Locale.ROOT) + ") "
                    + (best == null
                            ? "before a feasible point was found"
                            : "at a feasible point with objective " + best.objective());
        }
    }

    /** No method gave an answer that could be trusted; the reason lists the attempts. */
    record Failed(String reason) implements Outcome {
        @Override
        public String text() {
            return "the solver gave no answer that can be trusted: " + reason;
        }
    }

    /** What can stop a solve. */
    enum Limit {
        TIME,
        ITERATIONS,
        MEMORY,
        CANCELLED
    }
}
