package tizbek.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tizbek.facts.DataPackage;
import tizbek.network.Charge;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.OwnSite;
import tizbek.network.Vehicle;

/** All prices of carriage: what a link, a change of carriage and the road to a site cost. */
public final class Freight {

    private final HaulageRates haulage;
    private final HandlingRules handling;
    private final BorderFees borders;
    private final Sailings sailings;
    private final Wedges wedges;
    private final int priceYear;
    private final Map<Half, Optional<Emission>> halves = new ConcurrentHashMap<>();

    private record Half(String link, String end, Vehicle vehicle) {}

    Freight(DataPackage data) {
        Figures figures = new Figures(data);
        haulage = new HaulageRates(data, figures);
        handling = new HandlingRules(data, figures);
        borders = new BorderFees(data, figures);
        sailings = new Sailings(data);
        wedges = new Wedges(data, figures, borders.union());
        priceYear = (int) figures.value("freight-price-year");
    }

    /** The year whose dollars all charges are in. */
    public int priceYear() {
        return priceYear;
    }

    /** The first year of which a border post is recorded. */
    int firstRecordedYear() {
        return borders.firstYear();
    }

    boolean knowsScope(String tariffBasis) {
        return haulage.knowsScope(tariffBasis);
    }

    /** The wait for a ship, the haul over a link in one direction, and the border on it. */
    List<Charge> travel(Link link, MapPlace from, MapPlace to, Vehicle vehicle) {
        List<Charge> charges = new ArrayList<>(sailings.before(link));
        charges.addAll(haulage.charges(link, vehicle));
        charges.addAll(borders.charges(link, from, to));
        return List.copyOf(charges);
    }

    List<Charge> change(Carriage from, Carriage to, Vehicle vehicle) {
        return handling.charges(from, to, vehicle);
    }

    /** The road between an own site and its place on the map. */
    Charge access(OwnSite site, Vehicle vehicle) {
        return haulage.byRoad(site.country(), site.accessLength().kilometres(), vehicle, site.access());
    }

    /** A lorry straight from one own site to another of the same country. */
    Charge lorry(OwnSite from, double kilometres, Vehicle vehicle) {
        return haulage.byRoad(from.country(), kilometres, vehicle, from.access());
    }

    Emission emission(Link link, Vehicle vehicle) {
        return haulage.emission(link, vehicle);
    }

    /** Carbon dioxide of a lorry within a country, over a way that is no link of the map. */
    Emission lorryEmission(OwnSite site, double kilometres, Vehicle vehicle) {
        return haulage.emissionByRoad(site.country(), kilometres, vehicle, site.access());
    }

    /** Carbon dioxide of a tonne over the half of the link at one of its ends, or nothing where no factor is known. */
    Optional<Emission> findEmission(Link link, MapPlace end, Vehicle vehicle) {
        return halves.computeIfAbsent(
                new Half(link.id(), end.id(), vehicle), k -> haulage.findHalfEmission(link, end, vehicle));
    }

    Optional<Emission> findLorryEmission(OwnSite site, double kilometres, Vehicle vehicle) {
        return haulage.findEmissionByRoad(site.country(), kilometres, vehicle, site.access());
    }

    /** The wedges that cargo for a buyer in this country meets. */
    List<Wedges.Wedge> wedges(String buyerCountry) {
        return wedges.of(buyerCountry);
    }

    static double usd(List<Charge> charges) {
        return charges.stream().mapToDouble(Charge::usdPerTonne).sum();
    }

    static double hours(List<Charge> charges) {
        return charges.stream().mapToDouble(Charge::hours).sum();
    }
}
