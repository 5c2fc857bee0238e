package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.desk.RouteMap;
import tizbek.network.Leg;
import tizbek.network.Mode;
import tizbek.network.Route;
import tizbek.network.RouteAnswer;
import tizbek.network.RouteChoice;
import tizbek.network.RouteQuery;
import tizbek.network.RouteWords;
import tizbek.network.SeaLines;
import tizbek.network.Stage;
import tizbek.network.Stop;
import tizbek.network.WaterCrossing;

/** Routes as a small map. */
public final class RouteSvg {

    private final RouteAnswer answer;
    private final RouteWords words;

    public RouteSvg(RouteAnswer answer, RouteWords words) {
        this.answer = answer;
        this.words = words;
    }

    /** The text of the file. */
    public String text() {
        SeaLines lines = new SeaLines(words.network());
        List<RouteChoice> routes = answer.choices().routes();
        List<String> names = words.routeNames(routes);
        List<RouteMap.Track> tracks = new ArrayList<>();
        Map<Stop, RouteMap.Mark.Kind> kinds = new LinkedHashMap<>();
        for (int i = 0; i < routes.size(); i++) {
            List<RouteMap.Stretch> stretches = new ArrayList<>();
            for (Leg leg : routes.get(i).route().legs()) {
                stretches.add(new RouteMap.Stretch(leg.mode(), lines.points(leg)));
            }
            tracks.add(new RouteMap.Track((i + 1) + "  " + names.get(i), told(routes.get(i)), stretches));
            kinds(routes.get(i).route(), kinds);
            for (WaterCrossing water : WaterCrossing.of(routes.get(i).route(), words.network())) {
                mark(kinds, water.from(), RouteMap.Mark.Kind.PORT);
                mark(kinds, water.to(), RouteMap.Mark.Kind.PORT);
            }
        }
        List<RouteMap.Mark> marks = kinds.entrySet().stream()
                .map(e -> new RouteMap.Mark(
                        name(e.getKey()), e.getValue(), e.getKey().position()))
                .toList();
        return RouteMap.svg(legend(), tracks, marks);
    }

    private String name(Stop stop) {
        String name = words.shortName(stop.id());
        return name.equals(stop.id()) ? stop.name() : name;
    }

    private String told(RouteChoice choice) {
        return words.vehicle(choice.route().vehicle()) + ", "
                + words.days(choice.transit().lowHours()) + "-"
                + words.days(choice.transit().highHours()) + words.say(" days, ", " дн., ")
                + words.number(choice.usdPerTonne(), 0) + words.say(" USD/t", " долл./т");
    }

    private RouteMap.Legend legend() {
        RouteQuery query = answer.choices().query();
        String title =
                words.site(query.from().id()) + " - " + words.site(query.to().id()) + ", " + query.day()
                        + (answer.material().isEmpty() ? "" : ", " + answer.material());
        return new RouteMap.Legend(
                title,
                Map.of(
                        Mode.RAIL, words.mode(Mode.RAIL),
                        Mode.ROAD, words.mode(Mode.ROAD),
                        Mode.SEA, words.say("ship", "судно")),
                Map.of(
                        RouteMap.Mark.Kind.PORT, words.say("change of carriage, port", "перевалка, порт"),
                        RouteMap.Mark.Kind.GAUGE_BREAK, words.say("break of gauge", "смена колеи"),
                        RouteMap.Mark.Kind.BORDER, words.say("border post", "пограничный пункт")),
                words.say(
                        "Lines join places; they are not surveyed tracks. Land and borders: Natural Earth.",
                        "Линии соединяют пункты и не повторяют трасс. Суша и границы: Natural Earth."));
    }

    /** What happens where; the weightier thing where there are several. */
    private static void kinds(Route route, Map<Stop, RouteMap.Mark.Kind> kinds) {
        if (route.legs().isEmpty()) {
            return;
        }
        mark(kinds, route.legs().getFirst().from(), RouteMap.Mark.Kind.END);
        mark(kinds, route.legs().getLast().to(), RouteMap.Mark.Kind.END);
        for (Stage stage : Stage.of(route)) {
            switch (stage.kind()) {
                case HANDLING -> mark(kinds, stage.at(), RouteMap.Mark.Kind.PORT);
                case GAUGE_BREAK -> mark(kinds, stage.at(), RouteMap.Mark.Kind.GAUGE_BREAK);
                case BORDER -> mark(kinds, stage.at(), RouteMap.Mark.Kind.BORDER);
                case HAULAGE, WEDGE -> {}
            }
        }
    }

    private static void mark(Map<Stop, RouteMap.Mark.Kind> kinds, Stop stop, RouteMap.Mark.Kind kind) {
        kinds.merge(stop, kind, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
}
