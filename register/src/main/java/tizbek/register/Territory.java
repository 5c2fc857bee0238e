package tizbek.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tizbek.facts.Basis;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.Provenance;
import tizbek.register.internal.Ellipsoid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a country ends, as far as its outline tells, and land on which no right is given: {@code registers/ground/}. Without a
 * file of its border everything inside the frame of the grid counts as inside.
 */
public final class Territory {

    /** On which side of a border something lies. */
    public enum Side {
        INSIDE,
        /** Nearer to the line than the line is sure, or across it. */
        ON_BORDER,
        ABROAD
    }

    /** A name of excluded land, and how much of what was asked for lies in it. */
    public record Excluded(String name, double hectares) {}

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double TOUCHING_METRES = 0.1;
    private static final double M2_OF_A_HECTARE = 10_000;

    private final @Nullable JsonNode borderOrNull;
    private final double uncertaintyMetres;
    private final Provenance provenance;
    private final boolean complete;
    private final String gap;
    private final List<Land> excluded;
    private @Nullable Outline outlineOrNull;

    private record Land(String name, Geometry degrees) {}

    /** The border in flat metres around the middle of the country, narrowed and widened by its uncertainty. */
    private record Outline(double east, double north, PreparedGeometry sure, PreparedGeometry possible) {}

    private Territory(@Nullable JsonNode border, @Nullable JsonNode excluded, Location where) {
        JsonNode about = border == null ? null : border.get("properties");
        borderOrNull = border == null ? null : border.get("geometry");
        uncertaintyMetres = about == null ? 0 : about.path("uncertainty_m").asDouble();
        provenance = about == null
                ? new Provenance(List.of(), Basis.ASSUMED, "no outline of the border: the frame of the grid", where)
                : new Provenance(
                        about.path("sources")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        Basis.valueOf(about.path("basis").asString().toUpperCase(Locale.ROOT)),
                        about.path("scale").asString() + ". "
                                + about.path("note").asString(),
                        where);
        complete = excluded != null && excluded.path("complete").asBoolean();
        gap = excluded == null
                ? "no file of excluded land"
                : excluded.path("note").asString();
        List<Land> lands = new ArrayList<>();
        if (excluded != null) {
            for (JsonNode feature : excluded.path("features")) {
                lands.add(new Land(
                        feature.path("properties").path("name").asString(), geometry(feature.get("geometry"), 1, 1)));
            }
        }
        this.excluded = List.copyOf(lands);
    }

    /** Reads {@code borders/CODE.geojson} and {@code excluded/CODE.geojson} of a folder, where they are. */
    static Territory read(Path folder, String country) {
        Path border = folder.resolve("borders").resolve(country + ".geojson");
        Location where = new Location(border.toString(), 1);
        try {
            return new Territory(json(border), json(folder.resolve("excluded").resolve(country + ".geojson")), where);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new InputException(new Defect.MissingFile(where, "GeoJSON of the ground of a country, in its form"));
        }
    }

    private static @Nullable JsonNode json(Path file) {
        try {
            return Files.isRegularFile(file) ? JsonMapper.shared().readTree(Files.readString(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far the outline may be from the line on the ground, in metres. */
    public double uncertaintyMetres() {
        return uncertaintyMetres;
    }

    /** Who says where the border runs. */
    public Provenance provenance() {
        return provenance;
    }

    /** Whether the layer of excluded land is all there is of it: only then its silence says that land is free. */
    public boolean knowsAllExcludedLand() {
        return complete;
    }

    /** What is not known of excluded land. */
    public String gap() {
        return gap;
    }

    /** On which side of the border a square lies. */
    public Side side(Grid grid, Block block) {
        return side(List.of(grid.ring(block)));
    }

    /**
     * On which side of the border a polygon lies.
     *
     * @param rings of longitude and latitude, the outer one first
     */
    public Side side(List<List<List<Double>>> rings) {
        Outline outline = outline();
        if (outline == null) {
            return Side.INSIDE;
        }
        Geometry flat = polygon(rings, outline.east(), outline.north());
        if (outline.sure().contains(flat)) {
            return Side.INSIDE;
        }
        return outline.possible().intersects(flat) ? Side.ON_BORDER : Side.ABROAD;
    }

    /** Whether a part of a polygon lies further abroad than the outline may be wrong. */
    public boolean reachesAbroad(List<List<List<Double>>> rings) {
        Outline outline = outline();
        return outline != null && !outline.possible().covers(polygon(rings, outline.east(), outline.north()));
    }

    /** The excluded land that a polygon shares more than a border with. */
    public List<Excluded> excluded(List<List<List<Double>>> rings) {
        if (excluded.isEmpty()) {
            return List.of();
        }
        Geometry asked = polygon(rings, 1, 1);
        List<Excluded> found = new ArrayList<>();
        for (Land land : excluded) {
            if (land.degrees().getEnvelopeInternal().intersects(asked.getEnvelopeInternal())) {
                Geometry common =
                        Ellipsoid.inMetres(OverlayNGRobust.overlay(land.degrees(), asked, OverlayNG.INTERSECTION));
                if (Ellipsoid.width(common) >= TOUCHING_METRES) {
                    found.add(new Excluded(land.name(), common.getArea() / M2_OF_A_HECTARE));
                }
            }
        }
        return found;
    }

    /** Made when it is first asked for: many commands never ask. */
    private synchronized @Nullable Outline outline() {
        if (outlineOrNull == null && borderOrNull != null) {
            double middle = geometry(borderOrNull, 1, 1).getEnvelopeInternal().centre().y;
            double east = Ellipsoid.metresOfLongitude(middle);
            double north = Ellipsoid.metresOfLatitude(middle);
            Geometry country = geometry(borderOrNull, east, north);
            outlineOrNull = new Outline(
                    east,
                    north,
                    PreparedGeometryFactory.prepare(country.buffer(-uncertaintyMetres)),
                    PreparedGeometryFactory.prepare(country.buffer(uncertaintyMetres)));
        }
        return outlineOrNull;
    }

    private static Geometry geometry(JsonNode node, double east, double north) {
        JsonNode coordinates = node.get("coordinates");
        return switch (node.path("type").asString()) {
            case "Polygon" -> polygon(rings(coordinates), east, north);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(coordinates
                        .valueStream()
                        .map(p -> polygon(rings(p), east, north))
                        .toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("neither Polygon nor MultiPolygon");
        };
    }

    private static List<List<List<Double>>> rings(JsonNode polygon) {
        return polygon.valueStream()
                .map(r -> r.valueStream()
                        .map(p -> List.of(p.get(0).asDouble(), p.get(1).asDouble()))
                        .toList())
                .toList();
    }

    private static Polygon polygon(List<List<List<Double>>> rings, double east, double north) {
        List<LinearRing> made = rings.stream()
                .map(r -> FACTORY.createLinearRing(r.stream()
                        .map(p -> new Coordinate(p.getFirst() * east, p.getLast() * north))
                        .toArray(Coordinate[]::new)))
                .toList();
        return FACTORY.createPolygon(
                made.getFirst(), made.subList(1, made.size()).toArray(new LinearRing[0]));
    }
}
