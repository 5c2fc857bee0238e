package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.plan.LawEffects;
import tizbek.plan.Limits;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * Plans once more without each provision that binds in the headline year, and holds who has what against the plan. A
 * provision ends on the first day planned after the base year, so that the base year is calibrated under the law it had;
 * all else stays, also a second provision that bars the same.
 */
public final class Repeals {

    /** Parts of a country that move by less than this share of all that changes hands are rounding of the steps. */
    private static final double NOTICED = 1e-3;

    private static final double LEAST_USD = 1e4;

    /** Plans the scenario again. */
    public interface Without {
        /** As it is. */
        Plan nothing();

        /** Without a provision of the law, from a day on, under the law that is then left. */
        Plan provision(String id, LocalDate day);

        /** Without a floor on what a country processes. */
        Plan floor(Limits.Floor floor);

        /** Without a limit on the share of one third country. */
        Plan share(Limits.ShareLimit share);
    }

    /** Something that binds: a provision or a limit of the scenario, and what it weighs. */
    private record Binds(String kind, String provision, double usd, int floor, int share) {}

    private final Plan plan;
    private final World world;
    private final Law law;
    private final AssumedValues assumed;
    private final int year;

    /** Of a plan under {@code law}. */
    public Repeals(Plan plan, Law law, AssumedValues assumed) {
        this.plan = plan;
        this.world = plan.world();
        this.law = law;
        this.assumed = assumed;
        this.year = Figures.year(plan);
    }

    /** The effects of the provisions that weigh most. */
    public LawEffects effects(int most, Without without) {
        List<Binds> binding = binding();
        // What holds in the base year is part of its calibration, so that nothing can be planned without it.
        if (year <= world.baseYear()) {
            return new LawEffects(year, List.of(), binding.size());
        }
        List<LawEffects.Effect> effects = new ArrayList<>();
        if (binding.isEmpty() || most == 0) {
            return new LawEffects(year, List.of(), binding.size());
        }
        // Planned from the same start and over the same years as those without: what is left of the steps is the same.
        Plan whole = without.nothing();
        for (Binds binds : binding.subList(0, Math.min(most, binding.size()))) {
            effects.add(effect(binds, whole, without));
        }
        return new LawEffects(year, effects, binding.size() - effects.size());
    }

    private static List<PeriodPlan> of(List<PeriodPlan> plans, int year) {
        return plans.stream().filter(p -> p.period().year() == year).toList();
    }

    private List<Binds> binding() {
        Map<String, Binds> byKey = new LinkedHashMap<>();
        List<PeriodPlan> now = of(plan.periods(), year);
        for (LawCosts.Cost cost : LawCosts.of(world, law, assumed, now, List.of())) {
            for (String id : cost.provisions()) {
                if (law.find(id).isPresent() && cost.usd() > LEAST_USD) {
                    byKey.merge(
                            id,
                            new Binds(cost.kind(), id, cost.usd(), -1, -1),
                            (a, b) -> new Binds(a.kind(), id, a.usd() + b.usd(), -1, -1));
                }
            }
        }
        List<Binds> binding = new ArrayList<>(byKey.values());
        for (int i = 0; i < world.limits().floors().size(); i++) {
            Limits.Floor floor = world.limits().floors().get(i);
            double usd = 0;
            for (PeriodPlan p : now) {
                usd += p.limitCosts().floor()[i] * FloorRows.mined(world, floor, p.mined());
            }
            if (usd > LEAST_USD) {
                binding.add(new Binds("processing-floor", "", usd, i, -1));
            }
        }
        for (int i = 0; i < world.limits().shares().size(); i++) {
            double usd = 0;
            for (PeriodPlan p : now) {
                usd += p.limitCosts().share()[i]
                        * shipped(world.limits().shares().get(i), p);
            }
            if (usd > LEAST_USD) {
                binding.add(new Binds("share-limit", "", usd, -1, i));
            }
        }
        binding.sort(Comparator.comparingDouble(Binds::usd).reversed());
        return binding;
    }

    private double shipped(Limits.ShareLimit limit, PeriodPlan p) {
        double tonnes = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            tonnes += lane.from().equals(limit.exporter()) && ShareRows.reaches(limit, lane) ? p.shipped()[l] : 0;
        }
        return tonnes;
    }

    private LawEffects.Effect effect(Binds binds, Plan whole, Without without) {
        if (binds.floor() >= 0) {
            Limits.Floor floor = world.limits().floors().get(binds.floor());
            Words country = plan.countryTitle(floor.country());
            Words material = world.chain().materials().get(floor.material()).title();
            return new LawEffects.Effect(
                    binds.kind(),
                    "",
                    new Words(
                            "processing at home, " + country.en() + ", " + material.en(),
                            "переработка на месте, " + country.ru() + ", " + material.ru()),
                    SCENARIO,
                    changes(whole, without.floor(floor), law));
        }
        if (binds.share() >= 0) {
            Limits.ShareLimit limit = world.limits().shares().get(binds.share());
            Words exporter = plan.countryTitle(limit.exporter());
            return new LawEffects.Effect(
                    binds.kind(),
                    "",
                    new Words(
                            "limit on the share of " + exporter.en() + " (" + limit.buyer() + ")",
                            "предел доли: " + exporter.ru() + " (" + limit.buyer() + ")"),
                    SCENARIO,
                    changes(whole, without.share(limit), law));
        }
        Provision p = law.get(binds.provision());
        LocalDate day = LocalDate.of(Math.max(plan.periods().getFirst().period().year(), world.baseYear() + 1), 1, 1);
        return new LawEffects.Effect(
                binds.kind(),
                p.id(),
                new Words(p.title().en(), p.title().ru()),
                new Words(p.citation().text().en(), p.citation().text().ru()),
                changes(whole, without.provision(p.id(), day), law.repealing(p.id(), day)));
    }

    private static final Words SCENARIO = new Words("asked by the scenario", "условие сценария");

    private List<LawEffects.Change> changes(Plan whole, Plan other, Law otherLaw) {
        Map<String, Surplus.Parts> change = new TreeMap<>();
        add(change, whole, 1);
        add(change, other, -1);
        Map<String, Double> states = new TreeMap<>(revenue(whole, law));
        revenue(other, otherLaw).forEach((country, usd) -> states.merge(country, -usd, Double::sum));
        TreeSet<String> countries = new TreeSet<>(change.keySet());
        countries.addAll(states.keySet());
        List<LawEffects.Change> all = new ArrayList<>();
        for (String country : countries) {
            Surplus.Parts parts = change.getOrDefault(country, new Surplus.Parts());
            all.add(new LawEffects.Change(
                    country,
                    parts.users,
                    parts.mines,
                    parts.plants,
                    parts.trade,
                    parts.stocks,
                    states.getOrDefault(country, 0.0)));
        }
        double moved = all.stream().mapToDouble(Repeals::moved).max().orElse(0);
        return all.stream()
                .filter(c -> moved(c) > Math.max(LEAST_USD, NOTICED * moved))
                .sorted(Comparator.comparingDouble(Repeals::moved).reversed())
                .toList();
    }

    private static double moved(LawEffects.Change c) {
        return Math.abs(c.usersUsd())
                + Math.abs(c.minesUsd())
                + Math.abs(c.plantsUsd())
                + Math.abs(c.tradeUsd())
                + Math.abs(c.stocksUsd())
                + Math.abs(c.stateUsd());
    }

    private void add(Map<String, Surplus.Parts> sums, Plan of, double factor) {
        for (PeriodPlan period : of(of.periods(), year)) {
            Surplus.of(new Worth(of.world(), period, new Titles(of, of.world())))
                    .forEach((country, parts) -> sums.computeIfAbsent(country, c -> new Surplus.Parts())
                            .add(parts, factor));
        }
    }

    private Map<String, Double> revenue(Plan of, Law itsLaw) {
        return LawCosts.revenue(LawCosts.of(of.world(), itsLaw, assumed, of(of.periods(), year), List.of()));
    }
}
