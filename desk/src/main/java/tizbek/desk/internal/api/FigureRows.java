package tizbek.desk.internal.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tizbek.facts.MainFigure;
import tizbek.facts.Row;
import tizbek.facts.Table;
import tizbek.facts.TableDescription;
import tizbek.law.Law;
import tizbek.law.LawJson;
import tizbek.law.Provision;
import tizbek.plan.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of tables as the pages show them: each with its figure, what is called how, how it is known, who says so, and how
 * many rivals it has.
 */
final class FigureRows {

    private static final int YEAR_DIGITS = 4;
    private static final List<String> YEARS = List.of("year", "period", "estimate_year", "to", "start_year", "from");

    private final Stock stock;
    private final Map<String, Map<String, Words>> names = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> claims = new ConcurrentHashMap<>();

    FigureRows(Stock stock) {
        this.stock = stock;
    }

    /** Adds the rows of a table that pass. */
    void add(ArrayNode array, String table, Predicate<Row> keep) {
        TableDescription described = stock.tables().get(table);
        if (described == null) {
            return;
        }
        Table read = stock.data().readable(table);
        for (Row row : read.rows()) {
            if (keep.test(row)) {
                put(array.addObject(), described, row);
            }
        }
    }

    /** Whether a cell holds this id, alone or in a list. */
    static Predicate<Row> is(String column, String id) {
        return row -> row.hasColumn(column)
                && row.findText(column)
                        .map(cell -> cell.equals(id)
                                || (cell.indexOf(';') >= 0 && parts(cell).contains(id)))
                        .orElse(false);
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split("\\s*;\\s*"));
    }

    /** One row. */
    ObjectNode put(ObjectNode node, TableDescription table, Row row) {
        node.put("table", table.name()).put("line", row.where().line()).put("key", key(table, row));
        ObjectNode fields = node.putObject("fields");
        ObjectNode called = node.putObject("names");
        for (TableDescription.Field field : table.fields()) {
            if (row.hasColumn(field.name())) {
                row.findText(field.name()).ifPresent(text -> {
                    field(fields, field, row, text);
                    if (!field.name().equals("source") && !field.list()) {
                        name(table, field.name(), text).ifPresent(w -> words(called, field.name(), w));
                    }
                });
            }
        }
        Optional<MainFigure> main = MainFigure.of(table, row);
        if (main.isPresent()) {
            String column = main.get().field().name();
            node.put("value", row.getNumber(column))
                    .put("unit", main.get().unit())
                    .put("figure", column);
        } else {
            node.putNull("value").put("unit", "").put("figure", "");
        }
        OptionalInt year = year(row);
        if (year.isPresent()) {
            node.put("year", year.getAsInt());
        } else {
            node.putNull("year");
        }
        node.put("basis", text(row, "basis"));
        List<String> sources = row.hasColumn("source") ? row.getList("source") : List.of();
        node.put("source", sources.isEmpty() ? "" : sources.getFirst());
        sources.forEach(node.putArray("sources")::add);
        node.put("chosen", !row.hasColumn("chosen") || text(row, "chosen").equals("y"));
        node.put("rivals", rivals(table.name(), text(row, "claim")));
        return node;
    }

    private static void field(ObjectNode fields, TableDescription.Field field, Row row, String text) {
        if (field.list()) {
            row.getList(field.name()).forEach(fields.putArray(field.name())::add);
        } else if (field.number()) {
            fields.put(field.name(), row.getNumber(field.name()));
        } else {
            fields.put(field.name(), text);
        }
    }

    private static String key(TableDescription table, Row row) {
        return table.key().stream()
                .filter(column -> !column.equals("source"))
                .map(column -> text(row, column))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static OptionalInt year(Row row) {
        for (String column : YEARS) {
            String text = text(row, column);
            if (text.length() >= YEAR_DIGITS
                    && text.substring(0, YEAR_DIGITS).chars().allMatch(Character::isDigit)) {
                return OptionalInt.of(Integer.parseInt(text.substring(0, YEAR_DIGITS)));
            }
        }
        return OptionalInt.empty();
    }

    private int rivals(String table, String claim) {
        if (claim.isEmpty()) {
            return 0;
        }
        return Math.max(0, claims.computeIfAbsent(table, this::counted).getOrDefault(claim, 1) - 1);
    }

    private Map<String, Integer> counted(String table) {
        Map<String, Integer> counts = new HashMap<>();
        stock.data().readable(table).rows().forEach(row -> counts.merge(text(row, "claim"), 1, Integer::sum));
        return counts;
    }

    // ---- names

    /** What the thing is called whose id stands in a column, if it is a thing with names. */
    private Optional<Words> name(TableDescription table, String column, String id) {
        if (column.equals("country") || column.equals("exporter") || column.equals("importer")) {
            Words country = stock.countries().get(id);
            if (country != null) {
                return Optional.of(country);
            }
        }
        return table.referencesOf(column).stream()
                .flatMap(reference -> reference.tables().stream())
                .map(other -> names.computeIfAbsent(other, this::namesOf).get(id))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private Map<String, Words> namesOf(String table) {
        Map<String, Words> found = new HashMap<>();
        TableDescription described = stock.tables().get(table);
        if (described == null || !described.has("id") || table.equals("sources")) {
            return found;
        }
        String english = described.has("name_en") ? "name_en" : "name";
        if (!described.has(english)) {
            return found;
        }
        for (Row row : stock.data().readable(table).rows()) {
            String id = text(row, "id");
            String en = text(row, english);
            if (!en.isEmpty()) {
                String ru = described.has("name_ru") ? text(row, "name_ru") : "";
                found.put(id, new Words(en, ru.isEmpty() ? russian(id, en) : ru));
            }
        }
        return found;
    }

    private String russian(String id, String english) {
        String known = stock.siteNames().russian(id);
        return known.equals(id) ? english : known;
    }

    private static void words(ObjectNode node, String name, Words words) {
        node.putObject(name).put("en", words.en()).put("ru", words.ru());
    }

    static String text(Row row, String column) {
        return row.hasColumn(column) ? row.findText(column).orElse("") : "";
    }

    // ---- provisions

    /** Provisions as rows: their fields are those of {@code law on}. */
    void add(ArrayNode array, List<Provision> provisions) {
        for (Provision p : provisions) {
            ObjectNode node = array.addObject()
                    .put("table", "laws")
                    .put("line", p.provenance().where().line())
                    .put("key", p.id());
            LawJson.provision(node.putObject("fields"), p);
            ObjectNode called = node.putObject("names");
            words(called, "id", new Words(p.title().en(), p.title().ru()));
            Words country = stock.countries().get(p.country());
            if (country != null) {
                words(called, "country", country);
            }
            node.putNull("value").put("unit", "").put("figure", "");
            node.put("year", p.interval().from().getYear());
            node.put("basis", p.provenance().basis().name().toLowerCase(java.util.Locale.ROOT));
            node.put("source", p.sources().isEmpty() ? "" : p.sources().getFirst());
            p.sources().forEach(node.putArray("sources")::add);
            node.put("chosen", true).put("rivals", 0);
        }
    }

    /** Provisions about a mineral, those without an end first, and the newest first among them. */
    static List<Provision> about(Law law, String mineral, List<String> materials) {
        List<Provision> found = new ArrayList<>();
        for (Provision p : law.list()) {
            boolean named = p.applies().commodities().contains(mineral)
                    || p.applies().materials().stream().anyMatch(materials::contains);
            if (named) {
                found.add(p);
            }
        }
        found.sort(java.util.Comparator.comparing(
                        (Provision p) -> p.interval().until().isPresent())
                .thenComparing(p -> p.interval().from(), java.util.Comparator.reverseOrder()));
        return found;
    }

    /** The columns of the tables that were used, with unit and description, for heads of tables. */
    void describe(ObjectNode node, List<String> tables) {
        Map<String, TableDescription> used = new LinkedHashMap<>();
        tables.forEach(t -> {
            TableDescription described = stock.tables().get(t);
            if (described != null) {
                used.put(t, described);
            }
        });
        used.forEach((name, table) -> {
            ObjectNode one = node.putObject(name).put("description", table.description());
            ObjectNode fields = one.putObject("fields");
            table.fields()
                    .forEach(f -> fields.putObject(f.name())
                            .put("unit", f.unit())
                            .put("unitColumn", f.unitColumn())
                            .put("description", f.description()));
        });
    }
}
