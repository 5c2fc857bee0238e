package tizbek.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tizbek.plan.internal.Figures;
import tizbek.plan.internal.OverlaidNotes;
import tizbek.plan.internal.PlanChecks;
import tizbek.plan.internal.PlantAccount;
import tizbek.plan.internal.Yearly;

/**
 * What fits one screen of a plan: prices by year, the plants of the region in the headline year, checks, warnings.
 *
 * @param ownData those of the warnings that say which rows of the user's own data the plan stands on
 */
public record PlanOverview(
        List<Integer> years,
        List<PriceLine> prices,
        List<PriceLine> quotations,
        int plantYear,
        List<PlantLine> plants,
        List<Check> checks,
        List<Words> warnings,
        List<Words> ownData) {

    /** A price by year, NaN where there is none. */
    public record PriceLine(Words title, List<Double> usdPerTonne) {}

    /**
     * A plant.
     *
     * @param reason why it runs or stands, in a few words
     * @param mark a sign for its state: filled where it runs
     */
    public record PlantLine(Words title, String mark, double outputTonnes, double capacityTonnes, Words reason) {}

    /** A check of the plan by our own code. */
    public record Check(Words title, boolean ok) {}

    public static PlanOverview of(Answer answer, Planner planner) {
        Plan plan = answer.plan();
        World world = plan.world();
        List<Yearly> years = Yearly.of(world, plan.periods());
        int shown = Figures.year(plan);
        Yearly year = years.stream().filter(y -> y.year() == shown).findFirst().orElse(years.getLast());
        return new PlanOverview(
                years.stream().map(Yearly::year).toList(),
                prices(plan, years),
                quotations(plan, planner, years),
                year.year(),
                plants(world, year),
                PlanChecks.of(plan).stream()
                        .map(c -> new Check(c.title(), c.ok()))
                        .toList(),
                PlanChecks.notes(answer, planner).stream()
                        .filter(PlanChecks.Note::warning)
                        .map(PlanChecks.Note::text)
                        .toList(),
                OverlaidNotes.of(planner.data()).stream()
                        .map(PlanChecks.Note::text)
                        .toList());
    }

    /** Each material in its largest markets and at the largest mine of the region. */
    private static List<PriceLine> prices(Plan plan, List<Yearly> years) {
        World world = plan.world();
        List<PriceLine> lines = new ArrayList<>();
        regionMine(world).ifPresent(s -> {
            double content = world.materialOf(s.node()).content();
            lines.add(new PriceLine(
                    new Words(
                            world.materialOf(s.node()).title().en() + ", "
                                    + s.title().en() + " (contained)",
                            world.materialOf(s.node()).title().ru() + ", "
                                    + s.title().ru() + " (содерж.)"),
                    years.stream()
                            .map(y -> tonnes(s, y.year()) > 0 ? y.price()[s.node()] / content : Double.NaN)
                            .toList()));
        });
        for (Chain.Material material : world.chain().materials()) {
            for (World.Use use : largestUses(world, material)) {
                Words country = plan.countryTitle(use.country());
                lines.add(new PriceLine(
                        new Words(
                                material.title().en() + ", " + country.en(),
                                material.title().ru() + ", " + country.ru()),
                        years.stream().map(y -> y.price()[use.node()]).toList()));
            }
        }
        return lines;
    }

    /** Yearly quotations on the same years, NaN where none is known. */
    private static List<PriceLine> quotations(Plan plan, Planner planner, List<Yearly> years) {
        Scenario scenario = plan.scenario();
        List<Quotation> known =
                Quotation.list(planner.data(), plan.world().chain().id(), scenario.firstYear(), scenario.lastYear())
                        .stream()
                        .filter(Quotation::isYearly)
                        .toList();
        return known.stream()
                .map(Quotation::title)
                .distinct()
                .map(title -> new PriceLine(
                        title,
                        years.stream()
                                .map(y -> known.stream()
                                        .filter(q -> q.title().equals(title) && q.year() == y.year())
                                        .mapToDouble(Quotation::usdPerTonne)
                                        .findFirst()
                                        .orElse(Double.NaN))
                                .toList()))
                .toList();
    }

    private static java.util.Optional<World.Source> regionMine(World world) {
        return world.sources().stream()
                .filter(s -> s.mined() && world.placeOf(s.node()).region() && tonnes(s, LAST) > 0)
                .max(java.util.Comparator.comparingDouble(s -> tonnes(s, LAST)));
    }

    private static final int LAST = 9999;

    /** Of the base year; of a year planned where a mine opens only later. */
    private static double tonnes(World.Source source, int year) {
        return source.baseTonnes() > 0 ? source.baseTonnes() : source.referenceTonnes(year);
    }

    private static final int MARKETS = 3;

    private static List<World.Use> largestUses(World world, Chain.Material material) {
        return world.uses().stream()
                .filter(u -> world.materialOf(u.node()).equals(material))
                .sorted(java.util.Comparator.comparingDouble(World.Use::baseTonnes)
                        .reversed())
                .limit(MARKETS)
                .toList();
    }

    private static List<PlantLine> plants(World world, Yearly year) {
        List<PlantLine> lines = new ArrayList<>();
        Set<String> region = new LinkedHashSet<>();
        world.places().stream().filter(World.Place::region).forEach(p -> region.add(p.country()));
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            if (region.contains(plant.country())) {
                PlantAccount account = new PlantAccount(plant, year, f);
                lines.add(new PlantLine(
                        plant.title(),
                        account.state().equals("running") ? "●" : "○",
                        year.made()[f],
                        plant.capacity(year.year()),
                        account.brief()));
            }
        }
        return lines;
    }
}
