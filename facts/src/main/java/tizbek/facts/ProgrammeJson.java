package tizbek.facts;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger of programmes as the JSON that {@code facts programmes --json} documents. */
public final class ProgrammeJson {

    private ProgrammeJson() {}

    /** The document. */
    public static String of(String data, ProgrammeLedger ledger) {
        ObjectNode document = RowsJson.document().put("data", data);
        ArrayNode targets = document.putArray("targets");
        ledger.entries().forEach(e -> target(targets.addObject(), e));
        ArrayNode agreements = document.putArray("agreements");
        ledger.agreements().forEach(a -> agreement(agreements.addObject(), a, ledger.followers(a)));
        ArrayNode spending = document.putArray("explorationSpending");
        ledger.explorationSpending().forEach(s -> spending(spending.addObject(), s));
        return RowsJson.text(document);
    }

    private static void target(ObjectNode node, ProgrammeEntry entry) {
        ProgrammeTarget target = entry.target();
        node.put("id", target.id())
                .put("country", target.country())
                .put("agreement", target.agreement())
                .put("name", target.name())
                .put("from", target.from())
                .put("to", target.to())
                .put("kind", target.kind())
                .put("metric", target.metric());
        number(node, "value", target.findValue());
        node.put("unit", target.unit()).put("chosen", target.chosen()).put("why", target.why());
        provenance(node, target.provenance());
        ArrayNode measured = node.putArray("measured");
        entry.measured().forEach(p -> progress(measured.addObject(), p));
        number(node, "gap", entry.findGap());
        number(node, "share", entry.findShare());
        node.put("status", entry.status().words());
    }

    private static void progress(ObjectNode node, ProgrammeProgress progress) {
        node.put("measure", progress.measure())
                .put("period", progress.period())
                .put("value", progress.value())
                .put("unit", progress.unit())
                .put("comparable", progress.comparable());
        provenance(node, progress.provenance());
    }

    private static void agreement(ObjectNode node, Agreement agreement, List<Agreement> followers) {
        node.put("id", agreement.id())
                .put("name", agreement.name())
                .put("domain", agreement.domain())
                .put("kind", agreement.kind());
        agreement.parties().forEach(node.putArray("parties")::add);
        node.put("date", agreement.date()).put("subject", agreement.subject()).put("follows", agreement.follows());
        followers.stream().map(Agreement::id).forEach(node.putArray("followedBy")::add);
        provenance(node, agreement.provenance());
    }

    private static void spending(ObjectNode node, ExplorationSpending spending) {
        node.put("country", spending.country())
                .put("payer", spending.payer())
                .put("scope", spending.scope())
                .put("kind", spending.kind())
                .put("from", spending.from())
                .put("to", spending.to());
        number(node, "amount", spending.findAmount());
        node.put("unit", spending.unit()).put("chosen", spending.chosen());
        provenance(node, spending.provenance());
    }

    private static void provenance(ObjectNode node, Provenance provenance) {
        provenance.sources().forEach(node.putArray("sources")::add);
        node.put("basis", provenance.basis().name().toLowerCase(Locale.ROOT)).put("note", provenance.note());
    }

    private static void number(ObjectNode node, String name, OptionalDouble value) {
        if (value.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, value.getAsDouble());
        }
    }
}
