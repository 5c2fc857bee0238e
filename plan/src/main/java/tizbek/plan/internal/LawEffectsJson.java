package tizbek.plan.internal;

import tizbek.plan.LawEffects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who has what by a provision, and who pays for it: against the plan without it. */
public final class LawEffectsJson {

    private LawEffectsJson() {}

    /** Writes the list into the explanations, a row for each provision and country. */
    public static void write(ObjectNode explanations, LawEffects effects) {
        ArrayNode array = explanations.putArray("lawEffects");
        for (LawEffects.Effect effect : effects.effects()) {
            for (LawEffects.Change change : effect.changes()) {
                ObjectNode node = array.addObject();
                node.put("year", effects.year());
                node.put("kind", effect.kind());
                node.put("provision", effect.provision());
                Json.words(node, "title", effect.title());
                Json.words(node, "citation", effect.citation());
                node.put("country", change.country());
                Json.number(node, "usersUsd", change.usersUsd());
                Json.number(node, "minesUsd", change.minesUsd());
                Json.number(node, "plantsUsd", change.plantsUsd());
                Json.number(node, "tradeUsd", change.tradeUsd());
                Json.number(node, "stocksUsd", change.stocksUsd());
                Json.number(node, "stateUsd", change.stateUsd());
                Json.number(node, "sumUsd", change.sumUsd());
            }
        }
        explanations.put("lawEffectsLeftOut", effects.leftOut());
    }
}
