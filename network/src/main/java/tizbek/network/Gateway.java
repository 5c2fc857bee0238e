package tizbek.network;

import java.util.List;
import tizbek.facts.Provenance;

/**
 * Where the trade of a country is priced. With several places a route takes the cheapest; none of them is a way
 * through to another.
 */
public record Gateway(String country, List<MapPlace> places, Provenance provenance) implements Site {

    public Gateway {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("gateway (%s) has no place".formatted(country));
        }
    }

    @Override
    public String id() {
        return country;
    }
}
