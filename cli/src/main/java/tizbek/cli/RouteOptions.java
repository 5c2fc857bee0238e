package tizbek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tizbek.network.RouteWish;
import tizbek.network.Vehicle;

/** What narrows a question for routes, as a mixin of {@link RouteCommand}. */
final class RouteOptions {

    @Option(names = "--material", paramLabel = "ID", description = "What is carried, such as antimony.metal.")
    @Nullable
    String material;

    @Option(names = "--tonnes", paramLabel = "T", description = "How much; default: ${DEFAULT-VALUE}.")
    double tonnes = 1;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day on which it leaves, such as 2026-06-01; default: today.")
    String day = "today";

    @Option(
            names = "--avoid",
            paramLabel = "NAMES",
            split = ",",
            description =
                    "Countries (RUS,IRN), borders (KGZ-TJK), corridors, places, narrows of the sea (suez) or links"
                            + " that the way must not touch.")
    List<String> avoid = new ArrayList<>();

    @Option(
            names = "--prefer",
            paramLabel = "NAMES",
            split = ",",
            description = "Countries, corridors or links on which haulage counts at a discount in the choice.")
    List<String> prefer = new ArrayList<>();

    @Option(
            names = "--via",
            paramLabel = "NAMES",
            split = ",",
            description = "Places, countries, corridors or links to be passed, in this order.")
    List<String> via = new ArrayList<>();

    @Option(names = "--corridor", paramLabel = "ID", description = "Go by this corridor, such as titr or cku.")
    @Nullable
    String corridor;

    @Option(names = "--container", description = "In a shipping container.")
    boolean container;

    @Option(names = "--bulk", description = "Loose in bulk.")
    boolean bulk;

    @Option(
            names = "--wagon",
            description = "Packed in covered wagons. Without these three: as the material may travel.")
    boolean wagon;

    @Option(
            names = "--service",
            paramLabel = "KIND",
            description = "How the railways take it along, which changes the days: usual (the mean of all cargo), block"
                    + " (a whole train), express (on a fixed timetable), single (one box or wagon); default:"
                    + " ${DEFAULT-VALUE}.")
    String service = "usual";

    @Option(
            names = "--value",
            paramLabel = "USD",
            description = "Worth of a tonne in dollars, for the cost of time; default: the newest price in the data.")
    @Nullable
    Double value;

    @Option(names = "--routes", paramLabel = "N", description = "At most so many; default: ${DEFAULT-VALUE}.")
    int most = 5;

    @Option(names = "--links", description = "Tell every link of a route instead of its parts.")
    boolean links;

    @Option(names = "--geojson", paramLabel = "FILE", description = "Write the routes into this file as GeoJSON.")
    @Nullable
    Path geojson;

    @Option(names = "--map", paramLabel = "FILE", description = "Draw a small map of the routes into this file (SVG).")
    @Nullable
    Path map;

    /** The kinds of vehicle that were named; none means all that the material may travel in. */
    private Set<Vehicle> vehicles() {
        Set<Vehicle> kinds = EnumSet.noneOf(Vehicle.class);
        if (bulk) {
            kinds.add(Vehicle.BULK);
        }
        if (wagon) {
            kinds.add(Vehicle.WAGON);
        }
        if (container) {
            kinds.add(Vehicle.CONTAINER);
        }
        return kinds;
    }

    /** The question, in the user's words. */
    RouteWish wish(String from, String to) {
        return new RouteWish(
                from, to, material, tonnes, day, avoid, prefer, via, corridor, vehicles(), service, value, most);
    }
}
