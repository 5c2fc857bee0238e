package tizbek.law;

import java.time.LocalDate;
import java.util.List;
import tizbek.law.internal.Comparison;

/** What is otherwise in the law of {@code to} than in that of {@code from}. */
public record Difference(LocalDate from, LocalDate to, List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two days.
     *
     * @param to after {@code from}
     */
    public static Difference between(Law law, LocalDate from, LocalDate to, Selection part) {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("the second day (%s) is not after the first (%s)".formatted(to, from));
        }
        return new Difference(from, to, Comparison.changes(law, from, to, part));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
