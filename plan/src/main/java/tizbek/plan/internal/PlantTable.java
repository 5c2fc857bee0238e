package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.plan.Chain;
import tizbek.plan.Scenario;
import tizbek.plan.Words;

/** Reads {@code data/plants.csv}, the plants planned one by one, and applies what a scenario opens or resizes. */
final class PlantTable {

    private final List<Entry> entries;

    /**
     * A row.
     *
     * @param capacity tonnes of output a year where the table or an assumption gives it
     * @param baseShare share of the country's base-year output of this process
     * @param opens year from which a scenario opens it, or empty
     */
    record Entry(
            String id,
            Words title,
            String country,
            String site,
            Chain.Conversion process,
            OptionalDouble capacity,
            String status,
            double baseShare,
            java.util.OptionalInt opens,
            Provenance provenance) {

        boolean operates() {
            return status.equals("operating");
        }
    }

    private PlantTable(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    List<Entry> list() {
        return entries;
    }

    static PlantTable read(DataPackage data, Chain chain, Scenario scenario) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        for (Row row : data.table(
                        "plants",
                        "id",
                        "name_en",
                        "name_ru",
                        "chain",
                        "country",
                        "site",
                        "process",
                        "capacity_formula",
                        "status")
                .rows()) {
            if (row.getText("chain").equals(chain.id())) {
                Entry entry = entry(row, data, chain);
                Entry first = byId.putIfAbsent(entry.id(), entry);
                if (first != null) {
                    throw new InputException(new Defect.Duplicate(
                            row.where(), "plant", entry.id(), first.provenance().where()));
                }
            }
        }
        for (Scenario.PlantChange change : scenario.plantChanges()) {
            Entry entry = byId.get(change.plant());
            if (entry == null && isOfAnother(change.plant(), data, chain, scenario)) {
                continue;
            }
            if (entry == null) {
                throw new InputException(new Defect.UnknownName(
                        change.where(), "plant", change.plant(), NearestName.of(change.plant(), byId.keySet())));
            }
            byId.put(entry.id(), changed(entry, change, data));
        }
        return new PlantTable(new ArrayList<>(byId.values()));
    }

    /** Whether a plant is of another chain that the scenario asks for, or that one of those needs. */
    private static boolean isOfAnother(String plant, DataPackage data, Chain chain, Scenario scenario) {
        Set<String> asked =
                new LinkedHashSet<>(scenario.chains().contains(Scenario.ALL) ? Chain.list(data) : scenario.chains());
        for (String one : List.copyOf(asked)) {
            asked.addAll(Companions.allHostsOf(data, one));
        }
        asked.remove(chain.id());
        return data.table("plants", "id", "chain").rows().stream()
                .anyMatch(r -> r.getText("id").equals(plant) && asked.contains(r.getText("chain")));
    }

    private static Entry entry(Row row, DataPackage data, Chain chain) {
        OptionalDouble capacity = row.has("capacity_formula")
                ? OptionalDouble.of(
                        Formula.of(row.getText("capacity_formula"), row.where()).value(data.assumptions()))
                : OptionalDouble.empty();
        if (capacity.isPresent() && capacity.getAsDouble() < 0) {
            throw row.bad("capacity_formula", row.getText("capacity_formula"), "zero or more");
        }
        String status = row.getText("status");
        if (!List.of("operating", "idle", "planned").contains(status)) {
            throw row.bad("status", status, "one of operating, idle, planned");
        }
        return new Entry(
                row.getText("id"),
                new Words(row.getText("name_en"), row.getText("name_ru")),
                row.getText("country"),
                row.getText("site"),
                chain.process(row.getText("process"), row.where()),
                capacity,
                status,
                row.getAmount("base_share"),
                java.util.OptionalInt.empty(),
                row.getProvenance());
    }

    private static Entry changed(Entry entry, Scenario.PlantChange change, DataPackage data) {
        double opens = Formula.of(change.opensFormula(), change.where()).value(data.assumptions());
        if (opens != Math.rint(opens) || opens < 1990 || opens > 2200) {
            throw new InputException(new Defect.BadValue(change.where(), "opens", change.opensFormula(), "a year"));
        }
        String formula = change.capacityTonnesOrNull();
        OptionalDouble capacity = formula == null
                ? entry.capacity()
                : OptionalDouble.of(Formula.of(formula, change.where()).value(data.assumptions()));
        if (capacity.isEmpty() || capacity.getAsDouble() <= 0) {
            throw new InputException(new Defect.Contradiction(
                    change.where(),
                    "the scenario opens the plant (" + entry.id() + ") without any capacity",
                    "capacity-t is missing."));
        }
        return new Entry(
                entry.id(),
                entry.title(),
                entry.country(),
                entry.site(),
                entry.process(),
                capacity,
                entry.status(),
                entry.baseShare(),
                java.util.OptionalInt.of((int) opens),
                entry.provenance());
    }
}
