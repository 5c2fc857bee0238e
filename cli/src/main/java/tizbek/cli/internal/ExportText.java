package tizbek.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tizbek.facts.Defect;
import tizbek.facts.FactsExport;
import tizbek.facts.GroupedNumber;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code facts export} says of the files it wrote. */
public record ExportText(Path folder, String format, String where, FactsExport.Outcome outcome, List<String> leftOut) {

    public ExportText {
        leftOut = List.copyOf(leftOut);
    }

    /** For people: the files with their rows, what was left out, cells that could not be read. */
    public String text() {
        TextTable table = new TextTable(List.of(
                new TextTable.Column("table", false),
                new TextTable.Column("rows", true),
                new TextTable.Column("file", false)));
        outcome.files().forEach(f -> table.add(List.of(f.table(), GroupedNumber.text(f.rows()), f.file())));
        StringBuilder text = new StringBuilder(table.text(RowsText.WIDTH));
        text.append('\n').append("written to ").append(folder).append(", with README.md (licence, whom to name)\n");
        if (!leftOut.isEmpty()) {
            String without = "no place on the map, left out: " + String.join(", ", leftOut);
            text.append(String.join("\n  ", TextTable.wrap(without, RowsText.WIDTH - 2, " ")))
                    .append('\n');
        }
        if (!outcome.defects().isEmpty()) {
            text.append(outcome.defects().stream().map(Defect::text).collect(Collectors.joining("\n", "", "\n")));
            text.append(outcome.defects().size()).append(" cells do not hold what their column says\n");
        }
        return text.toString();
    }

    /** The document that the command describes. */
    public String json() {
        ObjectNode root = RowsJson.document();
        root.put("folder", folder.toString()).put("format", format).put("where", where);
        ArrayNode files = root.putArray("files");
        outcome.files()
                .forEach(f -> files.addObject()
                        .put("file", f.file())
                        .put("table", f.table())
                        .put("rows", f.rows()));
        ArrayNode without = root.putArray("leftOut");
        leftOut.forEach(without::add);
        ArrayNode defects = root.putArray("defects");
        outcome.defects()
                .forEach(d -> defects.addObject()
                        .put("file", d.where().file())
                        .put("line", d.where().line())
                        .put("message", d.message())
                        .put("remedy", d.remedy().orElse("")));
        return RowsJson.text(root);
    }
}
