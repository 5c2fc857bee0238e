package tizbek.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.LeftOut;
import tizbek.cli.internal.ListingText;
import tizbek.cli.internal.OverlaidText;
import tizbek.facts.DataPackage;
import tizbek.facts.FactsDatabase;
import tizbek.facts.ListRequest;
import tizbek.facts.Listing;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code tizbek facts list}: the tables, or rows of one of them.
 *
 * <p>JSON of a table: {@code {"table", "description", "where", "matching", "inTable", "columns": [{"name", "type",
 * "unit"}], "rows": [{column: value, ..., "_file", "_line"}]}}; {@code type} is text, number, integer, truth or list,
 * an empty cell is null, {@code matching} counts the rows that fulfil the condition, shown or not. JSON without a
 * table: {@code {"tables": [{"name", "rows", "description"}]}}. With {@code --out} the same as {@code list.json}.
 */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the tables of the data package, or rows of one table.",
        footer = {
            "",
            "EXPR is a condition in SQL. A text stands in single quotation marks, a column whose name is",
            "a word of SQL in double ones (\"from\"); a list is asked by list_contains(commodity, 'antimony').",
            "A row marked ~ is a rival figure that is not chosen.",
            "",
            "Example: tizbek facts list production --where \"country = 'KAZ' and year >= 2023\" --sort year:desc"
        })
final class FactsListCommand implements Callable<Integer> {

    private static final int SCREENFUL = 40;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "The table; without one, all are named.")
    private @Nullable String table;

    @Option(names = "--where", paramLabel = "EXPR", description = "Only rows that fulfil this condition.")
    private String where = "";

    @Option(names = "--columns", paramLabel = "A,B", split = ",", description = "Only these columns, in this order.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--sort", paramLabel = "COL[:desc]", split = ",", description = "Sort by these columns.")
    private List<String> sort = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "At most N rows (default: " + SCREENFUL + ").")
    private int limit = SCREENFUL;

    @Option(names = "--all", description = "All rows.")
    private boolean all;

    @Option(names = "--chosen", description = "Leave out rival figures that are not chosen.")
    private boolean chosen;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        if (limit < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--limit (" + limit + ") is less than 1\n  Maybe (--all) was meant.");
        }
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        String asTable = table;
        Printed printed;
        OverlaidText laidOver;
        try (Progress progress = shared.progress()) {
            progress.stage("reading " + shared.data());
            DataPackage data = shared.dataPackage();
            laidOver = OverlaidText.of(data);
            try (FactsDatabase database = FactsDatabase.readable(data)) {
                LeftOut.tell(database.defects(), spec.commandLine().getErr());
                printed = asTable == null ? tables(database) : rows(database, request(asTable));
            }
        }
        folder.ifPresent(
                f -> f.write(temporary -> OutputFolder.text(temporary, "list.json", laidOver.in(printed.json()))));
        PrintWriter out = spec.commandLine().getOut();
        out.print(shared.json() ? laidOver.in(printed.json()) : laidOver.text() + printed.text());
        out.flush();
        return ExitCode.YES;
    }

    private record Printed(String text, String json) {}

    private ListRequest request(String name) {
        return new ListRequest(name, where, columns, sort, chosen, all ? 0 : limit);
    }

    private Printed rows(FactsDatabase database, ListRequest request) {
        Listing listing = database.list(request);
        ObjectNode document = RowsJson.document();
        document.put("table", listing.table())
                .put("description", listing.description())
                .put("where", request.where())
                .put("matching", listing.matching())
                .put("inTable", listing.inTable());
        RowsJson.add(document, listing.columns(), listing.rows(), List.of("_file", "_line"));
        return new Printed(ListingText.of(listing, request), RowsJson.text(document));
    }

    private static Printed tables(FactsDatabase database) {
        Map<String, Long> counts = database.counts();
        ObjectNode document = RowsJson.document();
        ArrayNode array = document.putArray("tables");
        counts.forEach((name, rows) ->
                array.addObject().put("name", name).put("rows", rows).put("description", database.description(name)));
        return new Printed(ListingText.ofTables(counts, database::description), RowsJson.text(document));
    }
}
