package tizbek.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question for routes in the words of a person; nothing of it has been understood yet.
 *
 * @param from a place, port, mine, plant or country, by id or name
 * @param to the same
 * @param materialOrNull what is carried, by id
 * @param tonnes how much
 * @param day the day on which it leaves, or today
 * @param avoid countries, borders, corridors, places, narrows or links
 * @param prefer countries, corridors or links
 * @param via what is to be passed, in this order
 * @param corridorOrNull a corridor it is to keep to
 * @param vehicles kinds of vehicle; none means all that the material may travel in
 * @param service how the railways take it along
 * @param valueOrNull worth of a tonne in dollars, instead of the newest price
 * @param most how many routes at most
 */
public record RouteWish(
        String from,
        String to,
        @Nullable String materialOrNull,
        double tonnes,
        String day,
        List<String> avoid,
        List<String> prefer,
        List<String> via,
        @Nullable String corridorOrNull,
        Set<Vehicle> vehicles,
        String service,
        @Nullable Double valueOrNull,
        int most) {

    public RouteWish {
        avoid = List.copyOf(avoid);
        prefer = List.copyOf(prefer);
        via = List.copyOf(via);
        vehicles = Set.copyOf(vehicles);
    }

    /** What narrows the way, as it was given; the names are those of the command line. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "--avoid", String.join(",", avoid));
        put(asked, "--prefer", String.join(",", prefer));
        put(asked, "--via", String.join(",", via));
        put(asked, "--corridor", corridorOrNull == null ? "" : corridorOrNull);
        put(asked, "--service", service.equals(Service.USUAL.word()) ? "" : service);
        return asked;
    }

    private static void put(Map<String, String> asked, String option, String value) {
        if (!value.isEmpty()) {
            asked.put(option, value);
        }
    }
}
