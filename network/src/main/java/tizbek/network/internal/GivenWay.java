package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tizbek.network.CargoValue;
import tizbek.network.Charge;
import tizbek.network.Leg;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Route;
import tizbek.network.Vehicle;

/** Travels links that somebody names, one after the other, instead of searching; whether they are open is not asked. */
public final class GivenWay {

    private GivenWay() {}

    /**
     * What the way costs and takes.
     *
     * @throws IllegalArgumentException if a link does not begin where the one before it ended
     */
    public static Route route(
            MapData map, MapPlace from, List<Link> links, Vehicle vehicle, LocalDate day, CargoValue value) {
        List<Leg> legs = new ArrayList<>();
        MapPlace here = from;
        Carriage carriage = Carriage.START;
        for (Link link : links) {
            MapPlace next = next(link, here);
            Carriage onto = carriage.onto(link.mode(), link.gaugeMm().orElse(0), vehicle);
            List<Charge> charges = new ArrayList<>(
                    carriage.kind() == Carriage.Kind.SEA && here.isSeaLane()
                            ? List.of()
                            : map.change(carriage, onto, vehicle));
            charges.addAll(map.travel(link, here, next, vehicle, day));
            if (legs.size() == links.size() - 1) {
                charges.addAll(map.change(onto, Carriage.END, vehicle));
            }
            legs.add(new Leg(
                    link.id(), link.mode(), link.gaugeMm(), Stops.of(here), Stops.of(next), link.length(), charges));
            here = next;
            carriage = onto;
        }
        return new Route(from, here, vehicle, day, map.freight().priceYear(), value, legs);
    }

    private static MapPlace next(Link link, MapPlace here) {
        if (link.from().equals(here)) {
            return link.to();
        }
        if (link.to().equals(here)) {
            return link.from();
        }
        throw new IllegalArgumentException("link (%s) does not touch (%s)".formatted(link.id(), here.id()));
    }
}
