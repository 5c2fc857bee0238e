package tizbek.solve;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Bounds that contradict each other, in the order of the program: rows, then columns.
 *
 * @param bounds the members; empty only if none could be isolated, and then {@code minimal} is false
 * @param minimal whether every member was left out once and the rest then had a solution. If false, the members
 *     contradict each other but some may be superfluous
 */
public record Conflict(List<Bound> bounds, boolean minimal) {

    public Conflict {
        bounds = List.copyOf(bounds);
    }

    /** Which of the four bounds. */
    public enum Kind {
        ROW_LOWER("row", ">="),
        ROW_UPPER("row", "<="),
        COLUMN_LOWER("column", ">="),
        COLUMN_UPPER("column", "<=");

        private final String thing;
        private final String relation;

        Kind(String thing, String relation) {
            this.thing = thing;
            this.relation = relation;
        }

        public boolean isRow() {
            return this == ROW_LOWER || this == ROW_UPPER;
        }

        public boolean isLower() {
            return this == ROW_LOWER || this == COLUMN_LOWER;
        }
    }

    /**
     * One bound of the program.
     *
     * @param index of the row or the column
     */
    public record Bound(Kind kind, int index, String name, double value) {
        /** As in {@code row (balance) >= 5.0}. */
        public String text() {
            return kind.thing + " (" + name + ") " + kind.relation + " " + value;
        }
    }

    /** One line per member. */
    public String text() {
        if (bounds.isEmpty()) {
            return "no solution meets all bounds; which of them contradict each other was not found out";
        }
        String claim = minimal
                ? "these bounds contradict each other, and no smaller part of them does:\n  "
                : "these bounds contradict each other (some may be superfluous):\n  ";
        return claim + bounds.stream().map(Bound::text).collect(Collectors.joining("\n  "));
    }
}
