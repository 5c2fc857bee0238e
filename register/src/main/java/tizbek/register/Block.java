package tizbek.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A square of a grid, by column and row: the legal truth of where a right lies. Polygons are derived from it.
 *
 * @param grid id of the grid, such as {@code kaz-block}
 * @param i column, counted eastwards from the meridian of Greenwich in sides of a square
 * @param j row, counted northwards from the equator
 */
public record Block(String grid, int i, int j) implements Comparable<Block> {

    private static final Pattern TEXT = Pattern.compile("([a-z0-9-]+):(-?\\d{1,6}):(-?\\d{1,6})");
    private static final Comparator<Block> ORDER =
            Comparator.comparing(Block::grid).thenComparingInt(Block::j).thenComparingInt(Block::i);

    /** Reads {@code kaz-block:4500:2940}. */
    public static Optional<Block> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        return parts.matches()
                ? Optional.of(
                        new Block(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** As {@link #parse}, where the text must be one. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Block of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("square (" + text + ") is no grid:column:row"));
    }

    /** Whether the two share a side. */
    public boolean touches(Block other) {
        return grid.equals(other.grid) && Math.abs(i - other.i) + Math.abs(j - other.j) == 1;
    }

    @Override
    public int compareTo(Block other) {
        return ORDER.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return grid + ":" + i + ":" + j;
    }
}
