package tizbek.network.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tizbek.facts.Provenance;
import tizbek.measure.Distance;
import tizbek.network.Gateway;
import tizbek.network.MapPlace;
import tizbek.network.OwnSite;
import tizbek.network.Position;

/**
 * Joins an own site to the map (assumption {@code site-access-rule}): by road to the nearest place of its country that a
 * finished link touches, or,
 * where the country has none, to a place of its gateway.
 */
public record SiteAccess(
        Collection<MapPlace> places, Map<String, Gateway> gateways, double detour, double sidingRadiusKm) {

    /** How much longer a road is than the great circle between its ends. */
    double roadKilometres(Position from, Position to) {
        return detour * from.to(to).kilometres();
    }

    public Optional<OwnSite> find(String id, String name, String country, Position position, Provenance provenance) {
        Optional<MapPlace> inCountry = nearest(
                places.stream()
                        .filter(p -> p.country().equals(country) && !p.isSeaLane())
                        .toList(),
                position);
        Gateway gateway = gateways.get(country);
        Optional<MapPlace> access =
                inCountry.isPresent() || gateway == null ? inCountry : nearest(gateway.places(), position);
        return access.map(place -> {
            double straight = position.to(place.position()).kilometres();
            return new OwnSite(
                    id,
                    name,
                    country,
                    position,
                    place,
                    Distance.ofKilometres(detour * straight),
                    straight <= sidingRadiusKm,
                    provenance);
        });
    }

    private static Optional<MapPlace> nearest(List<MapPlace> candidates, Position position) {
        return candidates.stream()
                .min(Comparator.<MapPlace>comparingDouble(
                                p -> p.position().to(position).kilometres())
                        .thenComparing(MapPlace::id));
    }
}
