package tizbek.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;

/**
 * The words of a law, by id: the acts it can judge, the facts it can ask for, the units of its numbers.
 *
 * @param minerals names of minerals that laws use and the data package does not hold
 */
public record Vocabulary(
        Map<String, Words> acts, Map<String, Fact> facts, Map<String, Words> units, Map<String, Words> minerals) {

    public Vocabulary {
        acts = Map.copyOf(acts);
        facts = Map.copyOf(facts);
        units = Map.copyOf(units);
        minerals = Map.copyOf(minerals);
    }

    /**
     * Refuses an act the law could not judge as it is meant: an unknown word, an unknown fact, a value that is none of its
     * fact.
     *
     * @throws InputException with every defect
     */
    public void check(Act act, Location where) {
        List<Defect> defects = new ArrayList<>();
        String word = act.what().word();
        if (!acts.containsKey(word)) {
            defects.add(new Defect.UnknownName(where, "act", word, NearestName.of(word, acts.keySet())));
        }
        new TreeMap<>(act.facts()).forEach((name, value) -> {
            Fact fact = facts.get(name);
            if (fact == null) {
                defects.add(new Defect.UnknownName(where, "fact", name, NearestName.of(name, facts.keySet())));
                return;
            }
            try {
                fact.parse(value, where);
            } catch (InputException e) {
                defects.addAll(e.defects());
            }
        });
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
    }

    /** What a fact is called; a name that is none (such as {@code material}) is returned as it is. */
    public Words title(String fact) {
        Fact known = facts.get(fact);
        return known == null ? new Words(fact, fact) : known.title();
    }
}
