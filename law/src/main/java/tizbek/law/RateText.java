package tizbek.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the number of a provision is written in one line. */
public final class RateText {

    private RateText() {}

    /** Such as {@code 7.8}, {@code kaz-mrp}, {@code copper 8.55, zinc 10.5} or {@code 1200 if blocks == 1, else 1800}. */
    public static String of(Rate rate) {
        return switch (rate) {
            case Rate.NotFound none -> "not found";
            case Rate.Plain(Figure figure) -> figure.toString();
            case Rate.OfParameter(String id) -> id;
            case Rate.Computed(Expression formula) -> formula.text();
            case Rate.Stepped(List<Rate.Step> steps) ->
                steps.stream().map(RateText::step).collect(Collectors.joining(", "));
            case Rate.ByCommodity(Map<String, Rate.Entry> entries) ->
                new TreeMap<>(entries)
                        .entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue().figure())
                                .collect(Collectors.joining(", "));
            case Rate.Sum(List<Rate> parts) -> parts.stream().map(RateText::of).collect(Collectors.joining(" + "));
        };
    }

    private static String step(Rate.Step step) {
        Expression when = step.whenOrNull();
        return when == null ? "else " + of(step.rate()) : of(step.rate()) + " if " + when.text();
    }
}
