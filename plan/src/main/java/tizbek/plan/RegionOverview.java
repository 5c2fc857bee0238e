package tizbek.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.plan.internal.Figures;
import tizbek.plan.internal.Headline;
import tizbek.plan.internal.PlanChecks;
import tizbek.plan.internal.SharedLinks;
import tizbek.plan.internal.Yearly;

/**
 * What fits one screen of a plan of several chains: a line for each, the corridors they share, and what has no chain.
 *
 * @param overfull links over which the chains together carry more than there is room for
 */
public record RegionOverview(
        Scenario scenario,
        List<Line> lines,
        List<LinkLoad> overfull,
        List<NotPlanned> notPlanned,
        List<String> withoutPlan) {

    /**
     * A chain.
     *
     * @param year the year its figures are of
     * @param priceTitle of which material the price is: the last of the chain that is used
     * @param price mean where it is used, USD per tonne of {@code priceYear}
     * @param mined of the region, tonnes of contained element
     * @param made of the last material that the region makes, tonnes of material
     * @param revenue extraction charges of the region, USD a year
     */
    public record Line(
            String chain,
            Words title,
            int year,
            int priceYear,
            Words priceTitle,
            double price,
            double baselinePrice,
            double mined,
            double baselineMined,
            Words madeTitle,
            double made,
            double baselineMade,
            double revenue,
            boolean checksHold,
            int warnings,
            Optional<BackTest> test,
            Words headline) {}

    /**
     * The load of a link in a year.
     *
     * @param residualTonnes what other cargo leaves of it
     * @param tonnes of all chains together
     * @param byChain tonnes of material by chain
     */
    public record LinkLoad(int year, String link, double residualTonnes, double tonnes, Map<String, Double> byChain) {
        public LinkLoad {
            byChain = Map.copyOf(byChain);
        }

        /** Whether the chains together carry more than there is room for. */
        public boolean isOverfull() {
            return tonnes > residualTonnes * (1 + 1e-6);
        }
    }

    /** A commodity that has process rows and no chain. */
    public record NotPlanned(String commodity, Words reason) {}

    public static RegionOverview of(RegionAnswer region, Planner planner) {
        List<Line> lines = region.answers().stream().map(a -> line(a, planner)).toList();
        return new RegionOverview(
                region.scenario(),
                lines,
                SharedLinks.of(region.answers()).stream()
                        .filter(LinkLoad::isOverfull)
                        .toList(),
                notPlanned(planner.data()),
                List.copyOf(region.withoutPlan().keySet()));
    }

    /** The table {@code chains_not_planned}. */
    public static List<NotPlanned> notPlanned(DataPackage data) {
        return data.table("chains_not_planned", "commodity", "reason_en", "reason_ru").rows().stream()
                .map(r -> new NotPlanned(
                        r.getText("commodity"), new Words(r.getText("reason_en"), r.getText("reason_ru"))))
                .toList();
    }

    private static Line line(Answer answer, Planner planner) {
        Plan plan = answer.plan();
        World world = plan.world();
        int year = Figures.year(plan);
        Side with = new Side(world, pick(Yearly.of(world, plan.periods()), year));
        Side without = new Side(plan.baselineWorld(), pick(Yearly.of(plan.baselineWorld(), plan.baseline()), year));
        Chain.Material priced = lastUsed(world);
        Optional<Chain.Material> made = lastMade(world, with, without);
        return new Line(
                world.chain().id(),
                world.chain().title(),
                year,
                world.priceYear(),
                priced.title(),
                with.price(priced),
                without.price(priced),
                with.mined(),
                without.mined(),
                made.map(Chain.Material::title).orElse(new Words("", "")),
                made.map(with::made).orElse(0.0),
                made.map(without::made).orElse(0.0),
                with.revenue(),
                PlanChecks.of(plan).stream().allMatch(PlanChecks.Check::ok),
                (int) PlanChecks.notes(answer, planner).stream()
                        .filter(PlanChecks.Note::warning)
                        .count(),
                BackTest.of(plan, planner.data()),
                Headline.of(answer));
    }

    private static Yearly pick(List<Yearly> years, int year) {
        return years.stream().filter(y -> y.year() == year).findFirst().orElse(years.getLast());
    }

    private static Chain.Material lastUsed(World world) {
        List<Chain.Material> used = new ArrayList<>();
        for (Chain.Material material : world.chain().materials()) {
            if (world.uses().stream().anyMatch(u -> world.materialOf(u.node()).equals(material))) {
                used.add(material);
            }
        }
        return used.isEmpty() ? world.chain().materials().getLast() : used.getLast();
    }

    private static Optional<Chain.Material> lastMade(World world, Side with, Side without) {
        return world.chain().materials().stream()
                .filter(m -> with.made(m) > 0 || without.made(m) > 0)
                .reduce((a, b) -> b);
    }

    /** One side of the comparison, in the year shown. */
    private record Side(World world, Yearly year) {

        private Set<String> region() {
            Set<String> region = new LinkedHashSet<>();
            world.places().stream().filter(World.Place::region).forEach(p -> region.add(p.country()));
            return region;
        }

        double mined() {
            double sum = 0;
            for (int s = 0; s < world.sources().size(); s++) {
                World.Source source = world.sources().get(s);
                sum += region().contains(source.country())
                        ? year.mined()[s] * world.materialOf(source.node()).content()
                        : 0;
            }
            return sum;
        }

        double made(Chain.Material material) {
            double sum = 0;
            for (int f = 0; f < world.plants().size(); f++) {
                World.Plant plant = world.plants().get(f);
                boolean meant = region().contains(plant.country())
                        && plant.process().output().id().equals(material.id());
                sum += meant ? year.made()[f] : 0;
            }
            return sum;
        }

        double revenue() {
            double sum = 0;
            for (int s = 0; s < world.sources().size(); s++) {
                World.Source source = world.sources().get(s);
                sum += region().contains(source.country())
                        ? year.mined()[s] * source.charges().in(year.year())
                        : 0;
            }
            return sum;
        }

        double price(Chain.Material material) {
            double weight = 0;
            double sum = 0;
            for (World.Use use : world.uses()) {
                if (world.materialOf(use.node()).id().equals(material.id())) {
                    weight += use.baseTonnes();
                    sum += use.baseTonnes() * year.price()[use.node()];
                }
            }
            return weight > 0 ? sum / weight : Double.NaN;
        }
    }
}
