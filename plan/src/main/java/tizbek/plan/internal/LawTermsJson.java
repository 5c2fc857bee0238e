package tizbek.plan.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tizbek.facts.DataPackage;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the law takes at borders, bars at mines and allows as a quota, with the article and what it costs per tonne; and what
 * it says of owners, first buyers, staff and certificates in the headline year.
 */
public final class LawTermsJson {

    /** Flows of less than this many tonnes a year, now and in the base year, are not listed. */
    private static final double SMALLEST_T = 1;

    private final Plan plan;
    private final World world;
    private final Law law;
    private final AssumedValues assumed;
    private final DataPackage data;
    private final List<Yearly> years;

    public LawTermsJson(Plan plan, Law law, AssumedValues assumed, DataPackage data, List<Yearly> years) {
        this.data = data;
        this.plan = plan;
        this.world = plan.world();
        this.law = law;
        this.assumed = assumed;
        this.years = years;
    }

    public void write(ObjectNode root) {
        ArrayNode array = root.putArray("lawTerms");
        for (Yearly year : years) {
            charges(array, year);
            bars(array, year);
            quotas(array, year);
        }
        int headline = Figures.year(plan);
        new OwnerTerms(plan, law, assumed, SiteFacts.of(data), headline)
                .lines()
                .forEach(l -> owners(array, l, headline));
    }

    /** Who owns, buys first, is employed or certifies: at each mine and plant, with what it is worth. */
    private void owners(ArrayNode array, OwnerTerms.Line line, int year) {
        OwnerTerms.Site site = line.site();
        ObjectNode node = row(array, line.kind(), line.provision().id(), site.country(), year);
        node.put("status", line.provision().status().name().toLowerCase(Locale.ROOT));
        Json.words(
                node,
                "title",
                new Words(
                        line.provision().title().en(), line.provision().title().ru()));
        node.put("site", site.id());
        Json.words(node, "siteTitle", site.title());
        node.put("material", site.material());
        Json.number(node, "percent", line.percent());
        if (!line.base().isEmpty()) {
            node.put("base", line.base());
        }
        Json.number(node, "baseUsd", line.baseUsd());
        Json.number(node, "worthUsd", line.worthUsd());
        Json.number(node, "usdPerTonne", line.tonnes() > 0 ? line.worthUsd() / line.tonnes() : Double.NaN);
        Json.number(node, "tonnes", line.tonnes());
        node.put("mayApply", line.mayApply());
        Json.words(node, "conditions", joined(line.conditions()));
        Json.words(node, "missing", joined(line.missing()));
    }

    private static Words joined(List<Words> list) {
        return new Words(
                list.stream().map(Words::en).collect(Collectors.joining("; ")),
                list.stream().map(Words::ru).collect(Collectors.joining("; ")));
    }

    private void charges(ArrayNode array, Yearly year) {
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            double usd = lane.charges().in(year.year());
            boolean told = usd > 0 || lane.charges().unknown();
            // A charge that stops a flow is told as well as one that is paid.
            if (told && Math.max(year.shipped()[l], lane.baseTonnes()) >= SMALLEST_T) {
                ObjectNode node = row(array, "border-charge", lane.charges().provision(), lane.from(), year.year());
                node.put("partner", lane.to());
                node.put(
                        "material",
                        world.chain().materials().get(lane.material()).id());
                Json.number(node, "usdPerTonne", usd);
                Json.number(node, "addedSinceBaseYearUsdPerTonne", lane.addedCharge(year.year(), world.baseYear()));
                Json.number(node, "tonnes", year.shipped()[l]);
                Json.number(node, "takenMillionUsd", usd * year.shipped()[l] / 1e6);
                node.put("partlyUnknown", lane.charges().unknown());
            }
        }
    }

    private void bars(ArrayNode array, Yearly year) {
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            double open = source.opening().in(year.year());
            if (open < 1) {
                ObjectNode node = row(array, "mining-bar", source.opening().provision(), source.country(), year.year());
                node.put("source", source.id());
                node.put("material", world.materialOf(source.node()).id());
                Json.number(node, "openShare", open);
                Json.number(node, "usdPerTonne", year.barCost()[s]);
                Json.number(node, "tonnes", year.mined()[s]);
            }
        }
    }

    private void quotas(ArrayNode array, Yearly year) {
        for (int q = 0; q < world.quotas().size(); q++) {
            World.Quota quota = world.quotas().get(q);
            Double tonnes = quota.tonnesContained().get(year.year());
            if (tonnes != null) {
                ObjectNode node = row(array, "export-quota", quota.provision(), quota.exporter(), year.year());
                Json.number(node, "quotaTonnesContained", tonnes);
                Json.number(node, "usdPerTonneContained", year.quotaCost()[q]);
                Json.number(node, "tonnesContained", used(quota, year));
            }
        }
    }

    private double used(World.Quota quota, Yearly year) {
        double used = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            Set<String> targets = quota.targets();
            boolean counts = lane.from().equals(quota.exporter())
                    && quota.materials().contains(lane.material())
                    && (targets.isEmpty() || targets.contains(lane.to()));
            used += counts
                    ? year.shipped()[l]
                            * world.chain().materials().get(lane.material()).content()
                    : 0;
        }
        return used;
    }

    private ObjectNode row(ArrayNode array, String kind, String provisions, String country, int year) {
        ObjectNode node = array.addObject();
        node.put("kind", kind);
        node.put("country", country);
        node.put("year", year);
        ArrayNode ids = node.putArray("provisions");
        ArrayNode citations = node.putArray("citations");
        for (String id : provisions.isEmpty() ? new String[0] : provisions.split(", ")) {
            ids.add(id);
            law.find(id).map(Provision::citation).ifPresent(c -> {
                ObjectNode words = citations.addObject();
                Json.words(words, "text", new Words(c.text().en(), c.text().ru()));
            });
        }
        return node;
    }
}
