package tizbek.plan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.plan.Words;

/**
 * A part of a price or of an account.
 *
 * @param where the place, plant, pair or link it arises at
 * @param usdPerTonne of the material whose price is told; a cost in a price is positive, in an account negative
 */
record Term(TermKind kind, Words where, double usdPerTonne) {

    /** A part below this many dollars a tonne is rounding and is not kept. */
    private static final double NOTHING_USD = 1e-7;

    Term times(double factor) {
        return new Term(kind, where, usdPerTonne * factor);
    }

    static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(Term::usdPerTonne).sum();
    }

    /** What limits, and no cost, add to the price. */
    static double scarcity(List<Term> terms) {
        return terms.stream()
                .filter(t -> t.kind().isScarcity())
                .mapToDouble(Term::usdPerTonne)
                .sum();
    }

    /** Parts of the same kind at the same place added up, those that cancel left out; in the order of the first. */
    static List<Term> merged(List<Term> terms) {
        record Key(TermKind kind, Words where) {}
        Map<Key, Double> sums = new LinkedHashMap<>();
        terms.forEach(t -> sums.merge(new Key(t.kind(), t.where()), t.usdPerTonne(), Double::sum));
        return sums.entrySet().stream()
                .filter(e -> Math.abs(e.getValue()) > NOTHING_USD)
                .map(e -> new Term(e.getKey().kind(), e.getKey().where(), e.getValue()))
                .toList();
    }
}
