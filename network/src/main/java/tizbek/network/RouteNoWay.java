package tizbek.network;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.measure.Interval;

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

        public String word() {
            return word;
        }
    }

    /** What parts the two ends. */
    public Optional<Separation> separation() {
        return Optional.ofNullable(separationOrNull);
    }

    /** The answer in one sentence. */
    public String sentence(RouteWords words) {
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
                        "No route " + ends + " passes what it was to pass (via, corridor). Without that there "
                                + (free == 1 ? "is 1." : "are " + free + "."),
                        "Пути нет (" + ends + "), если проходить заданные места и коридор. Без этого маршрутов: " + free
                                + ".");
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

    /** Why a link cannot be used. */
    public static String reason(Obstacle obstacle, RouteWords words) {
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

    /** The days on which something is shut. */
    public static String days(Interval days, RouteWords words) {
        return words.say("from ", "с ")
                + days.from()
                + days.until()
                        .map(until -> words.say(" to ", " по ") + until.minusDays(1))
                        .orElse(words.say(", no end known", ", конец неизвестен"));
    }

    /** The reason in one word, for programs. */
    public static String word(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Avoided avoided -> "avoided";
            case Obstacle.Closed closed -> "closed";
            case Obstacle.Shut shut -> "shut";
            case Obstacle.NotBuilt built -> "not-built";
        };
    }
}
