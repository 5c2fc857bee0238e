package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A comparison of two plans on one screen, in the headline year. */
public final class CompareText {

    private static final int WIDTH = 100;
    private static final int TITLE = 52;
    /** Rows of each list that a screen has room for. */
    private static final int ROWS = 5;

    private static final List<String> UNITS = List.of("usd/t", "t", "usd");
    /** Changes of less than this many dollars a year are not told. */
    private static final double NOTHING_USD = 1e5;
    /** Relative move below which a row is not worth a line. */
    private static final double NOTHING = 0.01;

    private final JsonNode document;
    private final boolean english;
    private final Locale locale;
    private final int year;
    private final Map<String, JsonNode> countries = new LinkedHashMap<>();
    private final Map<String, JsonNode> materials = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** Of the document that {@code Comparison} writes. */
    public CompareText(String json, String language) {
        this.document = JsonMapper.shared().readTree(json);
        this.english = language.equals("en");
        this.locale = english ? Locale.ENGLISH : Locale.of("ru");
        this.year = document.path("year").asInt();
        document.path("countries").forEach(c -> countries.put(c.path("id").asString(), c.path("title")));
        document.path("materials").forEach(m -> materials.put(m.path("id").asString(), m.path("title")));
    }

    public String text() {
        head();
        totals();
        prices();
        plants();
        flows();
        shares();
        money();
        return text.toString();
    }

    private String say(String en, String ru) {
        return english ? en : ru;
    }

    private String words(JsonNode words) {
        return words.path(english ? "en" : "ru").asString("");
    }

    private String country(String id) {
        return countries.containsKey(id) ? words(countries.get(id)) : id;
    }

    private String material(String id) {
        return materials.containsKey(id) ? words(materials.get(id)) : id;
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void wrapped(String sentence, String indent) {
        StringBuilder row = new StringBuilder(indent);
        for (String word : sentence.split(" ", -1)) {
            if (row.length() + 1 + word.length() > WIDTH) {
                line(row.toString());
                row.setLength(0);
                row.append(indent).append("  ");
            }
            row.append(row.toString().isBlank() ? "" : " ").append(word);
        }
        line(row.toString());
    }

    private List<JsonNode> rows(String list, Predicate<JsonNode> wanted) {
        List<JsonNode> rows = new ArrayList<>();
        document.path(list).forEach(row -> {
            if (row.path("year").asInt() == year && wanted.test(row)) {
                rows.add(row);
            }
        });
        rows.sort(Comparator.comparingDouble(r -> -Math.abs(r.path("difference").asDouble(0))));
        return rows;
    }

    private static boolean moves(JsonNode row) {
        double a = row.path("a").asDouble(0);
        return Math.abs(row.path("difference").asDouble(0)) > NOTHING * Math.max(1, Math.abs(a));
    }

    private void head() {
        JsonNode a = document.path("a");
        JsonNode b = document.path("b");
        line("a: " + words(a.path("title")) + "  [" + a.path("id").asString() + "]");
        line("b: " + words(b.path("title")) + "  [" + b.path("id").asString() + "]");
        wrapped(words(document.path("answer")), "");
        line("");
    }

    private String head(String title) {
        return String.format("%-" + TITLE + "s %10s %10s %10s", title, "a", "b", say("change", "рост"));
    }

    private void row(String title, double a, double b, double scale) {
        String change = a > 0 && b >= 0
                ? b / a > 2
                        ? String.format(locale, "x%.1f", b / a)
                        : String.format(locale, "%+.0f %%", 100 * (b / a - 1))
                : "";
        line(String.format(
                "%-" + TITLE + "s %10s %10s %10s",
                cut("  " + title, TITLE),
                number(a / scale),
                number(b / scale),
                change));
    }

    private void totals() {
        line(head(say("In ", "В ") + year + say("", " году")));
        for (JsonNode row : rows("totals", r -> true).stream()
                .sorted(Comparator.comparingInt(
                        r -> UNITS.indexOf(r.path("unit").asString())))
                .toList()) {
            String unit = row.path("unit").asString();
            String shown = switch (unit) {
                case "usd" -> say("million USD", "млн долл.");
                case "usd/t" -> say("USD/t", "долл./т");
                default -> say("t", "т");
            };
            row(
                    words(row.path("title")) + ", " + shown,
                    row.path("a").asDouble(),
                    row.path("b").asDouble(),
                    unit.equals("usd") ? 1e6 : 1);
        }
        line("");
    }

    private void prices() {
        List<JsonNode> rows = rows("prices", CompareText::moves);
        if (rows.isEmpty()) {
            line(say("No price moves by more than 1 %.", "Ни одна цена не меняется более чем на 1 %."));
            line("");
            return;
        }
        line(head(say("Prices that move most, USD/t (", "Сильнее всего меняются цены, долл./т (") + rows.size() + ")"));
        for (JsonNode row : rows.subList(0, Math.min(3, rows.size()))) {
            row(
                    material(row.path("material").asString()) + ", "
                            + country(row.path("country").asString()),
                    row.path("a").asDouble(),
                    row.path("b").asDouble(),
                    1);
        }
        rows.stream()
                .filter(r -> r.has("text"))
                .findFirst()
                .ifPresent(r -> wrapped(
                        material(r.path("material").asString()) + ", "
                                + country(r.path("country").asString()) + ": " + words(r.path("text")),
                        "  "));
        line("");
    }

    private void plants() {
        List<JsonNode> rows = rows(
                "plants",
                r -> !List.of("same", "stands").contains(r.path("change").asString()));
        List<JsonNode> switched = rows.stream()
                .filter(r ->
                        List.of("starts", "stops").contains(r.path("change").asString()))
                .toList();
        line(say("Plants: ", "Предприятия: ")
                + count(rows, "starts")
                + say(" start, ", " запускаются, ")
                + count(rows, "stops")
                + say(" stop, ", " останавливаются, ")
                + count(rows, "more")
                + say(" make more, ", " выпускают больше, ")
                + count(rows, "less")
                + say(" less", " меньше"));
        List<JsonNode> told = new ArrayList<>(switched);
        rows.stream().filter(r -> !switched.contains(r)).forEach(told::add);
        for (JsonNode row : told.subList(0, Math.min(4, told.size()))) {
            wrapped(
                    words(row.path("title")) + ", " + number(row.path("a").asDouble()) + " → "
                            + number(row.path("b").asDouble()) + say(" t. ", " т. ") + words(row.path("text")),
                    "  ");
        }
        line("");
    }

    private static long count(List<JsonNode> rows, String change) {
        return rows.stream()
                .filter(r -> r.path("change").asString().equals(change))
                .count();
    }

    private void flows() {
        List<JsonNode> rows = rows("flows", CompareText::moves);
        line(
                rows.isEmpty()
                        ? say("No flow moves by more than 1 %.", "Ни один поток не меняется более чем на 1 %.")
                        : head(say("Flows that move most, t (", "Сильнее всего меняются потоки, т (") + rows.size()
                                + ")"));
        for (JsonNode row : rows.subList(0, Math.min(ROWS, rows.size()))) {
            row(
                    material(row.path("material").asString()) + ", "
                            + country(row.path("fromCountry").asString()) + " → "
                            + country(row.path("toCountry").asString()),
                    row.path("a").asDouble(),
                    row.path("b").asDouble(),
                    1);
        }
        line("");
    }

    private void shares() {
        List<JsonNode> rows = rows("refining", r -> true);
        if (rows.isEmpty()) {
            return;
        }
        List<String> told = new ArrayList<>();
        for (JsonNode row : rows.subList(0, Math.min(ROWS, rows.size()))) {
            told.add(material(row.path("material").asString()) + ", "
                    + country(row.path("country").asString()) + say(" from ", " из: ")
                    + country(row.path("origin").asString()) + " "
                    + percent(row.path("a").asDouble()) + " → "
                    + percent(row.path("b").asDouble()));
        }
        wrapped(say("Refined where: ", "Где переработано: ") + String.join("; ", told), "");
    }

    private void money() {
        List<String> states = new ArrayList<>();
        for (JsonNode row : rows("revenue", r -> Math.abs(r.path("difference").asDouble(0)) >= NOTHING_USD)) {
            states.add(country(row.path("country").asString()) + " "
                    + millions(row.path("difference").asDouble()));
        }
        List<String> tolls = new ArrayList<>();
        for (JsonNode row : rows("tolls", CompareText::moves)) {
            tolls.add(row.path("link").asString() + " " + number(row.path("a").asDouble()) + " → "
                    + number(row.path("b").asDouble()));
        }
        if (!states.isEmpty()) {
            wrapped(
                    say("States take, million USD a year: ", "Доходы государств, млн долл. в год: ") + first(states),
                    "");
        }
        if (!tolls.isEmpty()) {
            wrapped(say("Tolls of full links, USD/t: ", "Плата за заполненные участки, долл./т: ") + first(tolls), "");
        }
        List<JsonNode> gains = new ArrayList<>(rows("gains", r -> true));
        gains.sort(Comparator.comparingDouble(r -> -r.path("sumChangeUsd").asDouble(0)));
        List<String> winners = new ArrayList<>();
        List<String> losers = new ArrayList<>();
        for (JsonNode row : gains) {
            double usd = row.path("sumChangeUsd").asDouble(0);
            if (Math.abs(usd) >= NOTHING_USD) {
                (usd > 0 ? winners : losers).add(country(row.path("country").asString()) + " " + millions(usd));
            }
        }
        String nobody = say("nobody", "никто");
        wrapped(
                say("Surplus, million USD a year: gain ", "Выигрыш, млн долл. в год: выигрывают ")
                        + (winners.isEmpty() ? nobody : first(winners))
                        + say("; lose ", "; теряют ")
                        + (losers.isEmpty() ? nobody : first(losers.reversed())),
                "");
    }

    private static String first(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(ROWS, all.size())))
                + (all.size() > ROWS ? " (+" + (all.size() - ROWS) + ")" : "");
    }

    private String millions(double usd) {
        return String.format(locale, Math.abs(usd) < 1e7 ? "%+.1f" : "%+,.0f", usd / 1e6);
    }

    private String percent(double share) {
        return String.format(locale, "%.0f %%", share * 100);
    }

    private String number(double value) {
        return String.format(locale, Math.abs(value) < 10 && value != Math.rint(value) ? "%,.1f" : "%,.0f", value);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }
}
