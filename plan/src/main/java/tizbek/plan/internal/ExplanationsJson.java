package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why an answer is what it is, year by year: prices and plants term by term, what binds, what the law costs whom, who
 * gains and loses, where value is added, on whom markets depend. Prices and plants are told for the last period of a
 * year, the rest for all of it.
 */
public final class ExplanationsJson {

    /** A market smaller than this share of the use of its material is not told price by price. */
    private static final double SMALL_MARKET = 0.02;
    /** An origin that brings less than this share of a market is left out. */
    private static final double SMALL_ORIGIN = 0.002;
    /** Suppliers named beside the one that is traced. */
    private static final int SUPPLIERS = 5;

    private final Plan plan;
    private final World world;
    private final Law law;
    private final AssumedValues assumed;
    private final Titles titles;

    /** Of {@code law}, which is that of the scenario. */
    public ExplanationsJson(Plan plan, Law law, AssumedValues assumed) {
        this.plan = plan;
        this.world = plan.world();
        this.law = law;
        this.assumed = assumed;
        this.titles = new Titles(plan, world);
    }

    public void write(ObjectNode root) {
        ObjectNode node = root.putObject("explanations");
        ArrayNode kinds = node.putArray("termKinds");
        for (TermKind kind : TermKind.values()) {
            ObjectNode k = kinds.addObject();
            k.put("id", kind.id());
            Json.words(k, "title", kind.title());
            k.put("limit", kind.isScarcity());
        }
        ArrayNode prices = node.putArray("prices");
        ArrayNode plants = node.putArray("plantAccounts");
        ArrayNode binding = node.putArray("binding");
        ArrayNode laws = node.putArray("lawCosts");
        ArrayNode revenue = node.putArray("stateRevenue");
        ArrayNode welfare = node.putArray("welfare");
        ArrayNode sums = node.putArray("welfareSums");
        ArrayNode value = node.putArray("valueAdded");
        for (int year : years()) {
            List<PeriodPlan> now = of(plan.periods(), year);
            List<PeriodPlan> before = of(plan.baseline(), year);
            prices(prices, now.getLast());
            plants(plants, now.getLast());
            binding(binding, year, now);
            Revenue states = laws(laws, revenue, year, now, before);
            welfare(welfare, sums, year, now, before, states);
            valueAdded(value, year, now, before);
        }
        dependence(node.putArray("dependence"));
    }

    private List<Integer> years() {
        return plan.periods().stream().map(p -> p.period().year()).distinct().toList();
    }

    private static List<PeriodPlan> of(List<PeriodPlan> periods, int year) {
        return periods.stream().filter(p -> p.period().year() == year).toList();
    }

    private Worth worth(PeriodPlan period) {
        return new Worth(world, period, titles);
    }

    private Worth baselineWorth(PeriodPlan period) {
        return new Worth(plan.baselineWorld(), period, new Titles(plan, plan.baselineWorld()));
    }

    private void terms(ObjectNode node, List<Term> terms) {
        ArrayNode array = node.putArray("terms");
        for (Term t : terms) {
            ObjectNode term = array.addObject();
            term.put("kind", t.kind().id());
            Json.words(term, "where", t.where());
            term.put("usdPerTonne", t.usdPerTonne());
        }
    }

    private void period(ObjectNode node, PeriodPlan period) {
        node.put("year", period.period().year());
        node.put("from", period.period().days().from().toString());
    }

    private void prices(ArrayNode array, PeriodPlan period) {
        Worth worth = worth(period);
        PriceTrace trace = new PriceTrace(worth);
        for (int n : told(worth)) {
            PriceTrace.Traced traced = trace.shown(n);
            World.Place place = world.placeOf(n);
            ObjectNode node = array.addObject();
            period(node, period);
            node.put("country", place.country());
            node.put("site", place.id());
            node.put("material", world.materialOf(n).id());
            node.put("priceUsdPerTonne", period.price()[n]);
            node.put("setBy", traced.byUse() ? "use" : "supply");
            terms(node, traced.terms());
            ArrayNode chain = node.putArray("chain");
            for (PriceTrace.Hop hop : traced.hops()) {
                ObjectNode h = chain.addObject();
                h.put("by", hop.by());
                h.put("id", hop.id());
                Json.words(h, "title", hop.title());
                h.put("site", world.placeOf(hop.node()).id());
                h.put("material", world.materialOf(hop.node()).id());
                Json.number(h, "tonnes", hop.tonnes());
            }
            ArrayNode suppliers = node.putArray("suppliers");
            trace.suppliers(n).stream().limit(SUPPLIERS).forEach(s -> {
                ObjectNode supplier = suppliers.addObject();
                supplier.put("by", s.by());
                Json.words(supplier, "title", s.title());
                Json.number(supplier, "tonnes", s.tonnes());
            });
            Json.words(node, "text", PriceWords.reason(traced));
        }
    }

    /** Places of the region where something happens, and markets abroad that are not small. */
    private List<Integer> told(Worth worth) {
        Map<Integer, Double> all = new TreeMap<>();
        Map<Integer, Double> used = new TreeMap<>();
        for (int u = 0; u < world.uses().size(); u++) {
            int node = world.uses().get(u).node();
            used.merge(node, worth.period.used()[u], Double::sum);
            all.merge(world.nodes().get(node).material(), worth.period.used()[u], Double::sum);
        }
        List<Integer> told = new ArrayList<>();
        for (int n = 0; n < world.nodes().size(); n++) {
            double share = used.getOrDefault(n, 0.0)
                    / Math.max(1, all.getOrDefault(world.nodes().get(n).material(), 1.0));
            if (worth.isActive(n) && (world.placeOf(n).region() || share > SMALL_MARKET)) {
                told.add(n);
            }
        }
        return told;
    }

    private void plants(ArrayNode array, PeriodPlan period) {
        Worth worth = worth(period);
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            PlantGap gap = new PlantGap(worth, f);
            ObjectNode node = array.addObject();
            period(node, period);
            node.put("plant", plant.id());
            Json.words(node, "title", plant.title());
            node.put("country", plant.country());
            node.put("state", gap.state());
            gap.account().ifPresent(account -> {
                node.put("gapUsdPerTonne", account.gapUsdPerTonne());
                node.put("marketSite", world.placeOf(account.market()).id());
                node.put("marketCountry", world.placeOf(account.market()).country());
                Json.number(node, "marketUsdPerTonne", account.marketUsdPerTonne());
                node.put("originSite", world.placeOf(account.origin()).id());
                node.put("originCountry", world.placeOf(account.origin()).country());
                Json.number(node, "inputUsdPerTonne", account.inputUsdPerTonne());
                double missing = Math.max(0, -account.gapUsdPerTonne());
                if (missing > 0 && !gap.runs()) {
                    Json.number(node, "runsIfOutputDearerByUsdPerTonne", missing);
                    Json.number(node, "runsIfInputCheaperByUsdPerTonne", missing * plant.outputPerInput());
                }
                if (gap.runs()) {
                    Json.number(node, "fullIfOutputDearerByUsdPerTonne", account.toRunFull());
                }
                terms(node, account.terms());
            });
            Json.words(node, "text", gap.text());
        }
    }

    private void binding(ArrayNode array, int year, List<PeriodPlan> periods) {
        for (Binding.Limit limit : Binding.of(world, periods, titles)) {
            ObjectNode node = array.addObject();
            node.put("year", year);
            node.put("kind", limit.kind().id());
            node.put("id", limit.id());
            Json.words(node, "title", limit.title());
            node.put("country", limit.country());
            node.put("material", limit.material());
            Json.number(node, "usdPerTonne", limit.usdPerTonne());
            Json.number(node, "tonnes", limit.tonnes());
            Json.number(node, "usdPerYear", limit.usd());
        }
    }

    /** What states take, by country, in the plan and in the baseline. */
    private record Revenue(Map<String, Double> now, Map<String, Double> before) {
        double change(String country) {
            return now.getOrDefault(country, 0.0) - before.getOrDefault(country, 0.0);
        }
    }

    /** Writes what the law costs, and gives what each state takes. */
    private Revenue laws(ArrayNode array, ArrayNode revenue, int year, List<PeriodPlan> now, List<PeriodPlan> before) {
        List<LawCosts.Cost> costs = LawCosts.of(world, law, assumed, now, plan.sharesWorld() ? before : List.of());
        for (LawCosts.Cost cost : costs) {
            ObjectNode node = array.addObject();
            node.put("year", year);
            node.put("kind", cost.kind());
            cost.provisions().forEach(node.putArray("provisions")::add);
            citation(node, cost.provisions());
            node.put("payer", cost.payer());
            node.put("receiver", cost.receiver());
            node.put("partner", cost.partner());
            node.put("material", cost.material());
            Json.number(node, "usdPerTonne", cost.usdPerTonne());
            Json.number(node, "tonnes", cost.tonnes());
            Json.number(node, "usdPerYear", cost.usd());
            if (cost.kind().equals("measure")) {
                Json.number(node, "heldBackTonnes", cost.heldBackTonnes());
            }
        }
        Map<String, Double> taken = LawCosts.revenue(costs);
        Map<String, Double> was = LawCosts.revenue(LawCosts.of(plan.baselineWorld(), law, assumed, before, List.of()));
        TreeSet<String> states = new TreeSet<>(taken.keySet());
        states.addAll(was.keySet());
        for (String state : states) {
            ObjectNode node = revenue.addObject();
            node.put("year", year);
            node.put("country", state);
            Json.number(node, "usd", taken.getOrDefault(state, 0.0));
            Json.number(node, "baselineUsd", was.getOrDefault(state, 0.0));
        }
        return new Revenue(taken, was);
    }

    private void citation(ObjectNode node, List<String> provisions) {
        List<Words> texts = provisions.stream()
                .flatMap(id -> law.find(id).stream())
                .map(Provision::citation)
                .map(c -> new Words(c.text().en(), c.text().ru()))
                .distinct()
                .toList();
        Json.words(
                node,
                "citation",
                new Words(
                        String.join("; ", texts.stream().map(Words::en).toList()),
                        String.join("; ", texts.stream().map(Words::ru).toList())));
    }

    private Map<String, Surplus.Parts> surplus(List<PeriodPlan> periods, boolean baseline) {
        Map<String, Surplus.Parts> sums = new TreeMap<>();
        for (PeriodPlan period : periods) {
            Surplus.of(baseline ? baselineWorth(period) : worth(period))
                    .forEach((country, parts) -> sums.computeIfAbsent(country, c -> new Surplus.Parts())
                            .add(parts, 1));
        }
        return sums;
    }

    private void welfare(
            ArrayNode array, ArrayNode sums, int year, List<PeriodPlan> now, List<PeriodPlan> before, Revenue states) {
        Map<String, Surplus.Parts> with = surplus(now, false);
        Map<String, Surplus.Parts> without = surplus(before, true);
        TreeSet<String> countries = new TreeSet<>(with.keySet());
        countries.addAll(without.keySet());
        countries.addAll(states.now().keySet());
        countries.addAll(states.before().keySet());
        double shared = 0;
        double sharedBefore = 0;
        for (String country : countries) {
            Surplus.Parts own = with.getOrDefault(country, new Surplus.Parts());
            Surplus.Parts was = without.getOrDefault(country, new Surplus.Parts());
            shared += own.sum();
            sharedBefore += was.sum();
            ObjectNode node = array.addObject();
            node.put("year", year);
            node.put("country", country);
            parts(node, "", own);
            Json.number(node, "stateUsd", states.now().getOrDefault(country, 0.0));
            Json.number(node, "stateChangeUsd", states.change(country));
            Surplus.Parts change = new Surplus.Parts();
            change.add(own, 1);
            change.add(was, -1);
            parts(node, "change.", change);
        }
        ObjectNode node = sums.addObject();
        node.put("year", year);
        Json.number(node, "sharedOutUsd", shared);
        Json.number(node, "objectiveUsd", objective(now));
        Json.number(node, "sharedOutChangeUsd", shared - sharedBefore);
        Json.number(node, "objectiveChangeUsd", objective(now) - objective(before));
    }

    private static void parts(ObjectNode node, String prefix, Surplus.Parts parts) {
        Map<String, Double> fields = new LinkedHashMap<>();
        fields.put("users", parts.users);
        fields.put("mines", parts.mines);
        fields.put("plants", parts.plants);
        fields.put("trade", parts.trade);
        fields.put("stocks", parts.stocks);
        fields.put("sum", parts.sum());
        fields.put("rents", parts.rents);
        fields.forEach((name, usd) -> Json.number(node, prefix.isEmpty() ? name + "Usd" : name + "ChangeUsd", usd));
    }

    private static double objective(List<PeriodPlan> periods) {
        return periods.stream()
                        .map(PeriodPlan::pieces)
                        .filter(Objects::nonNull)
                        .mapToDouble(PeriodPlan.ObjectivePieces::sum)
                        .sum()
                * 1e6;
    }

    private void valueAdded(ArrayNode array, int year, List<PeriodPlan> now, List<PeriodPlan> before) {
        Map<ValueAdded.Key, ValueAdded.Sum> with = new TreeMap<>();
        now.forEach(p -> ValueAdded.of(worth(p)).forEach((k, v) -> with.merge(k, v, ValueAdded.Sum::plus)));
        Map<ValueAdded.Key, ValueAdded.Sum> without = new TreeMap<>();
        before.forEach(
                p -> ValueAdded.of(baselineWorth(p)).forEach((k, v) -> without.merge(k, v, ValueAdded.Sum::plus)));
        TreeSet<ValueAdded.Key> keys = new TreeSet<>(with.keySet());
        keys.addAll(without.keySet());
        for (ValueAdded.Key key : keys) {
            ValueAdded.Sum sum = with.getOrDefault(key, ValueAdded.Sum.NONE);
            ObjectNode node = array.addObject();
            node.put("year", year);
            node.put("country", key.country());
            node.put("stage", key.stage());
            Json.number(node, "outputUsd", sum.outputUsd());
            Json.number(node, "inputUsd", sum.inputUsd());
            Json.number(node, "valueAddedUsd", sum.usd());
            Json.number(node, "tonnesContained", sum.tonnesContained());
            Json.number(
                    node,
                    "baselineValueAddedUsd",
                    without.getOrDefault(key, ValueAdded.Sum.NONE).usd());
        }
    }

    private void dependence(ArrayNode array) {
        for (Yearly year : Yearly.of(world, plan.periods())) {
            Dependence dependence = new Dependence(world, year);
            for (int u = 0; u < world.uses().size(); u++) {
                World.Use use = world.uses().get(u);
                if (year.used()[u] > Worth.SMALLEST_T) {
                    int material = world.nodes().get(use.node()).material();
                    origins(array, year, u, "mining", dependence.mining(material, use.country()));
                    origins(array, year, u, "refining", dependence.refining(material, use.country()));
                }
            }
        }
    }

    private void origins(ArrayNode array, Yearly year, int u, String by, Map<String, Double> shares) {
        World.Use use = world.uses().get(u);
        shares.forEach((origin, share) -> {
            if (share >= SMALL_ORIGIN) {
                ObjectNode node = array.addObject();
                node.put("year", year.year());
                node.put("country", use.country());
                node.put("material", world.materialOf(use.node()).id());
                node.put("by", by);
                node.put("origin", origin);
                Json.number(node, "share", share);
                Json.number(node, "tonnes", share * year.used()[u]);
                Json.number(node, "herfindahl", Dependence.herfindahl(shares));
            }
        });
    }
}
