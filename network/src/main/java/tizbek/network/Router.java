package tizbek.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tizbek.network.internal.ChoiceFinder;
import tizbek.network.internal.RouteFinder;

/**
 * Finds the way on which a tonne costs least, counting freight and the interest on the cargo while it travels. Safe
 * for use by several threads; keeps the map of each day and vehicle it was asked for, so one router should serve many
 * questions.
 */
public final class Router {

    private final Network network;
    private final RouteFinder finder;
    private final ChoiceFinder choices;

    /** A router whose routes pay the wedges that buyers meet for passing some countries. */
    public Router(Network network) {
        this(network, true);
    }

    private Router(Network network, boolean wedges) {
        this.network = network;
        finder = new RouteFinder(network.data(), wedges);
        choices = new ChoiceFinder(network.data(), wedges);
    }

    /** A router for buyers who shun no country. */
    public Router withoutWedges() {
        return new Router(network, false);
    }

    public Network network() {
        return network;
    }

    /** The cheapest route, or nothing where no way is usable on this day. */
    public Optional<Route> cheapest(Site from, Site to, Vehicle vehicle, LocalDate day, CargoValue value) {
        return Optional.ofNullable(
                cheapestToAll(from, List.of(to), vehicle, day, value).get(to));
    }

    /**
     * The cheapest routes from one site to many in one pass, in the order of {@code to}; a site that cannot be reached
     * is absent.
     */
    public Map<Site, Route> cheapestToAll(
            Site from, Collection<? extends Site> to, Vehicle vehicle, LocalDate day, CargoValue value) {
        return finder.cheapestToAll(from, to, vehicle, day, value);
    }

    /**
     * Few ways that differ really, out of all that no other beats in cost, time, carbon dioxide and risk at once.
     *
     * @throws tizbek.facts.InputException if the query names a country, place or link that the map does not have
     */
    public RouteChoices choices(RouteQuery query) {
        return choices.of(query);
    }

    /**
     * The ways between all sites of {@code from} and all of {@code to}, by the other terms of {@code like}, on all
     * cores. {@code sink} is called from several threads, in no order.
     */
    public void choicesBetween(
            Collection<? extends Site> from,
            Collection<? extends Site> to,
            RouteQuery like,
            Consumer<RouteChoices> sink) {
        choices.between(from, to, like, sink);
    }
}
