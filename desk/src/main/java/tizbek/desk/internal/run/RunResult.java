package tizbek.desk.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run: the plan of each chain as {@code plan.json}, and of several chains their sum as {@code
 * region.json}.
 *
 * @param plans by chain, in their order
 * @param regionOrNull the sum of several chains; null for one
 * @param regionPageOrNull its page
 */
public record RunResult(
        Map<String, Pressed> plans,
        @Nullable Pressed regionOrNull,
        @Nullable Pressed regionPageOrNull) {

    public RunResult {
        plans = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(plans));
    }

    public List<String> chains() {
        return List.copyOf(plans.keySet());
    }

    /** The plan of one chain; without a name, the only one there is. */
    public Optional<Pressed> plan(@Nullable String chain) {
        return chain == null
                ? plans.size() == 1 ? plans.values().stream().findFirst() : Optional.empty()
                : Optional.ofNullable(plans.get(chain));
    }

    long weight() {
        long weight = plans.values().stream().mapToLong(Pressed::size).sum();
        return weight
                + (regionOrNull == null ? 0 : regionOrNull.size())
                + (regionPageOrNull == null ? 0 : regionPageOrNull.size());
    }
}
