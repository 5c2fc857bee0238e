package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Obstacle;
import tizbek.network.RouteNoWay;
import tizbek.network.RouteWords;
import tizbek.network.Separation;
import tizbek.network.Separation.Barrier;

/** Why a question has no route, for a screen: what cuts the two ends apart, and what would join them. */
public final class RouteNoWayText {

    private static final int SHOWN_CUT = 14;
    private static final int SHOWN_ISLAND = 12;

    private RouteNoWayText() {}

    /** The whole answer, ending in a line feed. */
    public static String text(RouteNoWay noWay, RouteWords words) {
        LawPage page = new LawPage();
        page.paragraph(noWay.sentence(words));
        noWay.separation().ifPresent(s -> separation(page, s, words));
        return page.text();
    }

    private static void separation(LawPage page, Separation separation, RouteWords words) {
        String around = words.site(separation.around().id());
        List<MapPlace> island = separation.island();
        String places = island.stream()
                        .limit(SHOWN_ISLAND)
                        .map(p -> words.shortName(p.id()))
                        .collect(Collectors.joining(", "))
                + (island.size() > SHOWN_ISLAND ? ", ..." : "");
        page.paragraph(words.say(
                "From " + around + " one reaches " + island.size() + (island.size() == 1 ? " place: " : " places: ")
                        + places,
                "Из " + around + " достижимо мест: " + island.size() + ": " + places));
        page.heading(words.say("What cuts it off", "Что отрезает"));
        cut(page, separation.cut(), words);
        page.heading(words.say("What would join them", "Что соединило бы"));
        if (separation.joins().isEmpty()) {
            page.item(words.say(
                    "Nothing that stands on the map, built or planned.",
                    "Ничего из того, что есть на карте, даже в планах."));
        }
        separation.joins().forEach(join -> join(page, join, words));
    }

    /** Links that are shut for the same reason stand together. */
    private static void cut(LawPage page, List<Barrier> cut, RouteWords words) {
        Map<String, List<Link>> byReason = new LinkedHashMap<>();
        cut.forEach(b -> byReason.computeIfAbsent(RouteNoWay.reason(b.obstacle(), words), r -> new ArrayList<>())
                .add(b.link()));
        if (cut.isEmpty()) {
            page.item(words.say("No link leads out of it.", "Ни одно звено оттуда не ведёт."));
        }
        byReason.entrySet().stream()
                .limit(SHOWN_CUT)
                .forEach(e -> page.item(e.getKey() + ": " + links(e.getValue(), words)));
        int more = byReason.size() - SHOWN_CUT;
        if (more > 0) {
            page.item(words.say(
                    more + " more reasons, which --json names", "ещё причин: " + more + ", их называет --json"));
        }
    }

    private static String links(List<Link> links, RouteWords words) {
        int shown = 5;
        String named = links.stream()
                .limit(shown)
                .map(l -> words.shortName(l.from().id()) + " - " + words.shortName(l.to().id()) + " ("
                        + words.mode(l.mode()) + ")")
                .collect(Collectors.joining(", "));
        return named
                + (links.size() > shown
                        ? words.say(" and " + (links.size() - shown) + " more", " и ещё " + (links.size() - shown))
                        : "");
    }

    private static void join(LawPage page, List<Barrier> join, RouteWords words) {
        Map<String, List<Link>> byReason = new LinkedHashMap<>();
        join.forEach(b -> byReason.computeIfAbsent(remedy(b.obstacle(), words), r -> new ArrayList<>())
                .add(b.link()));
        page.item(byReason.entrySet().stream()
                .map(e -> e.getKey() + ": " + links(e.getValue(), words))
                .collect(Collectors.joining(words.say("; and ", "; и "))));
    }

    private static String remedy(Obstacle obstacle, RouteWords words) {
        return switch (obstacle) {
            case Obstacle.Avoided(String name) -> words.say("not to avoid " + name, "не избегать " + name);
            case Obstacle.Closed() -> words.say("to open what is closed", "открыть закрытое");
            case Obstacle.Shut shut ->
                words.say("to reopen ", "открыть вновь: ") + words.shortName(shut.node())
                        + words.say(" (shut ", " (закрыто ") + RouteNoWay.days(shut.days(), words) + ")";
            case Obstacle.NotBuilt built ->
                words.say("to finish what is ", "достроить (") + RouteNoWay.reason(built, words) + words.say("", ")");
        };
    }
}
