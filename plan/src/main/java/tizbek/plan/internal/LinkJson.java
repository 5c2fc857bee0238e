package tizbek.plan.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the links carry and take in an answer, and what a change of the map does to the ways of the region. */
public final class LinkJson {

    /** A link that carries less than this many tonnes a year, and takes no toll, is not listed. */
    private static final double SMALLEST_T = 1;

    private final Plan plan;
    private final World world;
    private final List<Yearly> years;

    public LinkJson(Plan plan, List<Yearly> years) {
        this.plan = plan;
        this.world = plan.world();
        this.years = years;
    }

    public void write(ObjectNode root) {
        tolls(root.putArray("tolls"));
        unboundedLinks(plan).forEach(root.putArray("unboundedLinks")::add);
        rerouted(root.putArray("rerouted"));
    }

    private void tolls(ArrayNode array) {
        for (Yearly year : years) {
            for (int k = 0; k < world.cappedLinks().size(); k++) {
                World.CappedLink link = world.cappedLinks().get(k);
                double tonnes = carried(world, year, link.link());
                if (tonnes >= SMALLEST_T || year.toll()[k] > 0) {
                    ObjectNode node = array.addObject();
                    node.put("year", year.year());
                    node.put("link", link.link());
                    Json.number(node, "usdPerTonne", year.toll()[k]);
                    Json.number(node, "residualTonnes", residual(link, year.year()));
                    Json.number(node, "tonnes", tonnes);
                }
            }
        }
    }

    /** What is left of the link over the periods of a year, each on its map. */
    private double residual(World.CappedLink link, int year) {
        return plan.periods().stream()
                .map(PeriodPlan::period)
                .filter(p -> p.year() == year)
                .mapToDouble(p -> inPeriod(link, p))
                .sum();
    }

    private double inPeriod(World.CappedLink link, Period period) {
        return link.residualTonnes().getOrDefault(world.maps().of(period), 0.0) * period.length();
    }

    static double carried(World world, Yearly year, String link) {
        double tonnes = 0;
        for (int w = 0; w < world.ways().size(); w++) {
            if (year.way()[w] > 0 && world.ways().get(w).links().contains(link)) {
                tonnes += year.way()[w];
            }
        }
        return tonnes;
    }

    /** Links that carry something in the plan and whose capacity nobody states, so that nothing bounds them. */
    static Set<String> unboundedLinks(Plan plan) {
        TreeSet<String> used = new TreeSet<>();
        World world = plan.world();
        for (PeriodPlan period : plan.periods()) {
            for (int w = 0; w < world.ways().size(); w++) {
                if (period.way()[w] >= SMALLEST_T) {
                    used.addAll(world.ways().get(w).links());
                }
            }
        }
        world.cappedLinks().forEach(c -> used.remove(c.link()));
        return used;
    }

    private void rerouted(ArrayNode array) {
        for (Plan.Rerouted row : plan.rerouted()) {
            ObjectNode node = array.addObject();
            node.put("year", row.year());
            node.put("material", world.chain().materials().get(row.material()).id());
            node.put("fromSite", row.fromSite());
            node.put("toSite", row.toSite());
            node.put("fromCountry", row.fromCountry());
            node.put("toCountry", row.toCountry());
            node.put("vehicle", row.vehicle());
            node.put("usual", row.usual());
            node.put("chosen", row.chosen());
            node.put("moves", row.moves());
            Json.number(node, "tonnesBefore", row.tonnesBefore());
            Json.number(node, "tonnesAfter", row.tonnesAfter());
            if (row.beforeOrNull() != null) {
                row.beforeOrNull().countries().forEach(node.putArray("countriesBefore")::add);
                Json.number(node, "usdPerTonneBefore", row.beforeOrNull().freightUsdPerTonne());
                Json.number(node, "daysBefore", row.beforeOrNull().days());
            }
            if (row.afterOrNull() != null) {
                row.afterOrNull().countries().forEach(node.putArray("countriesAfter")::add);
            }
            Json.number(node, "extraUsdPerTonne", row.extraUsdPerTonne());
            Json.number(node, "extraDays", row.extraDays());
        }
    }
}
