package tizbek.register;

import java.util.List;
import tizbek.facts.Provenance;

/**
 * How a country cuts its ground into squares: lines of longitude and latitude at whole multiples of a number of minutes of
 * arc, in the reference system that its law names.
 *
 * @param minutes side of a square in minutes of arc
 * @param west first column inside the frame of the country; {@code east} the last, {@code south} and {@code north} the rows
 */
public record Grid(String id, int minutes, int west, int east, int south, int north, Provenance provenance) {

    private static final double MINUTES_OF_A_DEGREE = 60;

    /** The square in which a point lies; a point on a line belongs to the square east and north of it. */
    public Block at(double longitude, double latitude) {
        return new Block(id, (int) Math.floor(longitude * MINUTES_OF_A_DEGREE / minutes), (int)
                Math.floor(latitude * MINUTES_OF_A_DEGREE / minutes));
    }

    /** Whether a square lies in the frame around the country. */
    public boolean contains(Block block) {
        return block.grid().equals(id)
                && block.i() >= west
                && block.i() <= east
                && block.j() >= south
                && block.j() <= north;
    }

    /** The corners of a square in degrees, longitude first, counter-clockwise from the south-west, the first again at the end. */
    public List<List<Double>> ring(Block block) {
        double left = degrees(block.i());
        double bottom = degrees(block.j());
        double right = degrees(block.i() + 1);
        double top = degrees(block.j() + 1);
        return List.of(
                List.of(left, bottom),
                List.of(right, bottom),
                List.of(right, top),
                List.of(left, top),
                List.of(left, bottom));
    }

    /** The longitude or latitude of a line of the grid. */
    public double degrees(int lines) {
        return lines * minutes / MINUTES_OF_A_DEGREE;
    }
}
