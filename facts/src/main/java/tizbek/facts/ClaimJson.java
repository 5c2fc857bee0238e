package tizbek.facts;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Claims and verdicts as the JSON that {@code facts claims --json} documents. */
public final class ClaimJson {

    private ClaimJson() {}

    /** The document; {@code sql} is the query of the only claim, or empty. */
    public static String of(String data, List<ClaimAnswer> answers, String sql) {
        ObjectNode document = RowsJson.document().put("data", data);
        ArrayNode claims = document.putArray("claims");
        for (ClaimAnswer answer : answers) {
            ObjectNode node = claims.addObject();
            claim(node, answer);
            if (!sql.isEmpty()) {
                node.put("sql", sql);
            }
            ArrayNode readings = node.putArray("readings");
            answer.readings().forEach(r -> reading(readings.addObject(), r));
        }
        document.put("agree", count(answers, ClaimVerdict.AGREES))
                .put("disagree", count(answers, ClaimVerdict.DISAGREES))
                .put("cannotBeTold", count(answers, ClaimVerdict.CANNOT_BE_TOLD));
        return RowsJson.text(document);
    }

    private static long count(List<ClaimAnswer> answers, ClaimVerdict verdict) {
        return answers.stream().filter(a -> a.verdict() == verdict).count();
    }

    private static void claim(ObjectNode node, ClaimAnswer answer) {
        StatedClaim claim = answer.claim();
        node.put("id", claim.id())
                .put("document", claim.document())
                .put("claim", claim.claim())
                .put("period", claim.period())
                .put("claimed", claim.claimed().text())
                .put("unit", claim.unit())
                .put("comparison", claim.comparison().id())
                .put("tolerancePct", claim.tolerancePct())
                .put("toleranceReason", claim.toleranceReason())
                .put("verdict", answer.verdict().words())
                .put("measured", answer.measuredText())
                .put("because", answer.because())
                .put("query", claim.query());
        strings(node.putArray("sources"), answer.sources());
        strings(node.putArray("rows"), answer.rows());
    }

    private static void reading(ObjectNode node, ClaimReading reading) {
        node.put("reading", reading.what()).put("plain", reading.plain());
        switch (reading.measured()) {
            case Measured.Amount amount -> node.put("low", amount.low()).put("high", amount.high());
            case Measured.Date date -> node.put("low", date.text()).put("high", date.text());
            case Measured.Span span ->
                node.put("low", span.from().text()).put("high", span.to().text());
            case Measured.Missing missing -> node.putNull("low").putNull("high");
        }
        node.put("verdict", reading.verdict().words()).put("because", reading.because());
        strings(node.putArray("sources"), reading.sources());
        strings(node.putArray("rows"), reading.rows());
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
