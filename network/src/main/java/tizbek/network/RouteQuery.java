package tizbek.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A question for ways by several criteria. Begin with {@link #of} and narrow it.
 *
 * @param vehicles kinds of vehicle that may carry it
 * @param tonnes how much is to go, against which known capacity is held; nothing is shut for it
 * @param avoid countries, places, narrows of the sea or links that the way must not touch
 * @param prefer countries or links on which haulage counts at a discount (assumption {@code route-prefer-discount})
 * @param via in this order; of each set one place or link must be on the way
 * @param corridor links of a corridor; empty for none. The way uses at least one of them, and between the first and
 *     the last none but them; before and after any
 * @param most how many ways are wanted; the best by each criterion are among them whatever it says
 */
public record RouteQuery(
        Site from,
        Site to,
        LocalDate day,
        Set<Vehicle> vehicles,
        double tonnes,
        CargoValue value,
        Set<String> avoid,
        Set<String> prefer,
        List<Set<String>> via,
        Set<String> corridor,
        int most) {

    private static final int USUAL = 6;

    public RouteQuery {
        if (vehicles.isEmpty()) {
            throw new IllegalArgumentException("vehicles ([]) must name at least one kind");
        }
        if (!(tonnes > 0) || Double.isInfinite(tonnes)) {
            throw new IllegalArgumentException("tonnes (%s) must be above zero".formatted(tonnes));
        }
        if (most < 1) {
            throw new IllegalArgumentException("number of routes (%s) must be at least 1".formatted(most));
        }
        vehicles = Collections.unmodifiableSet(EnumSet.copyOf(vehicles));
        avoid = Set.copyOf(avoid);
        prefer = Set.copyOf(prefer);
        via = via.stream().map(Set::copyOf).toList();
        corridor = Set.copyOf(corridor);
    }

    /** A tonne without value, by any vehicle and any way. */
    public static RouteQuery of(Site from, Site to, LocalDate day) {
        return new RouteQuery(
                from,
                to,
                day,
                EnumSet.allOf(Vehicle.class),
                1,
                CargoValue.NONE,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                USUAL);
    }

    public RouteQuery between(Site newFrom, Site newTo) {
        return new RouteQuery(newFrom, newTo, day, vehicles, tonnes, value, avoid, prefer, via, corridor, most);
    }

    public RouteQuery withVehicles(Collection<Vehicle> kinds) {
        return new RouteQuery(
                from, to, day, new LinkedHashSet<>(kinds), tonnes, value, avoid, prefer, via, corridor, most);
    }

    public RouteQuery withTonnes(double amount) {
        return new RouteQuery(from, to, day, vehicles, amount, value, avoid, prefer, via, corridor, most);
    }

    public RouteQuery withValue(CargoValue worth) {
        return new RouteQuery(from, to, day, vehicles, tonnes, worth, avoid, prefer, via, corridor, most);
    }

    /** Countries by their codes, places, narrows of the sea, links. */
    public RouteQuery avoiding(Collection<String> names) {
        return new RouteQuery(
                from, to, day, vehicles, tonnes, value, new LinkedHashSet<>(names), prefer, via, corridor, most);
    }

    /** Countries by their codes, or links, such as those of a corridor. */
    public RouteQuery preferring(Collection<String> names) {
        return new RouteQuery(
                from, to, day, vehicles, tonnes, value, avoid, new LinkedHashSet<>(names), via, corridor, most);
    }

    /** Places or links in the order in which they must be passed, in addition to those there are. */
    public RouteQuery via(String... names) {
        RouteQuery query = this;
        for (String name : names) {
            query = query.viaOneOf(List.of(name));
        }
        return query;
    }

    /** One of these places or links must be passed next. */
    public RouteQuery viaOneOf(Collection<String> names) {
        List<Set<String>> longer = new ArrayList<>(via);
        longer.add(new LinkedHashSet<>(names));
        return new RouteQuery(from, to, day, vehicles, tonnes, value, avoid, prefer, longer, corridor, most);
    }

    public RouteQuery within(Collection<String> linkIds) {
        return new RouteQuery(
                from, to, day, vehicles, tonnes, value, avoid, prefer, via, new LinkedHashSet<>(linkIds), most);
    }

    public RouteQuery atMost(int routes) {
        return new RouteQuery(from, to, day, vehicles, tonnes, value, avoid, prefer, via, corridor, routes);
    }
}
