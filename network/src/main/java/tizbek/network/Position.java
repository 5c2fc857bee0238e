package tizbek.network;

import tizbek.measure.Distance;

/** A point in degrees (WGS 84). */
public record Position(double latitude, double longitude) {

    public Position {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("position (%s, %s) is not on the globe".formatted(latitude, longitude));
        }
    }

    public Distance to(Position other) {
        return Distance.greatCircle(latitude, longitude, other.latitude, other.longitude);
    }
}
