package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.measure.Interval;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Obstacle;
import tizbek.network.RouteQuery;
import tizbek.network.Separation;
import tizbek.network.Separation.Barrier;

/**
 * Why a question has no route.
 *
 * @param free how many routes there would be without what is to blame; 0 where the map itself parts the two ends
 * @param separationOrNull what parts them, where something does
 */
public record RouteNoWay(
        RouteQuery query,
        Because because,
        int free,
        @Nullable Separation separationOrNull) {

    private static final int SHOWN_CUT = 14;
    private static final int SHOWN_ISLAND = 12;

    /** What is to blame. */
    public enum Because {
        /** What is to be avoided leaves no way. */
        AVOID("avoid"),
        /** Some way leads there, but none through what was to be passed. */
        VIA("via"),
        /** No link joins the two parts of the map on that day. */
        CUT("cut");

        private final String word;

        Because(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    Optional<Separation> separation() {
        return Optional.ofNullable(separationOrNull);
    }

    /** The answer in one sentence. */
    String sentence(RouteWords words) {
        String ends = words.say("from ", "из ")
                + words.site(query.from().id())
                + words.say(" to ", " в ")
                + words.site(query.to().id())
                + words.say(" on ", " на ")
                + query.day();
        return switch (because) {
            case AVOID ->
                words.say(
                        "No route " + ends + ": what is to be avoided (" + avoided()
                                + ") leaves none. Without it there " + (free == 1 ? "is 1." : "are " + free + "."),
                        "Пути нет (" + ends + "): если избегать (" + avoided()
                                + "), не остаётся ничего. Без этого маршрутов: " + free + ".");
            case VIA ->
                words.say(
                        "No route " + ends + " goes by --via or --corridor as asked. Without them there "
                                + (free == 1 ? "is 1." : "are " + free + "."),
                        "Пути нет (" + ends + "), если выполнять --via и --corridor. Без них маршрутов: " + free + ".");
            case CUT ->
                words.say(
                        "No route " + ends + ": no usable link joins the two parts of the map.",
                        "Пути нет (" + ends + "): ни одно действующее звено не соединяет две части карты.");
        };
    }

    private String avoided() {
        return query.avoid().stream().sorted().limit(6).collect(Collectors.joining(", "))
                + (query.avoid().size() > 6 ? ", ..." : "");
    }

    /** The whole answer, ending in a line feed. */
    public String text(RouteWords words) {
        LawPage page = new LawPage();
        page.paragraph(sentence(words));
        separation().ifPresent(s -> separation(page, s, words));
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
        cut.forEach(b -> byReason.computeIfAbsent(reason(b.obstacle(), words), r -> new ArrayList<>())
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

    /** Why a link cannot be used. */
    static String reason(Obstacle obstacle, RouteWords words) {
        return switch (obstacle) {
            case Obstacle.Avoided(String name) ->
                words.say("to be avoided (" + name + ")", "избегается (" + name + ")");
            case Obstacle.Closed() -> words.say("closed, no date known", "закрыто, дата неизвестна");
            case Obstacle.Shut shut ->
                words.shortName(shut.node())
                        + words.say(" shut ", ": закрыто ")
                        + days(shut.days(), words)
                        + (shut.effect().isEmpty() ? "" : " (" + shut.effect() + ")");
            case Obstacle.NotBuilt built ->
                switch (built.status()) {
                            case BUILDING -> words.say("being built", "строится");
                            default -> words.say("planned", "в планах");
                        }
                        + (built.opens().isPresent()
                                ? words.say(", to open in ", ", открытие ")
                                        + built.opens().getAsInt()
                                : words.say(", no year announced", ", год не объявлен"));
        };
    }

    private static String days(Interval days, RouteWords words) {
        return words.say("from ", "с ")
                + days.from()
                + days.until()
                        .map(until -> words.say(" to ", " по ") + until.minusDays(1))
                        .orElse(words.say(", no end known", ", конец неизвестен"));
    }

    private static String remedy(Obstacle obstacle, RouteWords words) {
        return switch (obstacle) {
            case Obstacle.Avoided(String name) -> words.say("not to avoid " + name, "не избегать " + name);
            case Obstacle.Closed() -> words.say("to open what is closed", "открыть закрытое");
            case Obstacle.Shut shut ->
                words.say("to reopen ", "открыть вновь: ") + words.shortName(shut.node())
                        + words.say(" (shut ", " (закрыто ") + days(shut.days(), words) + ")";
            case Obstacle.NotBuilt built ->
                words.say("to finish what is ", "достроить (") + reason(built, words) + words.say("", ")");
        };
    }

    /** The reason in one word, for programs. */
    static String word(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Avoided avoided -> "avoided";
            case Obstacle.Closed closed -> "closed";
            case Obstacle.Shut shut -> "shut";
            case Obstacle.NotBuilt built -> "not-built";
        };
    }
}
