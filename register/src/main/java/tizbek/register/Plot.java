package tizbek.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ground that is a polygon: as it was filed, which is the legal truth, and what was derived from that.
 *
 * @param polygon rings of longitude and latitude in degrees of WGS 84, the outer one first; where the filed lines are straight
 *     in metres they have points between their corners
 * @param operation by which it was derived, such as {@code EPSG:15865}; {@code none} where it was filed in WGS 84
 * @param accuracyMetres how good that operation is, by its source
 * @param areaKm2 on the ellipsoid of WGS 84
 * @param squares of the country's grid that share more than their border with it: what a plot and squares are held against
 *     each other by
 */
public record Plot(
        Filed filed,
        List<List<List<Double>>> polygon,
        String operation,
        double accuracyMetres,
        double areaKm2,
        SortedSet<Block> squares) {

    public Plot {
        polygon = List.copyOf(polygon);
        squares = Collections.unmodifiableSortedSet(new TreeSet<>(squares));
    }

    /** Which of the two numbers of a point comes first. */
    public enum Order {
        EAST_NORTH,
        NORTH_EAST
    }

    /**
     * Coordinates as they were filed.
     *
     * @param system EPSG code of the reference system, such as {@code EPSG:28412}
     * @param rings the outer one first, then the holes; the last point of each is its first
     */
    public record Filed(String system, Order order, List<List<Vertex>> rings) {
        public Filed {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    /** A point as it was filed: two numbers as text, in the order that the plot states. */
    public record Vertex(String first, String second) {

        /** {@code ["48.35", "75.5"]}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Vertex of(List<String> two) {
            if (two.size() != 2) {
                throw new IllegalArgumentException("point (" + two + ") is not of two numbers");
            }
            return new Vertex(two.getFirst(), two.getLast());
        }

        @JsonValue
        public List<String> texts() {
            return List.of(first, second);
        }

        @Override
        public String toString() {
            return first + " " + second;
        }
    }
}
