package tizbek.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.DataPackage;
import tizbek.facts.InputException;
import tizbek.facts.Row;

/**
 * Questions for routes, from the words of a person to the answer. It holds the map, the names and the corridors, may be
 * asked many times, and be shared between threads.
 */
public final class RouteInquiry {

    private static final String TODAY = "today";
    private static final double PERCENT = 100;

    /** More would be searched for minutes, and nobody reads them. */
    private static final int MOST_ROUTES = 50;

    /**
     * What came of it.
     *
     * @param noWayOrNull why there is none, where there is none
     */
    public record Outcome(RouteAnswer answer, @Nullable RouteNoWay noWayOrNull) {}

    private final DataPackage data;
    private final Network network;
    private final SiteNames names;
    private final Corridors corridors;

    private RouteInquiry(DataPackage data, Network network) {
        this.data = data;
        this.network = network;
        names = SiteNames.of(data, network);
        corridors = Corridors.read(data, network);
    }

    /** On the map of the data as it is served by trains of a kind, by its word. */
    public static RouteInquiry of(DataPackage data, Network network, String service) {
        return new RouteInquiry(data, network.served(service(service)));
    }

    /** What things are called, in one language. */
    public RouteWords words(boolean english) {
        return new RouteWords(names, network, english);
    }

    /**
     * Answers a question.
     *
     * @param english the language of its hints
     * @throws InputException if something of it cannot be understood, with the nearest that can
     */
    public Outcome ask(RouteWish wish, boolean english) {
        checkNumbers(wish);
        LocalDate day = day(wish);
        RouteNames known = new RouteNames(network, names, corridors);
        Site start = known.end(wish.from());
        Site end = known.end(wish.to());
        if (start.id().equals(end.id())) {
            throw refusal("start (%s) and end (%s) are the same place".formatted(wish.from(), wish.to()));
        }
        Cargo cargo = wish.materialOrNull() == null ? null : Cargo.of(data, wish.materialOrNull(), day);
        RouteQuery query = query(wish, RouteQuery.of(start, end, day), known, cargo);
        List<String> hints = new ArrayList<>(known.hints());
        hints.addAll(cargoHints(wish, cargo, english));
        Router router = new Router(network);
        RouteChoices choices = router.choices(query);
        RouteAnswer answer = new RouteAnswer(
                choices,
                corridors,
                network.knownDays(),
                title(wish, english),
                cargo,
                valueBasis(wish, cargo),
                wish.asked(),
                hints);
        return new Outcome(answer, choices.routes().isEmpty() ? noWay(router, query) : null);
    }

    private static Service service(String word) {
        return Arrays.stream(Service.values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElseThrow(() -> refusal("service (%s) is no kind of train\n  Maybe one of %s was meant."
                        .formatted(
                                word,
                                Arrays.stream(Service.values())
                                        .map(s -> "(" + s.word() + ")")
                                        .collect(Collectors.joining(", ")))));
    }

    private static void checkNumbers(RouteWish wish) {
        if (!(wish.tonnes() > 0) || Double.isInfinite(wish.tonnes())) {
            throw refusal("tonnes (%s) is not above zero".formatted(wish.tonnes()));
        }
        Double value = wish.valueOrNull();
        if (value != null && (!(value >= 0) || Double.isInfinite(value))) {
            throw refusal("value (%s) is negative or no number".formatted(value));
        }
        if (wish.most() < 1 || wish.most() > MOST_ROUTES) {
            throw refusal("number of routes (%s) is not from 1 to %s".formatted(wish.most(), MOST_ROUTES));
        }
    }

    private LocalDate day(RouteWish wish) {
        LocalDate day;
        try {
            day = wish.day().equals(TODAY) ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(wish.day());
        } catch (DateTimeException e) {
            throw refusal("date (%s) is not a day\n  Maybe a day of the calendar, such as (2026-06-01), or (today)."
                    .formatted(wish.day()));
        }
        KnownDays known = network.knownDays();
        if (!known.contains(day)) {
            throw refusal(("date (%s) is outside the data: border posts are recorded from %s on, and no link is"
                            + " known to open after %s\n  Maybe a day from %s to %s was meant.")
                    .formatted(day, known.first().getYear(), known.last().getYear(), known.first(), known.last()));
        }
        return day;
    }

    // ---- the question

    private RouteQuery query(RouteWish wish, RouteQuery plain, RouteNames known, @Nullable Cargo cargo) {
        Set<String> avoided = known.avoided(wish.avoid());
        for (Site end : List.of(plain.from(), plain.to())) {
            if (avoided.contains(end.country()) || avoided.contains(end.id())) {
                throw refusal(
                        "avoid (%s) leaves nothing: %s lies there".formatted(String.join(",", wish.avoid()), end.id()));
            }
        }
        RouteQuery query = plain.withTonnes(wish.tonnes())
                .withValue(value(wish, cargo))
                .avoiding(avoided)
                .preferring(known.preferred(wish.prefer()))
                .atMost(wish.most());
        Set<Vehicle> kinds = wish.vehicles();
        if (!kinds.isEmpty()) {
            query = query.withVehicles(kinds);
        } else if (cargo != null) {
            query = query.withVehicles(cargo.vehicles());
        }
        for (Set<String> passed : known.passed(wish.via())) {
            query = query.viaOneOf(passed);
        }
        return wish.corridorOrNull() == null ? query : along(query, known.corridor(wish.corridorOrNull()));
    }

    private static RouteQuery along(RouteQuery query, Corridor corridor) {
        RouteQuery within = query.within(corridor.links().stream().map(Link::id).collect(Collectors.toSet()));
        return corridor.trunk().isEmpty()
                ? within
                : within.viaOneOf(corridor.trunk().stream().map(Link::id).toList());
    }

    private CargoValue value(RouteWish wish, @Nullable Cargo cargo) {
        double usd = wish.valueOrNull() != null
                ? wish.valueOrNull()
                : cargo == null ? 0 : cargo.usdPerTonne().orElse(0);
        return new CargoValue(usd, data.assumptions().value("capital-cost") / PERCENT);
    }

    private static String valueBasis(RouteWish wish, @Nullable Cargo cargo) {
        return wish.valueOrNull() != null ? "--value" : cargo == null ? "" : cargo.valueBasis();
    }

    private List<String> cargoHints(RouteWish wish, @Nullable Cargo cargo, boolean english) {
        List<String> hints = new ArrayList<>();
        if (cargo == null) {
            return hints;
        }
        List<String> strange = wish.vehicles().stream()
                .filter(v -> !cargo.vehicles().contains(v))
                .map(words(english)::vehicle)
                .toList();
        if (!strange.isEmpty()) {
            hints.add(
                    english
                            ? "By " + cargo.vehiclesBasis() + " the material does not travel so: "
                                    + String.join(", ", strange) + "."
                            : "По " + cargo.vehiclesBasis() + " материал так не возят: " + String.join(", ", strange)
                                    + ".");
        }
        if (wish.valueOrNull() == null && cargo.byContent()) {
            hints.add(
                    english
                            ? "The worth is that of the metal in it: more than is paid for the material."
                            : "Стоимость взята по содержанию металла: за сам материал платят меньше.");
        }
        return hints;
    }

    private String title(RouteWish wish, boolean english) {
        return data.table("materials", "id", "name_en", "name_ru").rows().stream()
                .filter(row -> row.getText("id").equals(wish.materialOrNull()))
                .findFirst()
                .map(row -> name(row, english))
                .orElse("");
    }

    private static String name(Row row, boolean english) {
        String id = row.getText("id");
        return row.findText(english ? "name_en" : "name_ru").orElse(id);
    }

    // ---- why there is no route

    private RouteNoWay noWay(Router router, RouteQuery query) {
        RouteQuery free = RouteQuery.of(query.from(), query.to(), query.day())
                .withVehicles(query.vehicles())
                .withValue(query.value())
                .atMost(query.most());
        boolean narrowed = !query.via().isEmpty() || !query.corridor().isEmpty();
        int avoiding =
                narrowed ? router.choices(free.avoiding(query.avoid())).routes().size() : 0;
        if (avoiding > 0) {
            return new RouteNoWay(query, RouteNoWay.Because.VIA, avoiding, null);
        }
        Separation separation = Separation.of(network, query.from(), query.to(), query.day(), query.avoid());
        int all = query.avoid().isEmpty() ? 0 : router.choices(free).routes().size();
        return new RouteNoWay(query, all > 0 ? RouteNoWay.Because.AVOID : RouteNoWay.Because.CUT, all, separation);
    }

    private static InputException refusal(String said) {
        return RouteNames.refusal(said);
    }
}
