package tizbek.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tizbek.facts.Dossier;
import tizbek.facts.SourceJson;
import tizbek.facts.TableDescription;
import tizbek.law.LawEntries;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a thing as the JSON that {@code facts show --json} documents. Values stand as in the tables. */
public final class DossierJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ArrayNode found;

    public DossierJson(Path data, List<String> asked) {
        root.put("data", data.toString());
        asked.forEach(root.putArray("asked")::add);
        this.found = root.putArray("found");
    }

    /** The document, ending in a line feed. */
    public String text() {
        return MAPPER.writeValueAsString(root) + "\n";
    }

    public DossierJson add(Dossier dossier) {
        ObjectNode node = found.addObject().put("id", dossier.id());
        ArrayNode entries = node.putArray("entries");
        dossier.entries().forEach(entry -> entry(entries.addObject(), entry));
        ArrayNode mentions = node.putArray("mentions");
        dossier.mentions().forEach(m -> mentions(mentions.addObject(), m));
        return this;
    }

    /** Provisions of {@code laws/}, as {@link LawEntries} gives them. */
    public DossierJson add(List<LawEntries.Line> law) {
        ArrayNode list = root.putArray("law");
        for (LawEntries.Line line : law) {
            ObjectNode node = list.addObject()
                    .put("id", line.id())
                    .put("country", line.country())
                    .put("title", line.title())
                    .put("citation", line.citation())
                    .put("effect", line.effect())
                    .put("value", line.value())
                    .put("from", line.from())
                    .put("until", line.until())
                    .put("basis", line.basis())
                    .put("note", line.note());
            line.sources().forEach(node.putArray("sources")::add);
            place(node, line.where());
        }
        return this;
    }

    public DossierJson alike(Map<String, String> labels) {
        ArrayNode list = root.putArray("alike");
        labels.forEach((id, label) -> list.addObject().put("id", id).put("label", label));
        return this;
    }

    private static void entry(ObjectNode node, Dossier.Entry entry) {
        node.put("table", entry.table().name()).put("label", entry.label());
        place(node, entry.row().where());
        ArrayNode values = node.putArray("values");
        entry.values()
                .forEach(value -> values.addObject()
                        .put("field", value.field().name())
                        .put("value", value.text())
                        .put("unit", value.unit())
                        .put("meaning", value.meaning())
                        .put("description", value.field().description()));
        node.put("basis", entry.basis()).put("as_of", entry.asOf()).put("note", entry.note());
        ArrayNode sources = node.putArray("sources");
        entry.sources().forEach(source -> SourceJson.source(sources.addObject(), source));
        ArrayNode figures = node.putArray("figures");
        entry.figures().forEach(figure -> figure(figures.addObject(), figure));
    }

    private static void figure(ObjectNode node, Dossier.Figure figure) {
        node.put("claim", figure.claim())
                .put("table", figure.table())
                .put("chosen", figure.chosen())
                .put("value", figure.value())
                .put("unit", figure.unit())
                .put("why", figure.why())
                .put("basis", figure.basis());
        figure.sources().forEach(node.putArray("sources")::add);
        place(node, figure.row().where());
    }

    private static void mentions(ObjectNode node, Dossier.Mentions mentions) {
        node.put("table", mentions.table().name())
                .put("total", mentions.total())
                .put("where", mentions.where());
        ArrayNode rows = node.putArray("rows");
        for (Dossier.Mention mention : mentions.rows()) {
            ObjectNode row = rows.addObject();
            place(row, mention.row().where());
            row.put("rivals", mention.rivals()).put("gap", mention.gap());
            ObjectNode cells = row.putObject("cells");
            for (TableDescription.Field field : mentions.table().fields()) {
                mention.row().findText(field.name()).ifPresent(text -> cells.put(field.name(), text));
            }
        }
    }

    static void place(ObjectNode node, tizbek.facts.Location where) {
        node.put("file", where.file()).put("line", where.line());
    }
}
