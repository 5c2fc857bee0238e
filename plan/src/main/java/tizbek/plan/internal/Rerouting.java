package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.network.Route;
import tizbek.network.Vehicle;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.World;

/**
 * Holds the ways of the region's cargo on the map of a scenario against those on the map of its baseline: each pair of
 * countries that ships at least a tonne in one of the two in the headline year, from and to the sites that ship, in
 * loose cargo, in boxes, and in what else the material travels in.
 */
final class Rerouting {

    private static final double SMALLEST_T = 1;

    private final Plan plan;
    private final World world;
    private final WayFinder after;
    private final WayFinder before;
    private final int year;

    Rerouting(Plan plan, WayFinder after, WayFinder before) {
        this.plan = plan;
        this.world = plan.world();
        this.after = after;
        this.before = before;
        this.year = Figures.year(plan);
    }

    List<Plan.Rerouted> list() {
        List<Plan.Rerouted> list = new ArrayList<>();
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            double is = tonnes(world, plan.periods(), lane);
            double was = tonnes(plan.baselineWorld(), plan.baseline(), lane);
            if (Math.max(is, was) >= SMALLEST_T) {
                for (World.Way way : shown(l)) {
                    list.addAll(ofPair(way, lane, was, is));
                }
            }
        }
        return list;
    }

    /** Of a pair of countries the sites that ship in the scenario, one way for each; else one way that could. */
    private List<World.Way> shown(int lane) {
        Map<String, World.Way> used = new LinkedHashMap<>();
        Map<String, World.Way> all = new LinkedHashMap<>();
        for (int w = 0; w < world.ways().size(); w++) {
            World.Way way = world.ways().get(w);
            boolean ofRegion = world.placeOf(way.fromNode()).region()
                    || world.placeOf(way.toNode()).region();
            if (way.lane() == lane && ofRegion) {
                String ends = way.fromNode() + ">" + way.toNode();
                all.putIfAbsent(ends, way);
                if (tonnesOf(w) >= SMALLEST_T) {
                    used.putIfAbsent(ends, way);
                }
            }
        }
        return used.isEmpty() ? all.values().stream().limit(1).toList() : List.copyOf(used.values());
    }

    private double tonnesOf(int way) {
        return plan.periods().stream()
                .filter(p -> p.period().year() == year)
                .mapToDouble(p -> p.way()[way])
                .sum();
    }

    private double tonnes(World of, List<PeriodPlan> periods, World.Lane lane) {
        double tonnes = 0;
        for (int l = 0; l < of.lanes().size(); l++) {
            World.Lane other = of.lanes().get(l);
            if (other.material() == lane.material()
                    && other.from().equals(lane.from())
                    && other.to().equals(lane.to())) {
                int index = l;
                tonnes += periods.stream()
                        .filter(p -> p.period().year() == year)
                        .mapToDouble(p -> p.shipped()[index])
                        .sum();
            }
        }
        return tonnes;
    }

    private List<Plan.Rerouted> ofPair(World.Way way, World.Lane lane, double was, double is) {
        Set<String> usual =
                Set.copyOf(world.chain().materials().get(lane.material()).vehicles());
        Set<String> shown = new LinkedHashSet<>(List.of(Vehicle.BULK.name(), Vehicle.CONTAINER.name()));
        shown.addAll(world.chain().materials().get(lane.material()).vehicles());
        List<Plan.Rerouted> rows = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (String vehicle : shown) {
            World.Way now = in(after, world, vehicle, way);
            World.Way then = in(before, plan.baselineWorld(), vehicle, way);
            if (now != null && usual.contains(vehicle)) {
                least = Math.min(least, now.freightUsdPerTonne());
            }
            rows.add(new Plan.Rerouted(
                    year,
                    lane.material(),
                    world.placeOf(way.fromNode()).id(),
                    world.placeOf(way.toNode()).id(),
                    lane.from(),
                    lane.to(),
                    vehicle,
                    usual.contains(vehicle),
                    false,
                    was,
                    is,
                    then,
                    now));
        }
        double cheapest = least;
        return rows.stream()
                .map(r -> r.chosen(
                        r.usual() && r.afterOrNull() != null && r.afterOrNull().freightUsdPerTonne() <= cheapest))
                .toList();
    }

    /** The two worlds may number their places otherwise; -1 where it has no such place. */
    private static int node(World of, String name) {
        for (int n = 0; n < of.nodes().size(); n++) {
            if (of.nodeName(n).equals(name)) {
                return n;
            }
        }
        return -1;
    }

    private World.@Nullable Way in(WayFinder finder, World of, String vehicle, World.Way way) {
        Period period = plan.periods().stream()
                .map(p -> p.period())
                .filter(p -> p.year() == year)
                .reduce((a, b) -> b)
                .orElseThrow();
        int map = of.maps().of(period);
        int from = node(of, world.nodeName(way.fromNode()));
        int to = node(of, world.nodeName(way.toNode()));
        Optional<Route> route =
                from < 0 || to < 0 ? Optional.empty() : finder.by(Vehicle.valueOf(vehicle), from, to, map);
        return route.map(r -> WayFinder.way(
                        way.lane(),
                        way.fromNode(),
                        way.toNode(),
                        r,
                        r.total().usdPerTonne(),
                        Set.of(map),
                        finder.network()))
                .orElse(null);
    }
}
