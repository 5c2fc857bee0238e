package tizbek.network;

import java.util.List;

/**
 * The answer to a query: few ways that differ really, the cheapest first; none where no way is left.
 *
 * @param pareto how many ways with different scores are beaten by no other in all criteria at once, among which these
 *     were chosen
 * @param remarks hazards in force that stand nowhere on the map and so count on no way
 */
public record RouteChoices(RouteQuery query, List<RouteChoice> routes, int pareto, List<String> remarks) {

    public RouteChoices {
        routes = List.copyOf(routes);
        remarks = List.copyOf(remarks);
    }
}
