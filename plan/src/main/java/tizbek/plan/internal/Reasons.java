package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.PlanReasons;
import tizbek.plan.Words;
import tizbek.plan.World;

/** The explanations of one year of a plan that a screen has room for. */
public final class Reasons {

    /** Of so many largest markets of each material the one whose price moved most is told. */
    private static final int MARKETS = 3;
    /** A country that gains or loses less than this many dollars a year is left out. */
    private static final double NOTHING_USD = 1e5;

    private final Plan plan;
    private final World world;
    private final List<PeriodPlan> now;
    private final List<PeriodPlan> before;

    public Reasons(Plan plan, int year) {
        this.plan = plan;
        this.world = plan.world();
        this.now =
                plan.periods().stream().filter(p -> p.period().year() == year).toList();
        this.before =
                plan.baseline().stream().filter(p -> p.period().year() == year).toList();
    }

    private Titles titles(World of) {
        return new Titles(plan, of);
    }

    /** The price that moved most against the baseline among the large markets; the largest market where none moved. */
    public List<Words> prices() {
        PeriodPlan period = now.getLast();
        Yearly was = Yearly.of(plan.baselineWorld(), before).getLast();
        Counterpart counterpart = new Counterpart(plan, List.of(was));
        int told = -1;
        double most = -1;
        for (int m = 0; m < world.chain().materials().size(); m++) {
            int material = m;
            List<World.Use> largest = world.uses().stream()
                    .filter(u -> world.nodes().get(u.node()).material() == material)
                    .sorted(Comparator.comparingDouble(World.Use::baseTonnes).reversed())
                    .limit(MARKETS)
                    .toList();
            for (World.Use use : largest) {
                double old = counterpart.price(0, use.node());
                double move = old > 0 ? Math.abs(period.price()[use.node()] / old - 1) : 0;
                if (move > most + 1e-3) {
                    most = move;
                    told = use.node();
                }
            }
        }
        if (told < 0) {
            return List.of();
        }
        Titles titles = titles(world);
        PriceTrace.Traced traced = new PriceTrace(new Worth(world, period, titles)).shown(told);
        return List.of(PriceWords.headed(
                traced,
                titles.material(told),
                titles.place(told),
                period.period().year()));
    }

    public List<PlanReasons.Limit> limits() {
        List<Binding.Limit> limits = Binding.of(world, now, titles(world));
        List<Words> lines = Binding.lines(limits, world);
        List<PlanReasons.Limit> told = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            told.add(new PlanReasons.Limit(
                    lines.get(i), limits.get(i).usdPerTonne(), limits.get(i).usd()));
        }
        return told;
    }

    /** Change of the surplus of users, mines, plants, trade and stocks by country. */
    public List<PlanReasons.Gain> gains() {
        Map<String, Surplus.Parts> change = new TreeMap<>();
        for (PeriodPlan period : now) {
            add(change, Surplus.of(new Worth(world, period, titles(world))), 1);
        }
        for (PeriodPlan period : before) {
            add(change, Surplus.of(new Worth(plan.baselineWorld(), period, titles(plan.baselineWorld()))), -1);
        }
        List<PlanReasons.Gain> gains = new ArrayList<>();
        change.forEach((country, parts) -> {
            if (Math.abs(parts.sum()) > NOTHING_USD) {
                gains.add(new PlanReasons.Gain(plan.countryTitle(country), parts.sum(), parts.users));
            }
        });
        return gains;
    }

    private static void add(Map<String, Surplus.Parts> sums, Map<String, Surplus.Parts> parts, double factor) {
        parts.forEach((country, p) ->
                sums.computeIfAbsent(country, c -> new Surplus.Parts()).add(p, factor));
    }
}
