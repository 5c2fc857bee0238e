package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tizbek.plan.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What differs between two plans, in words. */
final class ComparisonWords {

    /** A move of a total below this share is called none. */
    private static final double NOTHING = 0.01;

    private static final int NAMED = 3;
    /** Terms that move by less than this many dollars a tonne are not named. */
    private static final double NOTHING_USD = 1;

    private ComparisonWords() {}

    /** The totals of the year that move most, in a sentence. */
    static Words answer(JsonNode totals, int year) {
        List<JsonNode> moved = new ArrayList<>();
        totals.forEach(row -> {
            // Carbon dioxide follows from what moves; it stands in the table, not in the sentence.
            boolean told = !row.path("id").asString("").equals(ComparisonTotals.CARBON);
            if (told && row.path("year").asInt() == year && Math.abs(ratio(row) - 1) > NOTHING) {
                moved.add(row);
            }
        });
        moved.sort(Comparator.comparingDouble(row -> -Math.abs(Math.log(Math.max(1e-3, ratio(row))))));
        if (moved.isEmpty()) {
            return new Words(
                    "In " + year + " no total moves by more than 1 %.",
                    "В " + year + " году ни один итог не меняется более чем на 1 %.");
        }
        return new Words(told(moved, year, true), told(moved, year, false));
    }

    private static double ratio(JsonNode row) {
        double inA = row.path("a").asDouble(0);
        double inB = row.path("b").asDouble(0);
        return inA > 0 ? inB / inA : inB > 0 ? Double.POSITIVE_INFINITY : 1;
    }

    private static String told(List<JsonNode> moved, int year, boolean english) {
        String list = moved.stream()
                .limit(NAMED)
                .map(row -> row.path("title").path(english ? "en" : "ru").asString() + " " + amount(row, "a", english)
                        + " → " + amount(row, "b", english) + " " + unit(row, english))
                .collect(Collectors.joining("; "));
        return (english ? "In " + year + ": " : "В " + year + " году: ") + list + ".";
    }

    private static String amount(JsonNode row, String field, boolean english) {
        double value = row.path(field).asDouble(0);
        if (!row.path("unit").asString("").equals("usd")) {
            return Round.amount(value);
        }
        String text = String.format(java.util.Locale.ENGLISH, Math.abs(value) < 1e8 ? "%.1f" : "%.0f", value / 1e6);
        return english ? text : text.replace('.', ',');
    }

    private static String unit(JsonNode row, boolean english) {
        return switch (row.path("unit").asString("")) {
            case "usd/t" -> english ? "USD/t" : "долл./т";
            case "usd" -> english ? "million USD" : "млн долл.";
            default -> english ? "t" : "т";
        };
    }

    /** Which parts of a price moved, the most first. */
    static Words price(ObjectNode row, JsonNode kinds) {
        String en = moves(row, kinds, true);
        String ru = moves(row, kinds, false);
        return en.isEmpty()
                ? new Words("No part of it moves.", "Ни одна часть не меняется.")
                : new Words("Moves by: " + en + ".", "Меняются: " + ru + ".");
    }

    /** What a plant does otherwise, and why. */
    static Words plant(ObjectNode row, JsonNode kinds) {
        String change = row.path("change").asString();
        boolean opened = row.path("capacityTonnesA").asDouble(0) <= 0
                && row.path("capacityTonnesB").asDouble(0) > 0;
        boolean closed = row.path("capacityTonnesA").asDouble(0) > 0
                && row.path("capacityTonnesB").asDouble(0) <= 0;
        Words head = switch (change) {
            case "starts" ->
                opened
                        ? new Words("Starts: only there it is open.", "Запускается: открыт только там.")
                        : new Words("Starts.", "Запускается.");
            case "stops" ->
                closed
                        ? new Words("Stops: there it is closed.", "Останавливается: там закрыт.")
                        : new Words("Stops.", "Останавливается.");
            case "more" -> new Words("Makes more.", "Выпускает больше.");
            case "less" -> new Words("Makes less.", "Выпускает меньше.");
            case "stands" -> new Words("Stands in both.", "Простаивает в обоих.");
            default -> new Words("Makes as much.", "Выпускает столько же.");
        };
        String en = moves(row, kinds, true);
        if (en.isEmpty()) {
            return head;
        }
        String gapA = Round.amount(row.path("gapUsdPerTonneA").asDouble());
        String gapB = Round.amount(row.path("gapUsdPerTonneB").asDouble());
        return new Words(
                head.en() + " One more tonne leaves " + gapB + " instead of " + gapA + " USD: " + en + ".",
                head.ru() + " Ещё одна тонна даёт " + gapB + " вместо " + gapA + " долл.: " + moves(row, kinds, false)
                        + ".");
    }

    private static String moves(ObjectNode row, JsonNode kinds, boolean english) {
        List<JsonNode> terms = new ArrayList<>();
        row.path("termDifferences").forEach(t -> {
            if (Math.abs(t.path("difference").asDouble(0)) >= NOTHING_USD) {
                terms.add(t);
            }
        });
        terms.sort(
                Comparator.comparingDouble(t -> -Math.abs(t.path("difference").asDouble())));
        return terms.stream()
                .limit(NAMED)
                .map(t -> {
                    Words kind = ComparisonJson.kind(kinds, t.path("kind").asString());
                    double usd = t.path("difference").asDouble();
                    return (english ? kind.en() : kind.ru()) + " " + (usd > 0 ? "+" : "") + Round.amount(usd);
                })
                .collect(Collectors.joining(", "));
    }
}
