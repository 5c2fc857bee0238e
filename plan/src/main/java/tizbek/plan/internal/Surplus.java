package tizbek.plan.internal;

import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.Limits;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;

/**
 * Who in which country has what of the welfare of a period: the objective, undiscounted, shared out at the local prices.
 *
 * <p>users: benefit - price paid; mines: worth of what is made - cost - extraction charge; plants: worth of the output -
 * price of the input - cost (a floor on processing is paid by the mines to the plants of the country); trade: price there - price here - freight - margins - charges added since the base year, to
 * the country that sells (licence rents and tolls are in it); stocks: what comes out less what goes in, at local prices,
 * and the holding. Since the balances close, these add up to the objective. What the state takes is a cost to the
 * others and is not in the sum. The benefits and costs are areas under the curves; the objective has secants of their
 * steps, and differs by what the steps cut off.
 */
final class Surplus {

    /** The parts of a country, USD in the period. */
    static final class Parts {
        double users;
        double mines;
        double plants;
        double trade;
        double stocks;
        /** Part of {@code trade}: what limits by law are worth to those who may trade. */
        double rents;

        double sum() {
            return users + mines + plants + trade + stocks;
        }

        void add(Parts other, double factor) {
            users += other.users * factor;
            mines += other.mines * factor;
            plants += other.plants * factor;
            trade += other.trade * factor;
            stocks += other.stocks * factor;
            rents += other.rents * factor;
        }
    }

    private final Worth worth;
    private final World world;
    private final PeriodPlan period;
    private final double length;
    private final Map<String, Parts> countries = new TreeMap<>();

    private Surplus(Worth worth) {
        this.worth = worth;
        this.world = worth.world;
        this.period = worth.period;
        this.length = period.period().length();
    }

    /** By country. */
    static Map<String, Parts> of(Worth worth) {
        Surplus surplus = new Surplus(worth);
        surplus.users();
        surplus.mines();
        surplus.plants();
        surplus.floors();
        surplus.trade();
        surplus.stocks();
        return surplus.countries;
    }

    private Parts parts(String country) {
        return countries.computeIfAbsent(country, c -> new Parts());
    }

    /** USD under a curve up to an amount of the period. */
    private double area(Curve curve, double tonnes) {
        return curve.integral(tonnes / length) * length;
    }

    private void users() {
        for (int u = 0; u < world.uses().size(); u++) {
            World.Use use = world.uses().get(u);
            if (period.used()[u] > 0) {
                parts(use.country()).users += area(worth.curves.use(use, period.period()), period.used()[u])
                        - worth.bought(use.node()) * period.used()[u];
            }
        }
    }

    private void mines() {
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            if (period.mined()[s] <= 0) {
                // A mine that is not open yet has no curve either.
                continue;
            }
            double charge = source.charges().in(period.period().year());
            parts(source.country()).mines += (worth.made(source.node()) - charge) * period.mined()[s]
                    - area(worth.curves.source(source, period.period()), period.mined()[s]);
        }
    }

    private void plants() {
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            if (period.made()[f] > 0) {
                double input = worth.bought(plant.inputNode()) / plant.outputPerInput();
                parts(plant.country()).plants += (worth.made(plant.outputNode()) - input) * period.made()[f]
                        - area(worth.curves.plant(plant, period.period()), period.made()[f]);
            }
        }
    }

    /** What a floor on processing is worth: mines pay it on what they must have processed, to the plants that do. */
    private void floors() {
        for (int i = 0; i < world.limits().floors().size(); i++) {
            Limits.Floor floor = world.limits().floors().get(i);
            double usd = period.limitCosts().floor()[i];
            if (usd > 0) {
                parts(floor.country()).mines -= usd * floor.least() * FloorRows.mined(world, floor, period.mined());
                parts(floor.country()).plants += usd * FloorRows.processed(world, floor, period.made());
            }
        }
    }

    private void trade() {
        for (int w = 0; w < world.ways().size(); w++) {
            World.Way way = world.ways().get(w);
            boolean abroad = way.lane() >= 0;
            double there = abroad ? worth.landed(way.toNode()) : worth.bought(way.toNode());
            double here = abroad ? worth.made(way.fromNode()) : worth.bought(way.fromNode());
            parts(world.placeOf(way.fromNode()).country()).trade +=
                    period.way()[w] * (there - here - way.freightUsdPerTonne());
        }
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            double shipped = period.shipped()[l];
            Parts parts = parts(lane.from());
            parts.trade -= area(worth.curves.lane(lane), shipped)
                    + lane.addedCharge(period.period().year(), world.baseYear()) * shipped;
            parts.rents += period.measureCost()[l] * shipped;
        }
    }

    private void stocks() {
        double valued = 0;
        for (int n = 0; n < world.nodes().size(); n++) {
            Parts parts = parts(world.placeOf(n).country());
            parts.stocks += worth.made(n) * (period.openingStock()[n] - period.stock()[n])
                    - (worth.bought(n) + world.terms().disposalUsdPerTonne()) * period.discarded()[n];
            valued += period.stock()[n] * Math.max(0, worth.bought(n));
        }
        PeriodPlan.ObjectivePieces pieces = period.pieces();
        double cost = pieces == null ? 0 : pieces.stock() * 1e6;
        for (int n = 0; valued > 0 && n < world.nodes().size(); n++) {
            // The plan knows what all stocks cost together; each has its share by what it is worth.
            double share = period.stock()[n] * Math.max(0, worth.bought(n)) / valued;
            parts(world.placeOf(n).country()).stocks -= share * cost;
        }
    }
}
