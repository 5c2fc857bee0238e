package tizbek.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;

/**
 * Coordinates of a plot as a text that people write: its system, the order of its numbers, and a point a line; an empty line
 * begins a hole.
 *
 * <pre>
 * system: EPSG:28412
 * order: north-east
 * 5380000.00 12500000.00
 * 5381000.00 12500000.00
 * </pre>
 */
public final class PlotText {

    private PlotText() {}

    /**
     * Reads one.
     *
     * @param shownAs its name in messages
     * @throws InputException with its line where it has another form
     */
    public static Plot.Filed read(String text, String shownAs) {
        String system = "";
        Plot.Order order = null;
        List<List<Plot.Vertex>> rings = new ArrayList<>();
        List<Plot.Vertex> ring = new ArrayList<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            Location where = new Location(shownAs, number);
            String said = line.strip();
            if (said.startsWith("system:")) {
                system = said.substring("system:".length()).strip();
            } else if (said.startsWith("order:")) {
                order = order(said.substring("order:".length()).strip(), where);
            } else if (said.isEmpty()) {
                if (!ring.isEmpty()) {
                    rings.add(ring);
                    ring = new ArrayList<>();
                }
            } else if (!said.startsWith("#")) {
                ring.add(point(said, where));
            }
        }
        if (!ring.isEmpty()) {
            rings.add(ring);
        }
        if (system.isEmpty() || order == null) {
            throw bad(
                    new Location(shownAs, 1),
                    "plot",
                    system.isEmpty() ? "no system" : "no order",
                    "a plot with lines such as (system: EPSG:4326) and (order: east-north)");
        }
        return new Plot.Filed(system, order, rings);
    }

    /** The word of an order: {@code north-east}. */
    public static Plot.Order order(String word, Location where) {
        try {
            return Plot.Order.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw bad(where, "order", word, "east-north or north-east");
        }
    }

    /** Two numbers with a blank, a semicolon or a tab between them; a comma stands between them where there is one alone. */
    private static Plot.Vertex point(String line, Location where) {
        String[] parts = line.contains(";") || line.contains("\t")
                ? line.split("\\s*[;\t]\\s*", -1)
                : line.replaceAll("\\s*,\\s*", " ").split("(?<![°'′])\\s+", -1);
        if (parts.length != 2) {
            throw bad(where, "point", line, "two numbers, such as (5380000.00 12500000.00)");
        }
        return new Plot.Vertex(parts[0], parts[1]);
    }

    private static InputException bad(Location where, String what, String value, String expected) {
        return new InputException(new Defect.BadValue(where, what, value, expected));
    }
}
