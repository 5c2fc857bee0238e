package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.law.Verdict;
import tizbek.plan.Scenario;

/** Whether the law lets the plants of a scenario be opened by whom it says. */
final class LawfulPlants {

    private static final String HOLDER = "holder";

    private LawfulPlants() {}

    /**
     * Refuses a plant that the law of its country bars to its holder on the first day of the year it opens.
     *
     * @throws InputException with the articles
     */
    static void check(
            Law law, Scenario scenario, List<PlantTable.Entry> plants, String commodity, AssumedValues assumed) {
        for (Scenario.PlantChange change : scenario.plantChanges()) {
            String holder = change.holderOrNull();
            if (holder == null) {
                continue;
            }
            plants.stream()
                    .filter(p -> p.id().equals(change.plant()))
                    .forEach(p -> check(law, change, holder, p, commodity, assumed));
        }
    }

    private static void check(
            Law law,
            Scenario.PlantChange change,
            String holder,
            PlantTable.Entry plant,
            String commodity,
            AssumedValues assumed) {
        LocalDate day = LocalDate.of(plant.opens().orElseThrow(), 1, 1);
        Act act = Act.of(ActKind.PROCESS, plant.country(), commodity).withFact(HOLDER, holder);
        law.vocabulary().check(act, change.where());
        if (law.judge(act, day, assumed) instanceof Verdict.Barred barred) {
            String reasons = barred.reasons().stream().map(r -> r.text().en()).collect(Collectors.joining("; "));
            throw new InputException(new Defect.Contradiction(
                    change.where(),
                    "the plant (%s) cannot be opened by (%s) on %s: %s".formatted(plant.id(), holder, day, reasons),
                    "another holder was meant, or a reform has to come first."));
        }
    }
}
