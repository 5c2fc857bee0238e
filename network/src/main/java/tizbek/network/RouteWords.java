package tizbek.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tizbek.facts.Basis;

/** What the things of a route are called, in the language of the answer. */
public final class RouteWords {

    private static final Pattern NOWHERE = Pattern.compile("hazard \\((.+)/(.+)\\) stands nowhere on the map.*");

    private static final double HOURS_PER_DAY = 24;
    private static final double LEAST_DAYS = 0.05;
    private static final int NAMED_POSTS = 3;

    /** Narrows that tell ways over the ocean from each other. */
    private static final List<String> TELLING = List.of("suez", "cape-good-hope", "panama", "north-pacific", "hormuz");

    private final SiteNames names;
    private final Network network;
    private final boolean english;

    public RouteWords(SiteNames names, Network network, boolean english) {
        this.names = names;
        this.network = network;
        this.english = english;
    }

    public boolean english() {
        return english;
    }

    public Network network() {
        return network;
    }

    public String say(String en, String ru) {
        return english ? en : ru;
    }

    // ---- names

    public String site(String id) {
        return english ? names.english(id) : names.russian(id);
    }

    public String stop(Stop stop) {
        String name = site(stop.id());
        return name.equals(stop.id()) ? stop.name() : name;
    }

    /** A place without the word for a port and without what stands in brackets. */
    public String shortName(String id) {
        return site(id).replaceFirst("^(Port of|Порт) ", "")
                .replaceAll("\\s*\\(.*?\\)", "")
                .replaceFirst(", (Port Said|.* side)$", "");
    }

    public String country(String code) {
        return site(code);
    }

    public String mode(Mode mode) {
        return switch (mode) {
            case RAIL -> say("rail", "ж.-д.");
            case ROAD -> say("road", "авто");
            case SEA -> say("sea", "море");
            case FERRY -> say("ferry", "паром");
        };
    }

    /** In what it travels, in a word. */
    public String vehicle(Vehicle vehicle) {
        return switch (vehicle) {
            case BULK -> say("bulk", "навалом");
            case WAGON -> say("wagon", "вагон");
            case CONTAINER -> say("container", "контейнер");
        };
    }

    public String kind(Charge.Kind kind) {
        return switch (kind) {
            case HAULAGE -> say("haulage", "перевозка");
            case HANDLING -> say("handling", "перевалка");
            case GAUGE_BREAK -> say("gauge break", "смена колеи");
            case BORDER -> say("border", "граница");
            case WEDGE -> say("wedge", "надбавка");
        };
    }

    /** What a part of the kind handling is: a wait for a ship, for a train, in a queue, or handling indeed. */
    public String handling(Stage stage) {
        String row = stage.figures().getFirst();
        if (row.startsWith("sailings:")) {
            return say("wait for a ship", "ожидание судна");
        }
        if (row.startsWith("transit_queues:")) {
            return say("queue", "очередь");
        }
        return row.equals("assumptions:service-single-join-hours")
                ? say("wait for a train", "ожидание поезда")
                : kind(stage.kind());
    }

    /** A remark on the question, which comes in English. */
    public String remark(String remark) {
        Matcher nowhere = NOWHERE.matcher(remark);
        return nowhere.matches()
                ? say(
                        remark,
                        "угроза (" + hazard(nowhere.group(2)) + ", " + nowhere.group(1)
                                + ") не привязана к карте и не учтена ни в одном пути")
                : remark;
    }

    public String criterion(Criterion criterion) {
        return switch (criterion) {
            case COST -> say("cost", "цена");
            case TIME -> say("time", "срок");
            case CO2 -> say("CO2", "CO2");
            case RISK -> say("risk", "риск");
        };
    }

    /** A hazard of the table of risks; one that came later keeps its English word. */
    public String hazard(String hazard) {
        return switch (hazard) {
            case "sanctions" -> say("sanctions", "санкции");
            case "conflict" -> say("conflict", "военные действия");
            case "congestion" -> say("congestion", "заторы");
            case "closure" -> say("closure", "закрытия");
            case "avalanche" -> say("avalanches", "лавины");
            case "low-water-caspian" -> say("low water", "мелководье");
            default -> hazard;
        };
    }

    public String basis(Basis basis) {
        return switch (basis) {
            case READ -> say("read", "прочитано");
            case DERIVED -> say("derived", "выведено");
            case RECALLED -> say("recalled", "по памяти");
            case ASSUMED -> say("assumed", "принято");
        };
    }

    // ---- numbers

    public String number(double value, int decimals) {
        double rounded = Math.abs(value) < Math.pow(10, -decimals) / 2 ? 0 : value;
        String en = String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
        return english ? en : en.replace(',', ' ').replace('.', ',');
    }

    /** Whole from ten on, one decimal below. */
    public String rough(double value) {
        return number(value, Math.abs(value) >= 9.95 || value == 0 ? 0 : 1);
    }

    public String days(double hours) {
        double days = hours / HOURS_PER_DAY;
        return days > 0 && days < LEAST_DAYS ? "<" + number(2 * LEAST_DAYS, 1) : rough(days);
    }

    // ---- what a route passes

    /** The routes' names by what they pass: waters and their ports, else the posts; the countries where that is not enough. */
    public List<String> routeNames(List<RouteChoice> choices) {
        List<Route> routes = choices.stream().map(RouteChoice::route).toList();
        List<String> plain = routes.stream().map(this::routeName).toList();
        Map<String, Long> count = plain.stream().collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        List<String> told = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            String name = plain.get(i);
            boolean twice = count.getOrDefault(name, 0L) > 1;
            String apart = twice ? apart(i, plain, routes) : "";
            told.add(apart.isEmpty() ? name : name + "; " + apart);
        }
        Map<String, Integer> again = new LinkedHashMap<>();
        return told.stream()
                .map(n -> again.merge(n, 1, Integer::sum) == 1 ? n : n + " (" + again.get(n) + ")")
                .toList();
    }

    private String routeName(Route route) {
        List<WaterCrossing> waters = WaterCrossing.of(route, network);
        if (waters.isEmpty()) {
            return overland(route);
        }
        Set<String> parts = new LinkedHashSet<>();
        for (WaterCrossing water : waters) {
            boolean last = water.to().id().equals(route.legs().getLast().to().id());
            boolean first =
                    water.from().id().equals(route.legs().getFirst().from().id());
            String ports = last
                    ? say("sea from ", "морем из порта ")
                            + shortName(water.from().id())
                    : first
                            ? say("sea to ", "морем в порт ")
                                    + shortName(water.to().id())
                            : shortName(water.from().id()) + " - "
                                    + shortName(water.to().id());
            List<String> narrows = TELLING.stream()
                    .filter(water.narrows()::contains)
                    .map(this::shortName)
                    .toList();
            parts.add(ports + (narrows.isEmpty() ? "" : " (" + String.join(", ", narrows) + ")"));
        }
        return String.join(", ", parts);
    }

    /** The posts through which it enters the countries on the way; of many those nearest the far end. */
    private String overland(Route route) {
        Set<String> posts = new LinkedHashSet<>();
        Stage.of(route).stream()
                .filter(s -> s.kind() == Charge.Kind.BORDER)
                .forEach(s -> posts.add(shortName(s.to().id())));
        List<String> all = List.copyOf(posts);
        List<String> shown = all.subList(Math.max(0, all.size() - NAMED_POSTS), all.size());
        return all.isEmpty()
                ? say("within the country", "внутри страны")
                : say("overland by ", "по суше через ") + String.join(", ", shown);
    }

    /** The countries that this one crosses and another of the same name does not; its vehicle where these do not tell. */
    private String apart(int index, List<String> names, List<Route> routes) {
        List<Integer> alike = IntStream.range(0, names.size())
                .filter(i -> names.get(i).equals(names.get(index)))
                .boxed()
                .toList();
        Set<String> everywhere = new LinkedHashSet<>(routes.get(index).countries());
        alike.forEach(i -> everywhere.retainAll(routes.get(i).countries()));
        String through = through(routes.get(index), everywhere);
        boolean countriesTell = alike.stream()
                .allMatch(i -> i == index || !through(routes.get(i), everywhere).equals(through));
        if (countriesTell && !through.isEmpty()) {
            return through;
        }
        boolean vehiclesTell = alike.stream()
                .anyMatch(i -> routes.get(i).vehicle() != routes.get(index).vehicle());
        String vehicle = vehiclesTell ? vehicle(routes.get(index).vehicle()) : "";
        return through + (through.isEmpty() || vehicle.isEmpty() ? "" : ", ") + vehicle;
    }

    private String through(Route route, Set<String> everywhere) {
        Set<String> own = new LinkedHashSet<>(route.countries());
        own.removeAll(everywhere);
        return own.isEmpty()
                ? ""
                : say("through ", "через ") + own.stream().map(this::country).collect(Collectors.joining(", "));
    }
}
