package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.network.Network;

/**
 * Refuses countries and sites that the planning tables name and nobody knows, each with the line that names it: later,
 * when places are laid, nobody remembers the line.
 */
final class NamesCheck {

    private final Set<String> countries;
    private final Network network;
    private final List<Defect> defects = new ArrayList<>();

    NamesCheck(Set<String> countries, Network network) {
        this.countries = countries;
        this.network = network;
    }

    /** A country of the tables; its gateway must be on the map, for what it trades passes there. */
    NamesCheck country(String id, Location askedAt) {
        if (!countries.contains(id)) {
            unknown("country", id, countries, askedAt);
        } else if (network.findSite(id).isEmpty()) {
            unknown("gateway of the country", id, gateways(), askedAt);
        }
        return this;
    }

    NamesCheck site(String id, Location askedAt) {
        if (network.findSite(id).isEmpty()) {
            unknown("site", id, siteIds(), askedAt);
        }
        return this;
    }

    private void unknown(String kind, String id, Collection<String> known, Location askedAt) {
        defects.add(new Defect.UnknownName(askedAt, kind, id, NearestName.of(id, known)));
    }

    private List<String> gateways() {
        return network.gateways().stream().map(g -> g.id()).toList();
    }

    private List<String> siteIds() {
        List<String> ids = new ArrayList<>(gateways());
        network.places().forEach(p -> ids.add(p.id()));
        network.ownSites().forEach(s -> ids.add(s.id()));
        return ids;
    }

    /**
     * Ends the check.
     *
     * @throws InputException with all that is unknown
     */
    void requireNone() {
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
    }
}
