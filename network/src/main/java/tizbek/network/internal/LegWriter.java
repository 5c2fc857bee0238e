package tizbek.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tizbek.measure.Distance;
import tizbek.network.Charge;
import tizbek.network.Leg;
import tizbek.network.Link;
import tizbek.network.Mode;
import tizbek.network.Network;
import tizbek.network.OwnSite;
import tizbek.network.Site;
import tizbek.network.Stop;
import tizbek.network.Vehicle;

/** Writes down what a search found as legs. */
record LegWriter(MapData map) {

    /**
     * The legs over the map, with the roads to own sites at both ends.
     *
     * @param last how the cargo rides when it comes to the last place
     * @param finish what it must be in to end there
     */
    List<Leg> overMap(Site from, Site to, Vehicle vehicle, List<Chart.Step> steps, Carriage last, Carriage finish) {
        List<Leg> legs = new ArrayList<>();
        if (from instanceof OwnSite own) {
            legs.add(accessLeg(own, Stops.of(own), Stops.of(own.access()), vehicle, List.of()));
        }
        for (Chart.Step step : steps) {
            Link link = step.arc().link();
            legs.add(new Leg(
                    link.id(),
                    link.mode(),
                    link.gaugeMm(),
                    Stops.of(step.arc().fromPlace()),
                    Stops.of(step.arc().toPlace()),
                    link.length(),
                    step.charges()));
        }
        List<Charge> unloading = map.change(last, finish, vehicle);
        if (to instanceof OwnSite own) {
            legs.add(accessLeg(own, Stops.of(own.access()), Stops.of(own), vehicle, unloading));
        } else if (!legs.isEmpty()) {
            legs.add(unloaded(legs.removeLast(), unloading));
        }
        return legs;
    }

    private Leg accessLeg(OwnSite own, Stop from, Stop to, Vehicle vehicle, List<Charge> before) {
        List<Charge> charges = new ArrayList<>(before);
        charges.add(map.freight().access(own, vehicle));
        return new Leg(
                Network.ACCESS + own.id(), Mode.ROAD, OptionalInt.empty(), from, to, own.accessLength(), charges);
    }

    private static Leg unloaded(Leg leg, List<Charge> unloading) {
        List<Charge> charges = new ArrayList<>(leg.charges());
        charges.addAll(unloading);
        return new Leg(leg.link(), leg.mode(), leg.gaugeMm(), leg.from(), leg.to(), leg.length(), charges);
    }

    /**
     * A lorry straight from one own site to another of its country, where that is no longer than the two accesses; no
     * leg where both are the same.
     */
    Optional<List<Leg>> straight(Site begin, Site end, Vehicle vehicle) {
        if (!(begin instanceof OwnSite from
                && end instanceof OwnSite to
                && from.country().equals(to.country()))) {
            return Optional.empty();
        }
        if (from.id().equals(to.id())) {
            return Optional.of(List.of());
        }
        double kilometres = map.access().roadKilometres(from.position(), to.position());
        if (kilometres > from.accessLength().kilometres() + to.accessLength().kilometres()) {
            return Optional.empty();
        }
        return Optional.of(List.of(new Leg(
                Network.ACCESS + from.id() + "--" + to.id(),
                Mode.ROAD,
                OptionalInt.empty(),
                Stops.of(from),
                Stops.of(to),
                Distance.ofKilometres(kilometres),
                List.of(map.freight().lorry(from, kilometres, vehicle)))));
    }
}
