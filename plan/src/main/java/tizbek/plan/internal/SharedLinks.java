package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.Answer;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.RegionOverview;
import tizbek.plan.World;

/**
 * What the plans of several chains carry together over the links of known capacity. Each chain was planned with all that
 * other cargo leaves of a link; where together they carry more, the link would take a toll that no plan shows.
 */
public final class SharedLinks {

    private SharedLinks() {}

    /** All loads of at least a tonne, by year and link. */
    public static List<RegionOverview.LinkLoad> of(List<Answer> answers) {
        Map<String, RegionOverview.LinkLoad> loads = new TreeMap<>();
        for (Answer answer : answers) {
            Plan plan = answer.plan();
            World world = plan.world();
            for (Yearly year : Yearly.of(world, plan.periods())) {
                for (World.CappedLink link : world.cappedLinks()) {
                    double tonnes = LinkJson.carried(world, year, link.link());
                    if (tonnes >= 1) {
                        loads.merge(
                                year.year() + " " + link.link(),
                                new RegionOverview.LinkLoad(
                                        year.year(),
                                        link.link(),
                                        residual(plan, link, year.year()),
                                        tonnes,
                                        Map.of(world.chain().id(), tonnes)),
                                SharedLinks::together);
                    }
                }
            }
        }
        return new ArrayList<>(loads.values());
    }

    private static RegionOverview.LinkLoad together(RegionOverview.LinkLoad one, RegionOverview.LinkLoad other) {
        Map<String, Double> byChain = new TreeMap<>(one.byChain());
        byChain.putAll(other.byChain());
        return new RegionOverview.LinkLoad(
                one.year(),
                one.link(),
                Math.max(one.residualTonnes(), other.residualTonnes()),
                one.tonnes() + other.tonnes(),
                byChain);
    }

    private static double residual(Plan plan, World.CappedLink link, int year) {
        return plan.periods().stream()
                .map(PeriodPlan::period)
                .filter(p -> p.year() == year)
                .mapToDouble(p ->
                        link.residualTonnes().getOrDefault(plan.world().maps().of(p), 0.0) * p.length())
                .sum();
    }
}
