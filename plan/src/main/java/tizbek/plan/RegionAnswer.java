package tizbek.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of several chains under one scenario.
 *
 * @param answers of the chains that have a plan, in the order of the scenario
 * @param withoutPlan why a chain has none, by chain
 */
public record RegionAnswer(Scenario scenario, List<Answer> answers, Map<String, NoPlanException> withoutPlan) {
    public RegionAnswer {
        answers = List.copyOf(answers);
        withoutPlan = Collections.unmodifiableMap(new LinkedHashMap<>(withoutPlan));
    }
}
