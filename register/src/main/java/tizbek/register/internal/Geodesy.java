package tizbek.register.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;
import tizbek.register.Coordinates;

/**
 * From a reference system to WGS 84. The projection is that of the EPSG code; the change of datum is by the conversion that
 * {@code registers/ground/coordinates.yaml} chooses, not by the one that some library has for default.
 */
final class Geodesy {

    private static final CRSFactory FACTORY = new CRSFactory();
    /** To a tenth of a millimetre: what is finer says nothing, and differs from one machine to another. */
    private static final double DECIMALS = 1e9;

    private final @Nullable BasicCoordinateTransform forthOrNull;
    private final @Nullable BasicCoordinateTransform backOrNull;

    /** Definitions are read once: the table of the codes is a long file. */
    private static final Map<String, Geodesy> MADE = new ConcurrentHashMap<>();

    private Geodesy(@Nullable BasicCoordinateTransform forth, @Nullable BasicCoordinateTransform back) {
        this.forthOrNull = forth;
        this.backOrNull = back;
    }

    static Geodesy of(Coordinates.ReferenceSystem system, Coordinates.@Nullable Conversion conversion) {
        if (conversion == null) {
            return new Geodesy(null, null);
        }
        return MADE.computeIfAbsent(system.id() + " by " + conversion, key -> made(system, conversion));
    }

    private static Geodesy made(Coordinates.ReferenceSystem system, Coordinates.Conversion conversion) {
        CoordinateReferenceSystem bare = FACTORY.createFromName(system.id());
        List<String> parameters = new ArrayList<>(Arrays.asList(bare.getParameters()));
        parameters.removeIf(p -> p.startsWith("+towgs84") || p.startsWith("+datum"));
        parameters.add("+towgs84=" + positionVector(conversion));
        CoordinateReferenceSystem from = FACTORY.createFromParameters(system.id(), parameters.toArray(new String[0]));
        CoordinateReferenceSystem to =
                FACTORY.createFromParameters(Coordinates.WGS_84, "+proj=longlat +ellps=WGS84 +towgs84=0,0,0 +no_defs");
        return new Geodesy(new BasicCoordinateTransform(from, to), new BasicCoordinateTransform(to, from));
    }

    /** Parameters with the signs of their rotations turned where the source gives them for a frame of coordinates. */
    private static String positionVector(Coordinates.Conversion conversion) {
        Map<String, Double> given = conversion.parameters();
        double turn = conversion.method().equals("coordinate-frame") ? -1 : 1;
        List<String> all = new ArrayList<>();
        for (String name : List.of("dx", "dy", "dz", "rx", "ry", "rz", "ppm")) {
            double value = Objects.requireNonNull(given.get(name));
            all.add(String.valueOf(name.startsWith("r") && value != 0 ? turn * value : value));
        }
        return String.join(",", all);
    }

    /** Longitude and latitude in degrees of WGS 84. */
    synchronized List<Double> toWgs84(double east, double north) {
        if (forthOrNull == null) {
            return List.of(east, north);
        }
        ProjCoordinate out = forthOrNull.transform(new ProjCoordinate(east, north), new ProjCoordinate());
        return List.of(Math.round(out.x * DECIMALS) / DECIMALS, Math.round(out.y * DECIMALS) / DECIMALS);
    }

    /** East and north in the system. */
    synchronized List<Double> fromWgs84(double longitude, double latitude) {
        if (backOrNull == null) {
            return List.of(longitude, latitude);
        }
        ProjCoordinate out = backOrNull.transform(new ProjCoordinate(longitude, latitude), new ProjCoordinate());
        return List.of(out.x, out.y);
    }
}
