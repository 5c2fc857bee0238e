package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tizbek.law.ActKind;
import tizbek.law.AssumedValues;
import tizbek.law.DatedValue;
import tizbek.law.Effect;
import tizbek.law.Expression;
import tizbek.law.Law;
import tizbek.law.Parameter;
import tizbek.law.Provision;
import tizbek.law.Rate;
import tizbek.law.Status;
import tizbek.law.Value;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * Provisions that bear on who owns a mine or plant of the region, on whom it sells to first, whom it employs and buys
 * from, and by which certificates it exports; in the headline year, at the prices of the plan. Where the law gives a
 * number, it is counted: a share of the state times the margin of the mine, a share of mining expenses, a cost per tonne.
 * Where it gives none, the line says what is missing. What cannot apply by what the data know of the site
 * ({@link SiteFacts}) is left out; where they do not know it, the line says that it may apply, and what would decide.
 * Nothing of it moves the plan, which does not know the owners.
 */
final class OwnerTerms {

    /** Mines and plants that bring less than this a year, and have no capacity, are not told, tonnes. */
    private static final double SMALLEST_T = 1;

    private static final double PERCENT = 100;

    /** Topic of a provision, and what its lines are called. */
    private static final Map<String, String> KINDS = Map.of(
            "ownership", "state-participation",
            "priority", "first-refusal",
            "local-content", "local-content");

    private static final String CERTIFICATION = "certification";

    private static final Set<String> ACTS_OF_BOTH = Set.of("sell", "procure", "employ", "export");

    /** What is done with a right to the ground, and the duties that follow from mining; a plant has neither. */
    private static final Set<String> ACTS_OF_MINES =
            Set.of("apply", "extend", "found", "hold", "transfer", "mine", "develop");

    private static final Set<String> ACTS_OF_PLANTS = Set.of("process");

    /** What is done once and not year by year: whoever did it under an older law stands by that. */
    private static final Set<String> ACTS_OF_A_DAY = Set.of("apply", "extend", "found", "transfer");

    private static final Set<Effect> BEARING = Set.of(Effect.REQUIRES, Effect.LIMITS, Effect.PROHIBITS, Effect.CHARGES);

    /**
     * A provision at a mine or plant.
     *
     * @param percent the number of the law, NaN where it gives none or it is no percentage
     * @param base of what the number is taken, or what the provision bears on: margin, mining-expenses, exports,
     *     product; empty where the plan does not know it
     * @param baseUsd a year; NaN where it is not known
     * @param tonnes that the site brings, or of exports sends abroad
     * @param worthUsd what it takes or would be worth a year, if it applies; NaN where the law gives no number for it
     * @param conditions what would have to be known to say that it applies at all; empty where it does
     * @param missing what the answer lacks besides
     */
    record Line(
            String kind,
            Provision provision,
            Site site,
            double percent,
            String base,
            double baseUsd,
            double tonnes,
            double worthUsd,
            List<Words> conditions,
            List<Words> missing) {
        Line {
            conditions = List.copyOf(conditions);
            missing = List.copyOf(missing);
        }

        /** Whether it may apply, and no more can be said. */
        boolean mayApply() {
            return !conditions.isEmpty();
        }
    }

    /**
     * A mine or plant in the year.
     *
     * @param productUsd worth of what it makes at the prices of the place
     * @param marginUsd that less cost, input and extraction charge; capital is not taken off
     * @param expensesUsd cost of mining in the year before, where the plan holds it, else in the year
     */
    record Site(
            String id,
            Words title,
            String country,
            String material,
            boolean mine,
            double tonnes,
            double exportedTonnes,
            double productUsd,
            double marginUsd,
            double expensesUsd) {}

    private final Plan plan;
    private final World world;
    private final Law law;
    private final AssumedValues assumed;
    private final SiteFacts facts;
    private final int year;

    OwnerTerms(Plan plan, Law law, AssumedValues assumed, SiteFacts facts, int year) {
        this.facts = facts;
        this.plan = plan;
        this.world = plan.world();
        this.law = law;
        this.assumed = assumed;
        this.year = year;
    }

    /** By site in the order of the world, mines first. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Site site : sites()) {
            for (Provision p : law.listOf(site.country())) {
                String kind = kind(p);
                if (!kind.isEmpty() && bearsOn(p, site)) {
                    line(kind, p, site, lines);
                }
            }
        }
        return lines;
    }

    private static String kind(Provision p) {
        Expression needs = p.terms().needsOrNull();
        boolean certificate = p.terms().levy().equals(CERTIFICATION)
                || (needs != null && needs.names().stream().anyMatch(n -> n.startsWith("certificate_")));
        return certificate ? CERTIFICATION : KINDS.getOrDefault(p.topic(), "");
    }

    private boolean bearsOn(Provision p, Site site) {
        LocalDate day = LocalDate.of(year, 7, 1);
        return BEARING.contains(p.effect())
                && p.applies().coversMaterial(site.material())
                && p.applies().acts().stream().anyMatch(a -> concerns(a, site))
                && law.inForce(p, day);
    }

    private static boolean concerns(ActKind act, Site site) {
        return ACTS_OF_BOTH.contains(act.word()) || (site.mine() ? ACTS_OF_MINES : ACTS_OF_PLANTS).contains(act.word());
    }

    private void line(String kind, Provision p, Site site, List<Line> lines) {
        LocalDate day = LocalDate.of(year, 7, 1);
        Map<String, Object> known =
                facts.known(site.id(), site.mine(), world.chain().id(), site.material(), day);
        Optional<Set<String>> lacking = facts.lacking(p.whenOrNull(), site.id(), site.mine(), known);
        if (lacking.isEmpty()) {
            return;
        }
        List<Words> conditions = new ArrayList<>();
        new TreeSet<>(lacking.get()).forEach(name -> conditions.add(unknownFact(name)));
        for (Provision exception : law.exceptionsTo(p)) {
            if (law.inForce(exception, day)
                    && exception.applies().coversMaterial(site.material())
                    && facts.lacking(exception.whenOrNull(), site.id(), site.mine(), known)
                            .isPresent()) {
                conditions.add(new Words(
                        "whether the exception (" + exception.id() + ") applies",
                        "применяется ли исключение (" + exception.id() + ")"));
            }
        }
        if (p.applies().acts().stream().allMatch(a -> ACTS_OF_A_DAY.contains(a.word()))) {
            p.applies().acts().forEach(a -> conditions.add(done(a)));
        }
        lines.add(counted(kind, p, site, conditions));
    }

    private Words unknownFact(String name) {
        tizbek.law.Words title = law.vocabulary().title(name);
        return new Words("whether: " + title.en(), "неизвестно: " + title.ru());
    }

    private Words done(ActKind act) {
        tizbek.law.Words title =
                law.vocabulary().acts().getOrDefault(act.word(), new tizbek.law.Words(act.word(), act.word()));
        return new Words(
                "whether it is done under this law: " + title.en(), "делается ли это при этом праве: " + title.ru());
    }

    private Line counted(String kind, Provision p, Site site, List<Words> conditions) {
        List<Words> missing = new ArrayList<>();
        if (p.status() == Status.CLAIMED) {
            missing.add(new Words(
                    "an act: none was found, it is only said to be so", "акт: не найден, есть лишь утверждение"));
        } else if (p.status() == Status.PROPOSED) {
            missing.add(new Words("an act: it is proposed, not law", "акт: это предложение, а не закон"));
        }
        double number = number(p);
        boolean percent = p.value().map(v -> v.unit().equals(Value.PERCENT)).orElse(false);
        double share = percent ? number : Double.NaN;
        if (p.terms().measure().equals("state_share_percent") && p.effect() == Effect.REQUIRES && site.mine()) {
            missing.add(new Words(
                    "the share the state has and what it pays for it; capital is not taken off the margin",
                    "доля, которой владеет государство, и её цена; из маржи не вычтен капитал"));
            double taken = Math.max(0, site.marginUsd());
            return line(kind, p, site, share, "margin", site.marginUsd(), taken, conditions, missing);
        }
        if (p.value().map(v -> v.base().equals("mining_expenses_previous_year")).orElse(false) && site.mine()) {
            double cost = site.expensesUsd();
            return line(kind, p, site, share, "mining-expenses", cost, cost, conditions, missing);
        }
        if (kind.equals(CERTIFICATION)) {
            return certification(p, site, number, conditions, missing);
        }
        String base = p.value().map(Value::base).orElse("");
        missing.add(base.isEmpty() ? lacks(kind, p) : unknownFact(base));
        boolean sale = p.applies().acts().stream().anyMatch(a -> a.word().equals("sell"));
        return new Line(
                kind,
                p,
                site,
                share,
                sale ? "product" : "",
                sale ? site.productUsd() : Double.NaN,
                site.tonnes(),
                Double.NaN,
                conditions,
                missing);
    }

    private static Line line(
            String kind,
            Provision p,
            Site site,
            double percent,
            String base,
            double baseUsd,
            double taken,
            List<Words> conditions,
            List<Words> missing) {
        if (Double.isNaN(percent)) {
            missing.add(new Words("the number of the law for this year", "число закона на этот год"));
        }
        double worth = percent / PERCENT * taken;
        return new Line(kind, p, site, percent, base, baseUsd, site.tonnes(), worth, conditions, missing);
    }

    private static Line certification(
            Provision p, Site site, double number, List<Words> conditions, List<Words> missing) {
        boolean perTonne = p.value().map(v -> v.unit().equals("USD/t")).orElse(false);
        if (!perTonne || Double.isNaN(number)) {
            missing.add(new Words("what the certificate costs", "сколько стоит сертификат"));
        }
        return new Line(
                CERTIFICATION,
                p,
                site,
                Double.NaN,
                "exports",
                Double.NaN,
                site.exportedTonnes(),
                perTonne ? number * site.exportedTonnes() : Double.NaN,
                conditions,
                missing);
    }

    /** What the law leaves out so that no amount can be told. */
    private static Words lacks(String kind, Provision p) {
        boolean sale = p.applies().acts().stream().anyMatch(a -> a.word().equals("sell"));
        return switch (kind) {
            case "first-refusal" ->
                sale
                        ? new Words(
                                "the price at which the state buys: at the price of the plan it is worth nothing",
                                "цена выкупа государством: по цене расчёта право ничего не стоит")
                        : new Words("a sale of the right and its price", "продажа права и её цена");
            case "local-content" ->
                new Words(
                        "what local staff, goods or services cost more",
                        "насколько дороже местные кадры, товары, услуги");
            default -> new Words("a share of the product or the profit", "доля в продукции или прибыли");
        };
    }

    /** The number of the provision, NaN where it gives none that holds without further facts. */
    private double number(Provision p) {
        Value value = p.valueOrNull();
        if (value == null || value.timesOrNull() != null) {
            return Double.NaN;
        }
        return switch (value.rate()) {
            case Rate.Plain plain -> plain.figure().value(assumed);
            case Rate.Computed computed ->
                computed.formula().evaluate(Map.of()) instanceof Expression.Result.Amounting(double number)
                        ? number
                        : Double.NaN;
            case Rate.OfParameter(String id) ->
                law.findParameter(id).flatMap(this::onTheDay).orElse(Double.NaN);
            default -> Double.NaN;
        };
    }

    private Optional<Double> onTheDay(Parameter parameter) {
        return parameter.find(LocalDate.of(year, 7, 1)).map(DatedValue::number);
    }

    // ---- mines and plants of the region

    private List<PeriodPlan> periods(int of) {
        return plan.periods().stream().filter(p -> p.period().year() == of).toList();
    }

    private List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        Map<Integer, Double> exported = exported();
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            if (source.mined() && world.placeOf(source.node()).region()) {
                mine(s, exported.getOrDefault(source.node(), 0.0), sites);
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            if (world.placeOf(plant.outputNode()).region()) {
                plant(f, exported.getOrDefault(plant.outputNode(), 0.0), sites);
            }
        }
        return sites;
    }

    private void mine(int s, double exported, List<Site> sites) {
        World.Source source = world.sources().get(s);
        double tonnes = 0;
        double product = 0;
        double charges = 0;
        for (PeriodPlan p : periods(year)) {
            tonnes += p.mined()[s];
            product += new Worth(world, p, new Titles(plan, world)).made(source.node()) * p.mined()[s];
            charges += source.charges().in(year) * p.mined()[s];
        }
        if (tonnes >= SMALLEST_T) {
            double now = cost(s, year);
            double before = cost(s, year - 1);
            sites.add(new Site(
                    source.id(),
                    source.title(),
                    source.country(),
                    world.materialOf(source.node()).id(),
                    true,
                    tonnes,
                    Math.min(tonnes, exported),
                    product,
                    product - now - charges,
                    before > 0 ? before : now));
        }
    }

    /** Cost of what a mine brings in a year, without charges; 0 where the plan does not hold the year. */
    private double cost(int s, int of) {
        double cost = 0;
        for (PeriodPlan p : periods(of)) {
            double length = p.period().length();
            cost += new Curves(world).source(world.sources().get(s), p.period()).integral(p.mined()[s] / length)
                    * length;
        }
        return cost;
    }

    private void plant(int f, double exported, List<Site> sites) {
        World.Plant plant = world.plants().get(f);
        double tonnes = 0;
        double product = 0;
        double cost = 0;
        for (PeriodPlan p : periods(year)) {
            Worth worth = new Worth(world, p, new Titles(plan, world));
            double length = p.period().length();
            double made = p.made()[f];
            tonnes += made;
            product += worth.made(plant.outputNode()) * made;
            cost += worth.bought(plant.inputNode()) / plant.outputPerInput() * made;
            cost += made > 0 ? worth.curves.plant(plant, p.period()).integral(made / length) * length : 0;
        }
        if (tonnes >= SMALLEST_T || plant.capacity(year) >= SMALLEST_T) {
            sites.add(new Site(
                    plant.id(),
                    plant.title(),
                    plant.country(),
                    plant.process().output().id(),
                    false,
                    tonnes,
                    Math.min(tonnes, exported),
                    product,
                    product - cost,
                    Double.NaN));
        }
    }

    /** What leaves the country from a node in the year. */
    private Map<Integer, Double> exported() {
        Map<Integer, Double> tonnes = new HashMap<>();
        for (PeriodPlan p : periods(year)) {
            for (int w = 0; w < world.ways().size(); w++) {
                World.Way way = world.ways().get(w);
                if (way.lane() >= 0 && p.way()[w] > 0) {
                    tonnes.merge(way.fromNode(), p.way()[w], Double::sum);
                }
            }
        }
        return tonnes;
    }
}
