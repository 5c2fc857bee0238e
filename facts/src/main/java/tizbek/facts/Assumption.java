package tizbek.facts;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number that no source gives and a model cannot run without. {@code values} has one entry, or several where the
 * row is a vector; {@code low} and {@code high} are its range, absent where none is given.
 */
public record Assumption(
        String id,
        List<String> chains,
        String what,
        List<Double> values,
        OptionalDouble low,
        OptionalDouble high,
        String unit,
        String rule,
        String reason,
        Location where) {

    public Assumption {
        chains = List.copyOf(chains);
        values = List.copyOf(values);
    }

    /** Whether moving it over its range is possible: one value, and a low and a high that differ. */
    public boolean hasRange() {
        return values.size() == 1 && low.isPresent() && high.isPresent() && low.getAsDouble() < high.getAsDouble();
    }
}
