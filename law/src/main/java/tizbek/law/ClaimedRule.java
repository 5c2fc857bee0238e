package tizbek.law;

import java.util.List;
import java.util.Set;

/**
 * A rule that somebody states as law and for which no act was found.
 *
 * @param answers enacted provisions that answer its question otherwise
 */
public record ClaimedRule(Provision claim, List<Provision> answers) {

    public ClaimedRule {
        answers = List.copyOf(answers);
    }

    /** The claims of the law, in its order, country by country. */
    public static List<ClaimedRule> of(Law law) {
        return law.list().stream()
                .filter(p -> p.status() == Status.CLAIMED)
                .map(p -> new ClaimedRule(p, answers(law, p.precedence().against())))
                .toList();
    }

    private static List<Provision> answers(Law law, Set<String> against) {
        return against.stream().sorted().map(law::get).toList();
    }
}
