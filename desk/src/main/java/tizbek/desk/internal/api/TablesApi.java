package tizbek.desk.internal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.ListRequest;
import tizbek.facts.Listing;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.QueryColumn;
import tizbek.facts.QueryRow;
import tizbek.facts.RowsJson;
import tizbek.facts.TableDescription;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Any table of the data package, filtered: {@code tizbek facts list} by address. */
public final class TablesApi {

    private static final Set<String> OWN = Set.of("limit", "offset", "format", "columns", "sort");
    private static final int MOST_ROWS = 100_000;

    private final Stock stock;

    public TablesApi(Stock stock) {
        this.stock = stock;
    }

    public List<Route> routes() {
        return List.of(Route.kept("/api/tables", this::tables), Route.kept("/api/tables/{table}", this::table));
    }

    private Answer tables(Asked asked) {
        asked.only();
        ObjectNode document = RowsJson.document();
        ArrayNode tables = document.putArray("tables");
        stock.database().counts().forEach((name, rows) -> {
            ObjectNode node = tables.addObject()
                    .put("name", name)
                    .put("rows", rows)
                    .put("description", stock.database().description(name));
            TableDescription described = stock.tables().get(name);
            if (described != null) {
                describe(node, described);
            }
        });
        return Answer.json(stock.withOverlay(RowsJson.text(document)));
    }

    /** The columns with their words, the key, and which columns name rows of other tables. */
    private static void describe(ObjectNode node, TableDescription table) {
        ArrayNode fields = node.putArray("fields");
        table.fields()
                .forEach(f -> fields.addObject()
                        .put("name", f.name())
                        .put("unit", f.unit())
                        .put("unitColumn", f.unitColumn())
                        .put("description", f.description())
                        .put("list", f.list())
                        .put("number", f.number()));
        table.key().forEach(node.putArray("key")::add);
        ArrayNode references = node.putArray("references");
        table.references().forEach(r -> {
            ObjectNode reference = references.addObject().put("field", r.field());
            r.tables().forEach(reference.putArray("tables")::add);
            reference.put("column", r.column());
        });
    }

    private Answer table(Asked asked) {
        String name = asked.part("table");
        if (!stock.database().tables().contains(name)) {
            throw unknownTable(name);
        }
        String where = where(asked, name);
        int offset = asked.number("offset", 0, MOST_ROWS).orElse(0);
        int limit = asked.number("limit", 1, MOST_ROWS).orElse(MOST_ROWS);
        String format = asked.oneOf("format", Set.of("json", "csv", "geojson")).orElse("json");
        int upTo = (int) Math.min(Integer.MAX_VALUE, (long) offset + limit);
        Listing listing = asked(new ListRequest(name, where, asked.list("columns"), asked.list("sort"), false, upTo));
        List<QueryRow> rows = listing.rows()
                .subList(Math.min(offset, listing.rows().size()), listing.rows().size());
        return switch (format) {
            case "csv" ->
                Answer.text(Answer.CSV, RowsCsv.of(listing.columns(), rows))
                        .with("Content-Disposition", "inline; filename=\"" + name.replace('/', '-') + ".csv\"");
            case "geojson" -> Answer.text(Answer.GEOJSON, new RowsGeoJson(stock, name).of(listing.columns(), rows));
            default -> json(listing, where, offset, rows);
        };
    }

    private Answer json(Listing listing, String where, int offset, List<QueryRow> rows) {
        ObjectNode document = RowsJson.document()
                .put("table", listing.table())
                .put("description", listing.description())
                .put("where", where)
                .put("matching", listing.matching())
                .put("inTable", listing.inTable())
                .put("offset", offset);
        TableDescription described = stock.tables().get(listing.table());
        if (described != null) {
            describe(document, described);
        }
        RowsJson.add(document, listing.columns(), rows, List.of("_file", "_line"));
        return Answer.json(stock.withOverlay(RowsJson.text(document)));
    }

    private Listing asked(ListRequest request) {
        try {
            return stock.database().list(request);
        } catch (InputException e) {
            throw Problem.of(400, e);
        }
    }

    private InputException missing(String column, Set<String> known) {
        return new InputException(
                new Defect.UnknownName(new Location("", 1), "column", column, NearestName.of(column, known)));
    }

    private Problem unknownTable(String name) {
        return Problem.of(
                404,
                "table",
                new InputException(new Defect.UnknownName(
                        new Location("", 1),
                        "table",
                        name,
                        NearestName.of(name, stock.database().tables()))));
    }

    /** The filters as a condition; each value is a literal, whatever it holds. */
    private String where(Asked asked, String table) {
        TableDescription described = stock.tables().get(table);
        Set<String> columns = new TreeSet<>();
        if (described != null) {
            described.fields().forEach(f -> columns.add(f.name()));
        }
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<String, List<String>> filter : asked.query().entrySet()) {
            String column = filter.getKey();
            if (OWN.contains(column)) {
                continue;
            }
            if (!columns.contains(column)) {
                throw Problem.of(400, column, missing(column, columns));
            }
            boolean list = described != null
                    && described
                            .findField(column)
                            .map(TableDescription.Field::list)
                            .orElse(false);
            String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
            List<String> either = asked.all(column).stream()
                    .map(v -> list
                            ? "list_contains(" + quoted + ", " + literal(v) + ")"
                            : quoted + " = TRY_CAST(" + literal(v) + " AS " + type(table, column) + ")")
                    .toList();
            if (!either.isEmpty()) {
                conditions.add(either.size() == 1 ? either.getFirst() : "(" + String.join(" OR ", either) + ")");
            }
        }
        return String.join(" AND ", conditions);
    }

    /** The type of a column, as SQL names it: a filter that does not fit it matches nothing. */
    private String type(String table, String column) {
        QueryColumn.Type type = stock.database()
                .query("SELECT \"%s\" FROM \"%s\" LIMIT 0".formatted(column, table))
                .columns()
                .getFirst()
                .type();
        return switch (type) {
            case NUMBER -> "DOUBLE";
            case INTEGER -> "BIGINT";
            case TRUTH -> "BOOLEAN";
            default -> "VARCHAR";
        };
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
