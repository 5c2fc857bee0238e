package tizbek.network;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A line as a geometry of GeoJSON (RFC 7946), cut where it passes the 180th meridian. */
public final class LineJson {

    private static final double HALF_TURN = 180;

    private LineJson() {}

    /** Writes the geometry of a line: one piece or several. */
    public static void put(ObjectNode node, List<Position> points) {
        List<List<double[]>> parts = parts(points);
        if (parts.size() == 1) {
            node.put("type", "LineString");
            line(node.putArray("coordinates"), parts.getFirst());
        } else {
            node.put("type", "MultiLineString");
            ArrayNode lines = node.putArray("coordinates");
            parts.forEach(part -> line(lines.addArray(), part));
        }
    }

    /** Writes several lines as one geometry. */
    public static void putAll(ObjectNode node, List<List<Position>> lines) {
        ArrayNode all = node.put("type", "MultiLineString").putArray("coordinates");
        lines.forEach(points -> parts(points).forEach(part -> line(all.addArray(), part)));
    }

    private static void line(ArrayNode node, List<double[]> points) {
        points.forEach(p -> position(node.addArray(), p[0], p[1]));
    }

    private static void position(ArrayNode node, double longitude, double latitude) {
        node.add(longitude).add(latitude);
    }

    /** The line in pieces, none of which passes the 180th meridian. */
    private static List<List<double[]>> parts(List<Position> points) {
        List<List<double[]>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (Position point : points) {
            double[] next = {point.longitude(), point.latitude()};
            List<double[]> part = parts.getLast();
            if (!part.isEmpty() && Math.abs(next[0] - part.getLast()[0]) > HALF_TURN) {
                double[] last = part.getLast();
                double side = Math.copySign(HALF_TURN, last[0]);
                double wholeWay = next[0] + Math.copySign(2 * HALF_TURN, last[0]) - last[0];
                double latitude = wholeWay == 0 ? last[1] : last[1] + (next[1] - last[1]) * (side - last[0]) / wholeWay;
                part.add(new double[] {side, latitude});
                parts.add(new ArrayList<>(List.of(new double[] {-side, latitude})));
            }
            parts.getLast().add(next);
        }
        return parts;
    }
}
