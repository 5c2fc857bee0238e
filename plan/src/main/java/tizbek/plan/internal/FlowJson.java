package tizbek.plan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.Chain;
import tizbek.plan.Plan;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Flows of an answer: way by way for the map, and from stage to stage in contained element for the Sankey. */
public final class FlowJson {

    /** A flow below this many tonnes a year, in the scenario and in the baseline, is left out of the map. */
    private static final double SMALLEST_T = 1;

    private final Plan plan;
    private final World world;
    private final List<Yearly> years;
    private final List<Yearly> baseline;

    public FlowJson(Plan plan, List<Yearly> years, List<Yearly> baseline) {
        this.plan = plan;
        this.world = plan.world();
        this.years = years;
        this.baseline = baseline;
    }

    public void write(ObjectNode root) {
        ArrayNode flows = root.putArray("flows");
        ArrayNode chainFlows = root.putArray("chainFlows");
        Counterpart counterpart = new Counterpart(plan, baseline);
        for (int y = 0; y < years.size(); y++) {
            for (int w = 0; w < world.ways().size(); w++) {
                double before = counterpart.way(y, w, years.get(y).way());
                if (Math.max(years.get(y).way()[w], before) >= SMALLEST_T) {
                    flow(flows.addObject(), years.get(y), w, before);
                }
            }
            chainFlows(chainFlows, y);
        }
    }

    private void flow(ObjectNode node, Yearly year, int w, double before) {
        World.Way way = world.ways().get(w);
        World.Place from = world.placeOf(way.fromNode());
        World.Place to = world.placeOf(way.toNode());
        node.put("year", year.year());
        node.put("material", world.materialOf(way.fromNode()).id());
        node.put("fromSite", from.id());
        node.put("toSite", to.id());
        node.put("fromCountry", from.country());
        node.put("toCountry", to.country());
        Json.number(node, "tonnes", year.way()[w]);
        Json.number(node, "baselineTonnes", before);
        node.put("vehicle", way.vehicle());
        Json.number(node, "freightUsdPerTonne", way.freightUsdPerTonne());
        Json.number(node, "days", way.days());
        Json.number(node, "co2KgPerTonne", way.carbonKgPerTonne());
        Json.number(node, "genericRateShare", way.genericLegs());
        ArrayNode path = node.putArray("path");
        boolean whole = from.region() || to.region();
        List<double[]> points = way.points();
        for (int i = 0; i < points.size(); i++) {
            // Abroad the two ends are enough: the map of the world draws no stops.
            if (whole || i == 0 || i == points.size() - 1) {
                Json.point(path, points.get(i)[0], points.get(i)[1]);
            }
        }
        way.countries().forEach(node.putArray("countriesCrossed")::add);
    }

    /** An edge of the Sankey. */
    private record Edge(String fromStage, String fromCountry, String toStage, String toCountry) {}

    private void chainFlows(ArrayNode array, int y) {
        Map<Edge, Double> now = edges(world, years.get(y));
        Map<Edge, Double> before = edges(plan.baselineWorld(), baseline.get(y));
        Map<Edge, Double> all = new LinkedHashMap<>(now);
        before.forEach((edge, tonnes) -> all.putIfAbsent(edge, 0.0));
        all.forEach((edge, tonnes) -> {
            double was = before.getOrDefault(edge, 0.0);
            if (Math.max(tonnes, was) >= SMALLEST_T) {
                ObjectNode node = array.addObject();
                node.put("year", years.get(y).year());
                node.put("fromStage", edge.fromStage());
                node.put("fromCountry", edge.fromCountry());
                node.put("toStage", edge.toStage());
                node.put("toCountry", edge.toCountry());
                Json.number(node, "tonnesContained", tonnes);
                Json.number(node, "baselineTonnesContained", was);
            }
        });
    }

    /** Each country's intake of a material, split by where that material was made. */
    private static Map<Edge, Double> edges(World of, Yearly year) {
        Map<Edge, Double> edges = new LinkedHashMap<>();
        for (int m = 0; m < of.chain().materials().size(); m++) {
            Chain.Material material = of.chain().materials().get(m);
            OriginPool pool = new OriginPool(of, m, year);
            intake(of, m, year)
                    .forEach((target, tonnes) -> pool.of(target.country())
                            .forEach((origin, share) -> edges.merge(
                                    new Edge(stage(of.chain(), material), origin, target.id(), target.country()),
                                    tonnes * share * material.content(),
                                    Double::sum)));
        }
        addStocks(edges, of, year);
        for (int f = 0; f < of.plants().size(); f++) {
            World.Plant plant = of.plants().get(f);
            double lost = year.made()[f]
                    * plant.process().output().content()
                    * (1 / plant.process().recovery() - 1);
            edges.merge(
                    new Edge(stage(of.chain(), plant.process().output()), plant.country(), "loss", plant.country()),
                    lost,
                    Double::sum);
        }
        return edges;
    }

    /** What goes into stock or is thrown away in the year; what comes out of stock has no edge of its own. */
    private static void addStocks(Map<Edge, Double> edges, World of, Yearly year) {
        for (int n = 0; n < of.nodes().size(); n++) {
            Chain.Material material = of.materialOf(n);
            String country = of.placeOf(n).country();
            String stage = stage(of.chain(), material);
            double stored = Math.max(0, year.stock()[n] - year.openingStock()[n]) * material.content();
            edges.merge(new Edge(stage, country, "stock", country), stored, Double::sum);
            edges.merge(
                    new Edge(stage, country, "loss", country), year.discarded()[n] * material.content(), Double::sum);
        }
    }

    /** Tonnes of a material taken in, by stage and country. */
    private static Map<BaseFlows.Key, Double> intake(World of, int material, Yearly year) {
        Map<BaseFlows.Key, Double> intake = new TreeMap<>(java.util.Comparator.comparing(BaseFlows.Key::toString));
        for (int f = 0; f < of.plants().size(); f++) {
            World.Plant plant = of.plants().get(f);
            if (of.nodes().get(plant.inputNode()).material() == material) {
                intake.merge(
                        new BaseFlows.Key(
                                plant.country(),
                                stage(of.chain(), plant.process().output())),
                        year.made()[f] / plant.outputPerInput(),
                        Double::sum);
            }
        }
        for (int u = 0; u < of.uses().size(); u++) {
            World.Use use = of.uses().get(u);
            if (of.nodes().get(use.node()).material() == material) {
                intake.merge(
                        new BaseFlows.Key(
                                use.country(),
                                "use-" + of.materialOf(use.node()).stage()),
                        year.used()[u],
                        Double::sum);
            }
        }
        return intake;
    }

    /** The stage that makes a material: the mine for the first, the smelter for metal, else its own name. */
    private static String stage(Chain chain, Chain.Material material) {
        if (chain.materials().getFirst().equals(material)) {
            return "mine";
        }
        return material.stage().equals("metal") ? "smelter" : material.stage();
    }
}
