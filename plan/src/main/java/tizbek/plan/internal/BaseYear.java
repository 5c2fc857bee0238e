package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.Row;
import tizbek.plan.Chain;

/**
 * What is known of the base year of a chain before it is reconciled: the rows of {@code data/base_year.csv}, what the
 * rules read from the facts where those rows say nothing, and what is filled in where nothing was published.
 *
 * @param users who uses which material
 */
record BaseYear(int year, List<Observation> observations, Set<BaseFlows.Key> users) {

    static BaseYear read(DataPackage data, Chain chain) {
        int year = chain.baseYear();
        Map<String, Observation> byKey = new LinkedHashMap<>();
        new BaseYearTable(data, chain).observations().forEach(o -> byKey.put(o.key(), o));
        FactObservations facts = new FactObservations(data, chain);
        facts.ofBaseYear(year).forEach(o -> byKey.putIfAbsent(o.key(), o));
        if (byKey.isEmpty()) {
            throw new InputException(
                    new Defect.MissingValue(new Location("data/base_year.csv", 1), "rows of the chain " + chain.id()));
        }
        List<Observation> known = new ArrayList<>(byKey.values());
        Set<BaseFlows.Key> users = users(data, chain);
        known.stream()
                .filter(o -> o.kind() == Observation.Kind.USE && o.value() > 0)
                .forEach(o -> users.add(new BaseFlows.Key(o.country(), o.material())));
        if (!facts.makeBaseYear() && known.stream().noneMatch(o -> o.kind().isWorldShare())) {
            return new BaseYear(year, known, users);
        }
        List<Observation> filled = new WorldFill(data, chain, known, users).fill();
        filled.stream()
                .filter(o -> o.kind() == Observation.Kind.USE)
                .forEach(o -> users.add(new BaseFlows.Key(o.country(), o.material())));
        return new BaseYear(year, filled, users);
    }

    private static Set<BaseFlows.Key> users(DataPackage data, Chain chain) {
        Set<BaseFlows.Key> users = new LinkedHashSet<>();
        for (Row row : data.table("chain_users", "chain", "country", "material").rows()) {
            if (row.getText("chain").equals(chain.id())) {
                users.add(new BaseFlows.Key(
                        row.getText("country"),
                        chain.material(row.getText("material"), row.where()).id()));
            }
        }
        return users;
    }
}
