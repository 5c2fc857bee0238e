package tizbek.law;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Provenance;

/** How a provision gives its number. */
public sealed interface Rate {

    /** A number there must be, and none was found: what is owed is unknown, never nothing. */
    record NotFound() implements Rate {}

    /** One number for all. */
    record Plain(Figure figure) implements Rate {}

    /** The value that a dated series has on the day. */
    record OfParameter(String parameter) implements Rate {}

    /** Computed from facts. */
    record Computed(Expression formula) implements Rate {}

    /** The first step whose condition holds; the last may have none. */
    record Stepped(List<Step> steps) implements Rate {
        public Stepped {
            steps = List.copyOf(steps);
        }
    }

    /** One step; without a condition it holds for whatever the steps before it leave. */
    record Step(@Nullable Expression whenOrNull, Rate rate) {}

    /** A table of rates by commodity. */
    record ByCommodity(Map<String, Entry> entries) implements Rate {
        public ByCommodity {
            entries = Map.copyOf(entries);
        }

        public Set<String> commodities() {
            return entries.keySet();
        }
    }

    /** One row of the table; where its source differs from that of the provision it says so. */
    record Entry(Figure figure, @Nullable Provenance provenanceOrNull) {}

    /** Several parts added up: a rate by volume and a surcharge by price. */
    record Sum(List<Rate> parts) implements Rate {
        public Sum {
            parts = List.copyOf(parts);
        }
    }
}
