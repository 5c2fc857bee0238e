package tizbek.law.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tizbek.facts.Basis;
import tizbek.law.Law;
import tizbek.law.LawTally;
import tizbek.law.Provision;
import tizbek.law.Status;

/** Counts how the provisions are known. */
public final class Tallies {

    private Tallies() {}

    /** One for each country that has provisions or examples. */
    public static List<LawTally> of(Law law) {
        TreeSet<String> countries = new TreeSet<>();
        law.list().forEach(p -> countries.add(p.country()));
        law.examples().forEach(e -> countries.add(e.act().country()));
        List<LawTally> tallies = new ArrayList<>();
        for (String country : countries) {
            List<Provision> provisions = law.listOf(country);
            Map<Basis, Integer> byBasis = new EnumMap<>(Basis.class);
            provisions.forEach(p -> byBasis.merge(p.provenance().basis(), 1, Integer::sum));
            tallies.add(new LawTally(
                    country, byBasis, count(provisions, Status.CLAIMED), count(provisions, Status.PROPOSED), (int)
                            law.examples().stream()
                                    .filter(e -> e.act().country().equals(country))
                                    .count()));
        }
        return tallies;
    }

    private static int count(List<Provision> provisions, Status status) {
        return (int) provisions.stream().filter(p -> p.status() == status).count();
    }
}
