package tizbek.cli.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tizbek.network.Charge;
import tizbek.network.Corridor;
import tizbek.network.Leg;
import tizbek.network.LegImpact;
import tizbek.network.Link;
import tizbek.network.RiskItem;
import tizbek.network.Route;
import tizbek.network.RouteAnswer;
import tizbek.network.RouteChoice;
import tizbek.network.RouteQuery;
import tizbek.network.RouteWords;
import tizbek.network.Stage;

/** Routes as text: what was asked, a table that compares them, a table of what is paid for, then each of them part by part. */
public final class RouteText {

    private static final double PERCENT = 100;
    private static final double GRAMS_PER_KG = 1000;
    private static final int SHOWN_RISKS = 8;
    private static final double LEAST_SHOWN = 0.05;

    private final RouteAnswer answer;
    private final RouteWords words;
    private final List<RouteChoice> routes;
    private final List<String> names;
    private final boolean everyLink;
    private final LawPage page = new LawPage();

    /** @param everyLink whether hauls are told link by link */
    public RouteText(RouteAnswer answer, RouteWords words, boolean everyLink) {
        this.answer = answer;
        this.words = words;
        this.everyLink = everyLink;
        routes = answer.choices().routes();
        names = words.routeNames(routes);
    }

    /** The whole text, ending in a line feed. */
    public String text() {
        head();
        page.line("").table(comparison());
        page.heading(words.say(
                "What is paid for, USD of " + priceYear() + " per tonne",
                "За что платят, долл. США " + priceYear() + " г. за тонну"));
        page.table(costs());
        for (int i = 0; i < routes.size(); i++) {
            route(i);
        }
        notes();
        return page.text();
    }

    private int priceYear() {
        return routes.getFirst().route().priceYear();
    }

    // ---- what was asked

    private void head() {
        RouteQuery query = answer.choices().query();
        page.paragraph(words.say("From ", "Из: ")
                + site(query.from().id())
                + words.say(" to ", "; в: ")
                + site(query.to().id())
                + words.say(", on ", "; день: ")
                + query.day());
        page.paragraph(cargo(query));
        answer.asked().forEach((option, value) -> page.paragraph(option + " " + value));
        int pareto = answer.choices().pareto();
        page.paragraph(words.say(
                routes.size() + (routes.size() == 1 ? " route" : " routes") + " that differ really, of " + pareto
                        + " that none beats in cost, time, CO2 and risk at once",
                "Существенно разных маршрутов: " + routes.size()
                        + "; всего не уступающих ни одному сразу по цене, сроку, CO2 и риску: " + pareto));
    }

    private String site(String id) {
        String name = words.site(id);
        return name.equals(id) ? id : name + " (" + id + ")";
    }

    private String cargo(RouteQuery query) {
        double value = query.value().usdPerTonne();
        String kinds = query.vehicles().stream()
                .sorted()
                .map(words::vehicle)
                .collect(Collectors.joining(words.say(" or ", " или ")));
        String worth = answer.valueBasis().isEmpty()
                ? words.say(
                        "worth unknown, so time costs nothing", "стоимость неизвестна, поэтому время ничего не стоит")
                : words.say("worth ", "стоимость ") + words.number(value, 0)
                        + words.say(" USD/t (", " долл./т (") + answer.valueBasis() + "), "
                        + words.rough(query.value().yearlyRate() * PERCENT)
                        + words.say(" % a year while on the way", " % годовых, пока груз в пути");
        return words.number(query.tonnes(), 0) + words.say(" t", " т")
                + (answer.material().isEmpty() ? "" : " " + words.say("of ", "- ") + answer.material())
                + "; " + kinds + "; " + worth;
    }

    // ---- tables

    private TextTable comparison() {
        TextTable table = new TextTable(List.of(
                new TextTable.Column("#", true),
                new TextTable.Column(words.say("by way of", "путь"), false),
                new TextTable.Column(words.say("in", "в чём"), false),
                new TextTable.Column(words.say("days: median (range)", "дни: медиана (от-до)"), true),
                new TextTable.Column(words.say("USD/t", "долл./т"), true),
                new TextTable.Column(words.say("CO2, kg/t", "CO2, кг/т"), true),
                new TextTable.Column(words.say("risk", "риск"), true),
                new TextTable.Column(words.say("borders", "границ"), true),
                new TextTable.Column(words.say("gauge breaks", "смен колеи"), true),
                new TextTable.Column(words.say("best by", "лучший по"), false)));
        for (int i = 0; i < routes.size(); i++) {
            RouteChoice choice = routes.get(i);
            Route route = choice.route();
            table.add(List.of(
                    String.valueOf(i + 1),
                    names.get(i),
                    words.vehicle(route.vehicle()),
                    days(choice),
                    words.number(choice.usdPerTonne(), 0),
                    words.number(choice.co2GramsPerTonne() / GRAMS_PER_KG, 0),
                    words.rough(choice.risk()),
                    String.valueOf(route.borders()),
                    String.valueOf(route.gaugeBreaks()),
                    choice.leastBy().stream().sorted().map(words::criterion).collect(Collectors.joining(", "))));
        }
        return table;
    }

    private String days(RouteChoice choice) {
        return words.days(choice.transit().medianHours()) + " ("
                + words.days(choice.transit().lowHours()) + "-"
                + words.days(choice.transit().highHours()) + ")";
    }

    private TextTable costs() {
        List<TextTable.Column> columns = new ArrayList<>(List.of(new TextTable.Column("#", true)));
        for (Charge.Kind kind : Charge.Kind.values()) {
            columns.add(new TextTable.Column(words.kind(kind), true));
        }
        columns.add(new TextTable.Column(words.say("interest", "процент"), true));
        columns.add(new TextTable.Column(words.say("all", "всего"), true));
        columns.add(new TextTable.Column(words.say("generic, % of USD", "общие, % цены"), true));
        columns.add(new TextTable.Column(words.say("generic, % of days", "общие, % срока"), true));
        TextTable table = new TextTable(columns);
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i).route();
            List<Stage> stages = Stage.of(route);
            List<String> cells = new ArrayList<>(List.of(String.valueOf(i + 1)));
            for (Charge.Kind kind : Charge.Kind.values()) {
                cells.add(words.rough(route.freight(kind).usdPerTonne()));
            }
            cells.add(words.rough(route.timeCost().usdPerTonne()));
            cells.add(words.number(route.total().usdPerTonne(), 0));
            cells.add(share(
                    stages.stream().mapToDouble(Stage::genericUsd).sum(),
                    route.freight().usdPerTonne()));
            cells.add(share(stages.stream().mapToDouble(Stage::genericHours).sum(), route.hours()));
            table.add(cells);
        }
        return table;
    }

    private String share(double part, double whole) {
        return whole > 0 ? words.number(part / whole * PERCENT, 0) : "";
    }

    // ---- one route

    private void route(int index) {
        RouteChoice choice = routes.get(index);
        Route route = choice.route();
        page.heading((index + 1) + "  " + names.get(index) + " - " + words.vehicle(route.vehicle()) + ", "
                + words.number(route.length().kilometres(), 0) + words.say(" km", " км"));
        page.field(words.say("countries", "страны"), String.join(" - ", route.countries()));
        page.field(words.say("corridors", "коридоры"), corridors(route));
        page.field(words.say("capacity", "мощность"), tight(choice));
        page.field(words.say("risks", "риски"), risks(choice));
        page.table(everyLink ? links(choice) : parts(route));
    }

    private String corridors(Route route) {
        Set<String> used = Set.copyOf(route.links());
        return answer.corridors().list().stream()
                .filter(c -> c.trunk().stream().map(Link::id).anyMatch(used::contains))
                .map(Corridor::id)
                .collect(Collectors.joining(", "));
    }

    private String tight(RouteChoice choice) {
        return choice.tight().isEmpty()
                ? ""
                : words.say("less is left than asked for on ", "свободно меньше, чем нужно: ")
                        + String.join(", ", choice.tight());
    }

    private String risks(RouteChoice choice) {
        Map<String, Double> points = new LinkedHashMap<>();
        choice.impacts().stream()
                .map(LegImpact::risks)
                .flatMap(Collection::stream)
                .forEach(r -> points.merge(named(r), r.score(), Double::sum));
        List<String> told = points.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_SHOWN)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(e -> e.getKey() + " " + words.rough(e.getValue()))
                .toList();
        int more = told.size() - SHOWN_RISKS;
        return told.stream().limit(SHOWN_RISKS).collect(Collectors.joining("; "))
                + (more > 0 ? words.say("; and " + more + " more", "; и ещё " + more) : "");
    }

    /** The thing that is at risk and the hazard, from a row such as {@code risks:aktau-port/low-water-caspian/2023}. */
    private String named(RiskItem risk) {
        String row = risk.basis().substring(risk.basis().indexOf(':') + 1);
        int stroke = row.indexOf('/');
        return stroke < 0 ? row : words.shortName(row.substring(0, stroke)) + ": " + words.hazard(risk.hazard());
    }

    private TextTable parts(Route route) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column(words.say("part", "участок"), false),
                new TextTable.Column(words.say("km", "км"), true),
                new TextTable.Column(words.say("days", "дни"), true),
                new TextTable.Column(words.say("USD/t", "долл./т"), true),
                new TextTable.Column(words.say("figures (* generic)", "показатели (* общие)"), false)));
        for (Stage stage : Stage.of(route)) {
            table.add(List.of(
                    part(stage),
                    stage.kilometres() > 0 ? words.number(stage.kilometres(), 0) : "",
                    stage.hours() > 0 ? words.days(stage.hours()) : "",
                    words.rough(stage.usdPerTonne()),
                    figures(stage)));
        }
        return table;
    }

    private String part(Stage stage) {
        return switch (stage.kind()) {
            case HAULAGE ->
                words.mode(stage.mode())
                        + (stage.gaugeMm().isPresent() ? " " + stage.gaugeMm().getAsInt() : "") + " "
                        + through(stage);
            case HANDLING ->
                "· " + words.handling(stage) + ": " + words.shortName(stage.at().id());
            case GAUGE_BREAK ->
                "· " + words.kind(stage.kind()) + ": "
                        + words.shortName(stage.at().id());
            case BORDER ->
                "· " + words.kind(stage.kind()) + " " + stage.from().country() + "/"
                        + stage.to().country() + ": "
                        + words.shortName(stage.from().id()) + " - "
                        + words.shortName(stage.to().id());
            case WEDGE ->
                "· " + words.kind(stage.kind()) + ": "
                        + words.country(stage.to().country());
        };
    }

    private String through(Stage stage) {
        return words.shortName(stage.from().id()) + " - "
                + words.shortName(stage.to().id());
    }

    private String figures(Stage stage) {
        boolean generic = stage.genericUsd() + stage.genericHours() > 0;
        String rows = stage.figures().stream().map(this::figure).distinct().collect(Collectors.joining(", "));
        return rows + (generic ? " *" : "") + " ("
                + stage.bases().stream().sorted().map(words::basis).collect(Collectors.joining(", ")) + ")";
    }

    /** The row without its table; of the records of border posts, whose they are. */
    private String figure(String row) {
        String name = row.substring(row.indexOf(':') + 1);
        if (row.startsWith("crossings:")) {
            String post = name.substring(0, Math.max(0, name.indexOf('/')));
            return post.isEmpty()
                    ? words.say("no record", "нет записи")
                    : words.say("posts of ", "посты ") + post.replaceFirst("^(country|region):", "");
        }
        return row.startsWith("links:") ? words.say("the link's own", "своя цена звена") : name;
    }

    private TextTable links(RouteChoice choice) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column(words.say("link", "звено"), false),
                new TextTable.Column(words.say("km", "км"), true),
                new TextTable.Column(words.say("days", "дни"), true),
                new TextTable.Column(words.say("USD/t", "долл./т"), true),
                new TextTable.Column(words.say("CO2, kg/t", "CO2, кг/т"), true),
                new TextTable.Column(words.say("risk", "риск"), true),
                new TextTable.Column(words.say("figures (* generic)", "показатели (* общие)"), false)));
        List<Leg> legs = choice.route().legs();
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            LegImpact impact = choice.impacts().get(i);
            table.add(List.of(
                    leg.link(),
                    words.number(leg.length().kilometres(), 0),
                    words.days(leg.hours()),
                    words.rough(leg.usdPerTonne()),
                    words.rough(impact.co2GramsPerTonne() / GRAMS_PER_KG),
                    words.rough(impact.risk()),
                    leg.charges().stream()
                            .map(c -> c.basis() + (Stage.isGeneric(c, leg) ? "*" : ""))
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        return table;
    }

    // ---- what a reader must know

    private void notes() {
        page.heading(words.say("Notes", "Примечания"));
        answer.hints().forEach(page::item);
        page.item(words.say(
                "Days: what one, five and nine of ten consignments do not exceed. The days of the parts are medians; their"
                        + " sum lies below the median of the whole.",
                "Дни: срок, который не превышают одна, пять и девять из десяти отправок. Дни участков - медианы; их сумма"
                        + " меньше медианы всего пути."));
        page.item(words.say(
                "Generic: the figure speaks of ways, posts or ports of the kind in general (the rate of a mode, the average of"
                        + " a country), not of this one. --links and --json name the rows.",
                "Общий показатель говорит о путях, постах или портах такого рода вообще (ставка вида транспорта, среднее по"
                        + " стране), а не об этом. Строки таблиц называют --links и --json."));
        page.item(words.say(
                "Risk: points of the hazards met, added up; one point is a congested place (assumptions risk-weight-...).",
                "Риск: сумма баллов встреченных опасностей; один балл - затор (допущения risk-weight-...)."));
        Set<String> co2 = new LinkedHashSet<>();
        routes.stream()
                .flatMap(r -> r.impacts().stream())
                .filter(LegImpact::genericCo2)
                .forEach(i -> co2.add(i.co2Basis()));
        if (!co2.isEmpty()) {
            page.item(words.say(
                            "CO2 of some links rests on the factor of a broader row: ",
                            "CO2 части звеньев считается по более общей строке: ")
                    + String.join(", ", co2) + ".");
        }
        seen(answer.choices().query().day());
        answer.choices().remarks().stream().map(words::remark).forEach(page::item);
    }

    private void seen(LocalDate day) {
        answer.known()
                .seen()
                .filter(day::isAfter)
                .ifPresent(seen -> page.item(words.say(
                        "Closures and risks are known from texts up to " + seen
                                + "; what was shut or opened since is not on the map.",
                        "О закрытиях и рисках известно по текстам до " + seen
                                + "; что закрыто или открыто позже, на карте нет.")));
    }
}
