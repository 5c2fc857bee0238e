package tizbek.network.internal;

import tizbek.network.MapPlace;
import tizbek.network.OwnSite;
import tizbek.network.Stop;

/** Ends of legs. */
final class Stops {

    private Stops() {}

    static Stop of(MapPlace place) {
        return new Stop(place.id(), place.name(), place.country(), place.position());
    }

    static Stop of(OwnSite site) {
        return new Stop(site.id(), site.name(), site.country(), site.position());
    }
}
