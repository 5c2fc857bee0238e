package tizbek.plan.internal;

import tizbek.plan.BackTest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The test on the year that was not used, as {@code plan.json} has it. */
public final class BackTestJson {

    private BackTestJson() {}

    public static void write(ObjectNode node, BackTest test) {
        node.put("year", test.year());
        ArrayNode scores = node.putArray("scores");
        for (BackTest.Score score : test.scores()) {
            ObjectNode one = scores.addObject();
            one.put("kind", score.kind());
            one.put("material", score.material());
            one.put("figures", score.figures());
            one.put("errorOfPlan", score.planned());
            one.put("errorOfSameAsLastYear", score.sameAsLastYear());
        }
        ArrayNode lines = node.putArray("lines");
        for (BackTest.Line line : test.lines()) {
            ObjectNode one = lines.addObject();
            one.put("kind", line.kind());
            one.put("country", line.country());
            if (!line.partner().isEmpty()) {
                one.put("partner", line.partner());
            }
            one.put("material", line.material());
            one.put("observedLastYearContainedTonnes", line.observedLastYear());
            one.put("observedContainedTonnes", line.observed());
            one.put("plannedContainedTonnes", line.planned());
            one.put("told", line.told());
        }
    }
}
