package tizbek.law;

import java.util.Map;
import tizbek.facts.Basis;

/**
 * How the provisions of one country are known.
 *
 * @param byBasis how many provisions rest on what
 * @param claimed how many of them are claims without an act
 * @param proposed how many of them are bills, plans or policies
 * @param examples the cases that stand beside them
 */
public record LawTally(String country, Map<Basis, Integer> byBasis, int claimed, int proposed, int examples) {

    public LawTally {
        byBasis = Map.copyOf(byBasis);
    }

    public int provisions() {
        return byBasis.values().stream().mapToInt(Integer::intValue).sum();
    }
}
