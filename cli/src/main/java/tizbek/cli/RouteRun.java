package tizbek.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tizbek.cli.internal.RouteAnswer;
import tizbek.cli.internal.RouteNames;
import tizbek.cli.internal.RouteNoWay;
import tizbek.cli.internal.RouteWords;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.network.Cargo;
import tizbek.network.CargoValue;
import tizbek.network.Corridor;
import tizbek.network.Corridors;
import tizbek.network.KnownDays;
import tizbek.network.Link;
import tizbek.network.Network;
import tizbek.network.RouteChoices;
import tizbek.network.RouteQuery;
import tizbek.network.Router;
import tizbek.network.Separation;
import tizbek.network.Service;
import tizbek.network.Site;
import tizbek.network.SiteNames;
import tizbek.network.Vehicle;

/** One question for routes: from the words of the user to the answer. */
final class RouteRun {

    private static final String TODAY = "today";
    private static final double PERCENT = 100;

    /** @param noWayOrNull why there is none, where there is none */
    record Outcome(RouteAnswer answer, @Nullable RouteNoWay noWayOrNull) {}

    private final CommandLine command;
    private final DataPackage data;
    private final RouteOptions options;
    private final Network network;
    private final SiteNames names;
    private final Corridors corridors;

    RouteRun(CommandLine command, DataPackage data, RouteOptions options) {
        this.command = command;
        this.data = data;
        this.options = options;
        network = Network.read(data).served(service());
        names = SiteNames.of(data, network);
        corridors = Corridors.read(data, network);
    }

    DataPackage data() {
        return data;
    }

    RouteWords words(boolean english) {
        return new RouteWords(names, network, english);
    }

    Outcome ask(String from, String to, boolean english) {
        checkNumbers();
        LocalDate day = day();
        RouteNames known = new RouteNames(network, names, corridors, this::refusal);
        Site start = known.end(from);
        Site end = known.end(to);
        if (start.id().equals(end.id())) {
            throw refusal("start (%s) and end (%s) are the same place".formatted(from, to));
        }
        Cargo cargo = options.material == null ? null : Cargo.of(data, options.material, day);
        RouteQuery query = query(RouteQuery.of(start, end, day), known, cargo);
        List<String> hints = new ArrayList<>(known.hints());
        hints.addAll(cargoHints(cargo, english));
        Router router = new Router(network);
        RouteChoices choices = router.choices(query);
        RouteAnswer answer = new RouteAnswer(
                choices,
                corridors,
                network.knownDays(),
                title(english),
                cargo,
                valueBasis(cargo),
                options.asked(),
                hints);
        return new Outcome(answer, choices.routes().isEmpty() ? noWay(router, query) : null);
    }

    private Service service() {
        return Arrays.stream(Service.values())
                .filter(s -> s.word().equals(options.service))
                .findFirst()
                .orElseThrow(() -> refusal("option --service (%s) is no kind of train\n  Maybe %s was meant."
                        .formatted(
                                options.service,
                                Arrays.stream(Service.values())
                                        .map(s -> "(" + s.word() + ")")
                                        .collect(Collectors.joining(", ")))));
    }

    private void checkNumbers() {
        if (!(options.tonnes > 0) || Double.isInfinite(options.tonnes)) {
            throw refusal("option --tonnes (%s) is not above zero".formatted(options.tonnes));
        }
        if (options.value != null && (!(options.value >= 0) || Double.isInfinite(options.value))) {
            throw refusal("option --value (%s) is negative or no number".formatted(options.value));
        }
        if (options.most < 1) {
            throw refusal("option --routes (%s) is below 1".formatted(options.most));
        }
    }

    private LocalDate day() {
        LocalDate day;
        try {
            day = options.day.equals(TODAY) ? LawRun.today() : LocalDate.parse(options.day);
        } catch (DateTimeException e) {
            throw refusal(
                    "option --date (%s) is not a day\n  Maybe a day of the calendar, such as (2026-06-01), or (today)."
                            .formatted(options.day));
        }
        KnownDays known = network.knownDays();
        if (!known.contains(day)) {
            throw refusal(
                    ("option --date (%s) is outside the data: border posts are recorded from %s on, and no link is"
                                    + " known to open after %s\n  Maybe a day from %s to %s was meant.")
                            .formatted(
                                    day, known.first().getYear(), known.last().getYear(), known.first(), known.last()));
        }
        return day;
    }

    // ---- the question

    private RouteQuery query(RouteQuery plain, RouteNames known, @Nullable Cargo cargo) {
        Set<String> avoided = known.avoided(options.avoid);
        for (Site end : List.of(plain.from(), plain.to())) {
            if (avoided.contains(end.country()) || avoided.contains(end.id())) {
                throw refusal("option --avoid (%s) leaves nothing: %s lies there"
                        .formatted(String.join(",", options.avoid), end.id()));
            }
        }
        RouteQuery query = plain.withTonnes(options.tonnes)
                .withValue(value(cargo))
                .avoiding(avoided)
                .preferring(known.preferred(options.prefer))
                .atMost(options.most);
        Set<Vehicle> kinds = options.vehicles();
        if (!kinds.isEmpty()) {
            query = query.withVehicles(kinds);
        } else if (cargo != null) {
            query = query.withVehicles(cargo.vehicles());
        }
        for (Set<String> passed : known.passed(options.via)) {
            query = query.viaOneOf(passed);
        }
        return options.corridor == null ? query : along(query, known.corridor(options.corridor));
    }

    private static RouteQuery along(RouteQuery query, Corridor corridor) {
        RouteQuery within = query.within(corridor.links().stream().map(Link::id).collect(Collectors.toSet()));
        return corridor.trunk().isEmpty()
                ? within
                : within.viaOneOf(corridor.trunk().stream().map(Link::id).toList());
    }

    private CargoValue value(@Nullable Cargo cargo) {
        double usd = options.value != null
                ? options.value
                : cargo == null ? 0 : cargo.usdPerTonne().orElse(0);
        return new CargoValue(usd, data.assumptions().value("capital-cost") / PERCENT);
    }

    private String valueBasis(@Nullable Cargo cargo) {
        return options.value != null ? "--value" : cargo == null ? "" : cargo.valueBasis();
    }

    private List<String> cargoHints(@Nullable Cargo cargo, boolean english) {
        List<String> hints = new ArrayList<>();
        if (cargo == null) {
            return hints;
        }
        List<String> strange = options.vehicles().stream()
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
        if (options.value == null && cargo.byContent()) {
            hints.add(
                    english
                            ? "The worth is that of the metal in it: more than is paid for the material."
                            : "Стоимость взята по содержанию металла: за сам материал платят меньше.");
        }
        return hints;
    }

    private String title(boolean english) {
        return data.table("materials", "id", "name_en", "name_ru").rows().stream()
                .filter(row -> row.getText("id").equals(options.material))
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

    private ParameterException refusal(String message) {
        return new ParameterException(command, message);
    }
}
