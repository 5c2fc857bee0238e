package tizbek.plan.internal;

import java.util.List;
import tizbek.plan.Limits;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What links the years of an answer and what was asked of its trade: reserves, plants built, shares, floors. */
public final class LimitsJson {

    private final Plan plan;
    private final World world;
    private final List<Yearly> years;

    public LimitsJson(Plan plan, List<Yearly> years) {
        this.plan = plan;
        this.world = plan.world();
        this.years = years;
    }

    public void write(ObjectNode root) {
        reserves(root.putArray("reserves"));
        investments(root.putArray("investments"));
        shares(root.putArray("shareLimits"));
        floors(root.putArray("processingFloors"));
    }

    private void reserves(ArrayNode array) {
        for (int r = 0; r < world.limits().reserves().size(); r++) {
            Limits.Reserve reserve = world.limits().reserves().get(r);
            World.Source source = world.sources().get(reserve.source());
            double content = world.materialOf(source.node()).content();
            double left = reserve.tonnes();
            for (Yearly year : years) {
                left -= year.mined()[reserve.source()];
                ObjectNode node = array.addObject();
                node.put("source", source.id());
                Json.words(node, "title", source.title());
                node.put("country", source.country());
                node.put("year", year.year());
                Json.number(node, "yearsAtPresentOutput", reserve.years());
                Json.number(node, "minedTonnesContained", year.mined()[reserve.source()] * content);
                Json.number(node, "leftTonnesContained", Math.max(0, left) * content);
                int index = r;
                Json.number(
                        node,
                        "resourceRentUsdPerTonneContained",
                        mean(year.year(), p -> p.limitCosts().resourceRent()[index]) / content);
                reserve.provenance().sources().forEach(node.putArray("sources")::add);
            }
        }
    }

    private void investments(ArrayNode array) {
        Investments investments = new Investments(world, years);
        for (Investments.Account account : investments.list()) {
            Limits.Candidate candidate = account.candidate();
            World.Plant plant = world.plants().get(candidate.plant());
            ObjectNode node = array.addObject();
            node.put("plant", plant.id());
            Json.words(node, "title", plant.title());
            node.put("country", plant.country());
            Json.number(node, "sizeTonnes", candidate.tonnes());
            if (candidate.isWhole()) {
                Json.number(node, "unitTonnes", candidate.unitTonnes());
                node.put("unitsOpened", Math.round(account.openedTonnes() / candidate.unitTonnes()));
            }
            Json.number(node, "capitalUsdPerTonne", candidate.capitalUsdPerTonne());
            Json.number(node, "annuityUsdPerTonne", candidate.annuityUsdPerTonne());
            Json.number(node, "openedTonnes", account.openedTonnes());
            if (account.isBuilt() || account.returned() >= 0) {
                node.put(account.isBuilt() ? "opens" : "wouldOpen", account.year());
            }
            Json.number(node, "returnedShare", account.returned());
            if (!account.isBuilt()) {
                Json.number(node, "gapUsdPerTonne", account.gapUsdPerTonne());
            }
            ArrayNode openings = node.putArray("openings");
            for (Limits.Opening o : world.limits().openings()) {
                if (world.limits().candidates().get(o.candidate()).equals(candidate)) {
                    ObjectNode opening = openings.addObject();
                    opening.put("year", o.year());
                    Json.number(opening, "tonnes", o.tonnes());
                    if (candidate.isWhole()) {
                        opening.put("units", Math.round(o.tonnes() / candidate.unitTonnes()));
                    }
                    Json.number(opening, "capitalMillionUsd", o.tonnes() * candidate.capitalUsdPerTonne() / 1e6);
                }
            }
            Json.words(node, "reason", investments.reason(account));
        }
    }

    private void shares(ArrayNode array) {
        for (int i = 0; i < world.limits().shares().size(); i++) {
            Limits.ShareLimit limit = world.limits().shares().get(i);
            int index = i;
            for (Yearly year : years) {
                double from = shipped(limit, year, true);
                double cost = mean(year.year(), p -> p.limitCosts().share()[index]);
                if (year.year() >= limit.from() && (from >= SMALLEST_T || cost > 0)) {
                    ObjectNode node = array.addObject();
                    node.put("buyer", limit.buyer());
                    node.put(
                            "material",
                            world.chain().materials().get(limit.material()).id());
                    node.put("exporter", limit.exporter());
                    node.put("year", year.year());
                    Json.number(node, "mostShare", limit.most());
                    Json.number(node, "share", from / (shipped(limit, year, false) + madeByBuyer(limit, year)));
                    Json.number(node, "tonnes", from);
                    Json.number(node, "usdPerTonne", cost);
                }
            }
        }
    }

    /** Flows of less than this many tonnes a year are not listed. */
    private static final double SMALLEST_T = 1;

    private double shipped(Limits.ShareLimit limit, Yearly year, boolean ofExporter) {
        double tonnes = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            boolean counts = !ofExporter || lane.from().equals(limit.exporter());
            tonnes += counts && ShareRows.reaches(limit, lane) ? year.shipped()[l] : 0;
        }
        return tonnes;
    }

    private double madeByBuyer(Limits.ShareLimit limit, Yearly year) {
        double tonnes = 0;
        for (int s = 0; s < world.sources().size(); s++) {
            tonnes +=
                    ShareRows.isMadeByBuyer(world, limit, world.sources().get(s).node()) ? year.mined()[s] : 0;
        }
        for (int f = 0; f < world.plants().size(); f++) {
            tonnes +=
                    ShareRows.isMadeByBuyer(world, limit, world.plants().get(f).outputNode()) ? year.made()[f] : 0;
        }
        return tonnes;
    }

    private void floors(ArrayNode array) {
        for (int i = 0; i < world.limits().floors().size(); i++) {
            Limits.Floor floor = world.limits().floors().get(i);
            int index = i;
            for (Yearly year : years) {
                if (year.year() >= floor.from()) {
                    double mined = FloorRows.mined(world, floor, year.mined());
                    double processed = FloorRows.processed(world, floor, year.made());
                    ObjectNode node = array.addObject();
                    node.put("country", floor.country());
                    node.put(
                            "material",
                            world.chain().materials().get(floor.material()).id());
                    node.put("year", year.year());
                    Json.number(node, "leastShare", floor.least());
                    Json.number(node, "minedTonnes", mined);
                    Json.number(node, "processedTonnes", processed);
                    Json.number(
                            node,
                            "usdPerTonne",
                            mean(year.year(), p -> p.limitCosts().floor()[index]));
                }
            }
        }
    }

    /** Mean over the periods of a year, by their length. */
    private double mean(int year, java.util.function.ToDoubleFunction<PeriodPlan> cost) {
        double sum = 0;
        double length = 0;
        for (PeriodPlan period : plan.periods()) {
            if (period.period().year() == year) {
                sum += cost.applyAsDouble(period) * period.period().length();
                length += period.period().length();
            }
        }
        return sum / length;
    }
}
