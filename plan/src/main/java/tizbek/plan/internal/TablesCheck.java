package tizbek.plan.internal;

import java.util.List;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.network.Network;
import tizbek.plan.Chain;

/** What the planning tables of a chain must hold to together, checked before a world is built from them. */
final class TablesCheck {

    private final Chain chain;
    private final DataPackage data;

    TablesCheck(Chain chain, DataPackage data) {
        this.chain = chain;
        this.data = data;
    }

    /**
     * Checks names against countries and map, and shares against their sums.
     *
     * @throws tizbek.facts.InputException if they do not hold together
     */
    void check(List<Observation> observations, PlantTable plants, Set<String> countries, Network network) {
        LoopCheck.require(chain.processes());
        NamesCheck names = new NamesCheck(countries, network);
        ShareCheck mines = new ShareCheck("mines");
        observations(observations, names);
        for (Row row : rows("chain_users", "country")) {
            names.country(row.getText("country"), row.where());
        }
        for (PlantTable.Entry plant : plants.list()) {
            names.country(plant.country(), plant.provenance().where())
                    .site(plant.site(), plant.provenance().where());
        }
        for (Row row : rows("producers", "country", "site", "share_formula")) {
            names.country(row.getText("country"), row.where()).site(row.getText("site"), row.where());
            double share = Formula.of(row.getText("share_formula"), row.where()).value(data.assumptions());
            mines.add(row.getText("country"), share, row.where());
        }
        names.requireNone();
        mines.requireWhole();
        plantShares(plants);
    }

    private static void observations(List<Observation> observations, NamesCheck names) {
        for (Observation o : observations) {
            names.country(o.country(), o.provenance().where());
            if (!o.partner().isEmpty()) {
                names.country(o.partner(), o.provenance().where());
            }
        }
    }

    /** Plants that operated in the base year and turn the same input into the same output share what was made. */
    private static void plantShares(PlantTable plants) {
        ShareCheck shares = new ShareCheck("plants");
        plants.list().stream().filter(p -> p.operates() && p.baseShare() > 0).forEach(p -> {
            String group = p.country() + ": " + p.process().input().id() + " to "
                    + p.process().output().id();
            shares.add(group, p.baseShare(), p.provenance().where());
        });
        shares.requireWhole();
    }

    private List<Row> rows(String table, String... columns) {
        return data.table(table, columns).rows().stream()
                .filter(r -> r.getText("chain").equals(chain.id()))
                .toList();
    }
}
