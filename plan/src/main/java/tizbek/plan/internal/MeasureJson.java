package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.measure.Interval;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The measures that hold back the chain in an answer, and what each costs per tonne. */
public final class MeasureJson {

    /** A pair that would ship less than this many tonnes a year without the measure is not shown. */
    private static final double SMALLEST_T = 1;

    private final Plan plan;
    private final World world;
    private final Law law;
    private final AssumedValues assumed;
    private final List<Yearly> years;

    public MeasureJson(Plan plan, Law law, AssumedValues assumed, List<Yearly> years) {
        this.plan = plan;
        this.world = plan.world();
        this.law = law;
        this.assumed = assumed;
        this.years = years;
    }

    /** Provisions of the scenario's law on exports or imports of a material of the chain. */
    public static List<Provision> relevant(Plan plan, Law law) {
        List<String> materials =
                plan.world().chain().materials().stream().map(m -> m.id()).toList();
        List<Provision> relevant = new ArrayList<>();
        for (Provision p : law.list()) {
            boolean measure = p.throughput().isPresent() || !p.suspends().isEmpty();
            boolean touches = materials.stream().anyMatch(p.applies()::coversMaterial);
            if (measure && touches) {
                relevant.add(p);
            }
        }
        return relevant;
    }

    public void write(ObjectNode root) {
        ArrayNode array = root.putArray("restrictions");
        for (Provision p : relevant(plan, law)) {
            if (isFarOff(p)) {
                continue;
            }
            ObjectNode node = array.addObject();
            node.put("provision", p.id());
            Json.words(node, "title", new Words(p.title().en(), p.title().ru()));
            Json.words(
                    node,
                    "citation",
                    new Words(p.citation().text().en(), p.citation().text().ru()));
            node.put("imposing", p.country());
            Set<String> targets = p.applies().targets();
            node.put("target", targets.isEmpty() ? "all" : String.join(", ", targets));
            p.applies().materials().stream().sorted().forEach(node.putArray("materials")::add);
            node.put("from", p.interval().from().toString());
            p.interval().until().ifPresent(u -> node.put("until", u.toString()));
            p.announced().ifPresent(a -> node.put("announced", a.toString()));
            p.sources().forEach(node.putArray("sources")::add);
            node.put("basis", p.provenance().basis().name().toLowerCase(Locale.ROOT));
            node.put("note", p.provenance().note());
            shadowPrices(node.putArray("shadowPrices"), p);
        }
    }

    /** Whether the country that imposes it trades in the chain at all; of a group of countries nobody asks. */
    private boolean isFarOff(Provision p) {
        return p.country().length() == ISO_LENGTH
                && plan.countries().stream().noneMatch(c -> c.id().equals(p.country()));
    }

    private static final int ISO_LENGTH = 3;

    private void shadowPrices(ArrayNode array, Provision p) {
        for (Yearly year : years) {
            for (int l = 0; l < world.lanes().size(); l++) {
                World.Lane lane = world.lanes().get(l);
                String material = world.chain().materials().get(lane.material()).id();
                boolean touched = p.throughput().isPresent()
                        && lane.from().equals(p.country())
                        && year.allowed()[l] < Double.POSITIVE_INFINITY
                        && p.applies().coversMaterial(material)
                        && holdsBack(p, material, lane, year.year());
                double free = touched ? freeTonnes(year.year(), l) : 0;
                boolean empty = free < SMALLEST_T && year.measureCost()[l] <= 0;
                if (touched && !empty) {
                    ObjectNode node = array.addObject();
                    node.put("year", year.year());
                    node.put("exporter", lane.from());
                    node.put("importer", lane.to());
                    node.put("material", material);
                    Json.number(node, "usdPerTonne", year.measureCost()[l]);
                    Json.number(node, "allowedTonnes", year.allowed()[l]);
                    Json.number(node, "freeTonnes", free);
                }
            }
        }
    }

    /** Whether the provision is in force in the year towards the buyer, and lets less than everything pass. */
    private boolean holdsBack(Provision p, String material, World.Lane lane, int year) {
        return law.restrictions(material, lane.from(), lane.to(), Interval.year(year), assumed).stream()
                .anyMatch(r -> r.provision().id().equals(p.id())
                        && r.inForce().fraction() > 0
                        && r.throughput().fraction() < 1);
    }

    /** The flow of the baseline where it is the same world; else unknown. */
    private double freeTonnes(int year, int lane) {
        if (!plan.sharesWorld()) {
            return Double.NaN;
        }
        return plan.baseline().stream()
                .filter(p -> p.period().year() == year)
                .mapToDouble(p -> p.shipped()[lane])
                .sum();
    }
}
