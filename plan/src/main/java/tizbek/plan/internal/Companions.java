package tizbek.plan.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.plan.Chain;
import tizbek.plan.World;

/**
 * By-products of another chain, from {@code data/chain_companions.csv}: their reference output follows their host.
 *
 * <pre>
 * reference[t] = base output x host[t] / host[base year]      or, where a row gives a yield, yield x host[t]
 * </pre>
 *
 * The host does not see the by-product: its worth is a small part of what the host earns, and stands among the credits
 * of the host's process where the tables have it.
 */
final class Companions {

    private final DataPackage data;
    private final String chain;
    private final Hosts hosts;
    private final int firstYear;
    private final int lastYear;

    Companions(DataPackage data, String chain, Hosts hosts, int firstYear, int lastYear) {
        this.data = data;
        this.chain = chain;
        this.hosts = hosts;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The chains with whose products something of {@code chain} comes. */
    static Set<String> hostsOf(DataPackage data, String chain) {
        Set<String> hosts = new LinkedHashSet<>();
        for (Row row : rows(data, chain)) {
            String host = row.getText("host_chain");
            List<String> chains = Chain.list(data);
            if (!chains.contains(host)) {
                throw new InputException(
                        new Defect.UnknownName(row.where(), "chain", host, NearestName.of(host, chains)));
            }
            hosts.add(host);
        }
        return hosts;
    }

    /** Those, and the chains that they need in turn; the nearest first. */
    static Set<String> allHostsOf(DataPackage data, String chain) {
        Set<String> all = new LinkedHashSet<>(hostsOf(data, chain));
        for (String host : List.copyOf(all)) {
            if (!host.equals(chain)) {
                all.addAll(allHostsOf(data, host));
            }
        }
        return all;
    }

    private static List<Row> rows(DataPackage data, String chain) {
        return data
                .table("chain_companions", "chain", "country", "material", "host_chain", "host_material")
                .rows()
                .stream()
                .filter(r -> r.getText("chain").equals(chain))
                .toList();
    }

    /** The source as its host lets it be; itself where it has none. */
    World.Source follow(World.Source source, Chain.Material material) {
        for (Row row : rows(data, chain)) {
            boolean meant = row.getText("country").equals(source.country())
                    && row.getText("material").equals(material.id())
                    && row.findText("producer").map(source.id()::equals).orElse(true);
            if (meant) {
                return following(source, row);
            }
        }
        return source;
    }

    private World.Source following(World.Source source, Row row) {
        Hosts.Output host = hosts.output(
                row.getText("host_chain"),
                row.getText("country"),
                row.getText("host_material"),
                row.findText("host").orElse(""),
                row.where());
        double yield = row.has("yield_formula")
                ? Formula.of(row.getText("yield_formula"), row.where()).value(data.assumptions())
                : ratio(source, host, row);
        Map<Integer, Double> changes = new LinkedHashMap<>();
        for (int year = firstYear; year <= lastYear; year++) {
            int known = year;
            double output = host.byYear().getOrDefault(known, host.base());
            changes.put(year, yield * output);
        }
        return new World.Source(
                source.id(),
                source.title(),
                source.country(),
                source.node(),
                source.mined(),
                source.baseTonnes(),
                changes,
                source.marginalUsdPerTonne(),
                source.charges(),
                source.opening(),
                row.getText("host_chain"),
                source.provenance());
    }

    private static double ratio(World.Source source, Hosts.Output host, Row row) {
        if (host.base() <= 0) {
            throw new InputException(new Defect.Contradiction(
                    row.where(),
                    "the host made nothing in the base year, so that the output of (" + source.id()
                            + ") cannot follow it",
                    "a yield_formula is needed: tonnes of " + row.getText("material") + " per tonne of the host's "
                            + row.getText("host_material") + "."));
        }
        return source.baseTonnes() / host.base();
    }
}
