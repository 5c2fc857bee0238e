package tizbek.plan.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.Plan;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sites, markets, plants, mines, stocks and state revenue of an answer. */
public final class SiteJson {

    private final World world;
    private final List<Yearly> years;
    private final Counterpart baseline;

    public SiteJson(Plan plan, List<Yearly> years, List<Yearly> baseline) {
        this.world = plan.world();
        this.years = years;
        this.baseline = new Counterpart(plan, baseline);
    }

    public void write(ObjectNode root) {
        sites(root.putArray("sites"));
        ArrayNode markets = root.putArray("markets");
        ArrayNode plants = root.putArray("plants");
        ArrayNode mines = root.putArray("mines");
        ArrayNode stocks = root.putArray("stocks");
        ArrayNode revenue = root.putArray("revenue");
        for (int y = 0; y < years.size(); y++) {
            markets(markets, y);
            plants(plants, y);
            mines(mines, y);
            stocks(stocks, y);
            revenue(revenue, y);
        }
    }

    private void sites(ArrayNode array) {
        for (World.Place place : world.places()) {
            ObjectNode node = array.addObject();
            node.put("id", place.id());
            Json.words(node, "title", place.title());
            node.put("country", place.country());
            node.put("latitude", place.latitude());
            node.put("longitude", place.longitude());
            node.put("kind", place.kind());
        }
    }

    private void markets(ArrayNode array, int y) {
        Yearly year = years.get(y);
        for (int u = 0; u < world.uses().size(); u++) {
            World.Use use = world.uses().get(u);
            ObjectNode node = array.addObject();
            node.put("country", use.country());
            node.put("material", world.materialOf(use.node()).id());
            node.put("year", year.year());
            Json.number(node, "priceUsdPerTonne", year.price()[use.node()]);
            Json.number(node, "priceLow", year.priceLow()[u]);
            Json.number(node, "priceHigh", year.priceHigh()[u]);
            Json.number(node, "consumedTonnes", year.used()[u]);
            Json.number(node, "unservedTonnes", year.unserved()[u]);
            Json.number(node, "baselinePriceUsdPerTonne", baseline.price(y, use.node()));
            Json.number(node, "baselineConsumedTonnes", baseline.used(y, u));
            ArrayNode origins = node.putArray("origins");
            origins(use, year).forEach((country, tonnes) -> {
                ObjectNode origin = origins.addObject();
                origin.put("country", country);
                Json.number(origin, "tonnes", tonnes);
            });
        }
    }

    /** Where the material came from last: made at home, or bought from whom. */
    private Map<String, Double> origins(World.Use use, Yearly year) {
        Map<String, Double> origins = new TreeMap<>();
        int material = world.nodes().get(use.node()).material();
        double home = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            if (lane.material() == material && lane.to().equals(use.country()) && year.shipped()[l] > 0.5) {
                origins.merge(lane.from(), year.shipped()[l], Double::sum);
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            home += isAt(world.plants().get(f).outputNode(), use.country(), material) ? year.made()[f] : 0;
        }
        for (int s = 0; s < world.sources().size(); s++) {
            home += isAt(world.sources().get(s).node(), use.country(), material) ? year.mined()[s] : 0;
        }
        if (home > 0.5) {
            origins.merge(use.country(), home, Double::sum);
        }
        return origins;
    }

    private boolean isAt(int node, String country, int material) {
        return world.nodes().get(node).material() == material
                && world.placeOf(node).country().equals(country);
    }

    private void plants(ArrayNode array, int y) {
        Yearly year = years.get(y);
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            PlantAccount account = new PlantAccount(plant, year, f);
            ObjectNode node = array.addObject();
            node.put("site", world.placeOf(plant.outputNode()).id());
            node.put("id", plant.id());
            Json.words(node, "title", plant.title());
            node.put("country", plant.country());
            Json.words(node, "process", plant.process().title());
            node.put("year", year.year());
            node.put("state", account.state());
            Json.number(node, "capacityTonnes", plant.capacity(year.year()));
            Json.number(node, "outputTonnes", year.made()[f]);
            Json.number(node, "baselineOutputTonnes", baseline.made(y, f));
            Json.number(node, "scarcityRentUsdPerTonne", year.rent()[f]);
            Json.number(node, "marginUsdPerTonne", account.marginIfPriced());
            ArrayNode terms = node.putArray("terms");
            account.terms().forEach(t -> {
                ObjectNode term = terms.addObject();
                Json.words(term, "title", t.title());
                Json.number(term, "usdPerTonne", t.usdPerTonne());
            });
            Investments investments = new Investments(world, years);
            Json.words(
                    node,
                    "reason",
                    plant.capacity(year.year()) > 0
                            ? account.reason()
                            : investments.find(f).map(investments::reason).orElseGet(account::reason));
        }
    }

    private void mines(ArrayNode array, int y) {
        Yearly year = years.get(y);
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            double content = world.materialOf(source.node()).content();
            ObjectNode node = array.addObject();
            node.put("site", world.placeOf(source.node()).id());
            Json.words(node, "title", source.title());
            node.put("country", source.country());
            node.put("byProduct", !source.mined());
            node.put("year", year.year());
            Json.number(node, "tonnesContained", year.mined()[s] * content);
            Json.number(node, "baselineTonnesContained", baseline.mined(y, s) * content);
            Json.number(node, "concentratePriceUsdPerTonneContained", year.price()[source.node()] / content);
            Json.number(node, "baselinePriceUsdPerTonneContained", baseline.price(y, source.node()) / content);
            Json.number(node, "chargeUsdPerTonneContained", source.charges().in(year.year()) / content);
        }
    }

    private void stocks(ArrayNode array, int y) {
        Yearly year = years.get(y);
        for (int n = 0; n < world.nodes().size(); n++) {
            if (year.stock()[n] > 1) {
                ObjectNode node = array.addObject();
                node.put("country", world.placeOf(n).country());
                node.put("material", world.materialOf(n).id());
                node.put("year", year.year());
                Json.number(node, "tonnes", year.stock()[n]);
            }
        }
    }

    /** Extraction charges by country: rate times quotation times what is mined. */
    private void revenue(ArrayNode array, int y) {
        Map<String, double[]> totals = new TreeMap<>();
        Map<String, World.Charges> charges = new TreeMap<>();
        Yearly year = years.get(y);
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            if (!source.charges().provision().isEmpty()) {
                double rate = source.charges().in(year.year());
                double[] total = totals.computeIfAbsent(source.country(), c -> new double[2]);
                total[0] += year.mined()[s] * rate;
                total[1] += baseline.mined(y, s) * rate;
                charges.put(source.country(), source.charges());
            }
        }
        totals.forEach((country, usd) -> {
            World.Charges charge = java.util.Objects.requireNonNull(charges.get(country));
            ObjectNode node = array.addObject();
            node.put("country", country);
            node.put("year", year.year());
            Json.number(node, "usd", usd[0]);
            Json.number(node, "baselineUsd", usd[1]);
            node.put("provision", charge.provision());
            Json.number(node, "rate", charge.rate().getOrDefault(year.year(), Double.NaN));
        });
    }
}
