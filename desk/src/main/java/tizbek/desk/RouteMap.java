package tizbek.desk;

import java.util.List;
import java.util.Map;
import tizbek.desk.internal.RouteDrawing;
import tizbek.network.Mode;
import tizbek.network.Position;

/**
 * A small map of routes: one SVG that opens in any browser and needs no network. Land and borders are those of the report
 * page (Natural Earth); where routes share a way they run side by side.
 */
public final class RouteMap {

    /**
     * A route to be drawn.
     *
     * @param name how it stands in the legend
     * @param words what else the legend says of it, such as its days and its price
     */
    public record Track(String name, String words, List<Stretch> stretches) {
        public Track {
            stretches = List.copyOf(stretches);
        }
    }

    /** A part of a route by one mode. */
    public record Stretch(Mode mode, List<Position> points) {
        public Stretch {
            points = List.copyOf(points);
        }
    }

    /** A place worth a mark. */
    public record Mark(String name, Kind kind, Position position) {

        /** What is there; the first ones are named before the others where there is no room for all. */
        public enum Kind {
            END,
            PORT,
            GAUGE_BREAK,
            BORDER
        }
    }

    /**
     * The words of the map.
     *
     * @param note the line at the foot
     */
    public record Legend(String title, Map<Mode, String> modes, Map<Mark.Kind, String> marks, String note) {
        public Legend {
            modes = Map.copyOf(modes);
            marks = Map.copyOf(marks);
        }
    }

    private RouteMap() {}

    /** The map, as the text of an SVG file. */
    public static String svg(Legend legend, List<Track> tracks, List<Mark> marks) {
        return new RouteDrawing(legend, tracks, marks).svg();
    }
}
