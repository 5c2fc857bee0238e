package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.plan.Audit;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * Inputs that no balance of a plan can use, and limits on nothing: a mine whose product nobody can reach, a plant whose
 * input cannot arrive, a use that nothing can serve, a quota or measure over pairs that do not trade. The program has
 * an answer all the same, in which such an input is silently idle; so each is told by name.
 *
 * <p>What can arrive spreads from the sources along the ways of any map of the plan and through the plants that have a
 * capacity in some year; what can be used spreads back from the uses. Prices and amounts play no part.
 */
final class UnusedInputs {

    private final World world;
    private final List<Period> periods;
    private final List<World.Way> ways;
    private final List<World.Plant> plants;
    private final boolean[] arrives;
    private final boolean[] isUsed;
    private final List<Words> found = new ArrayList<>();

    private UnusedInputs(World world, List<Period> periods) {
        this.world = world;
        this.periods = periods;
        Set<Integer> maps = new HashSet<>();
        periods.forEach(p -> maps.add(world.maps().of(p)));
        this.ways = world.ways().stream()
                .filter(w -> w.maps().stream().anyMatch(maps::contains))
                .filter(w -> w.lane() < 0 || world.lanes().get(w.lane()).maxTonnes() > 0)
                .toList();
        this.plants = world.plants().stream()
                .filter(f -> periods.stream().anyMatch(p -> f.capacity(p.year()) > 0))
                .toList();
        this.arrives = new boolean[world.nodes().size()];
        this.isUsed = new boolean[world.nodes().size()];
        spread();
    }

    /** Those of a plan, one sentence for each. */
    static List<Words> of(Plan plan) {
        return of(plan.world(), plan.periods().stream().map(PeriodPlan::period).toList(), plan.audit());
    }

    /** Those of a world in some periods. */
    static List<Words> of(World world, List<Period> periods, Audit audit) {
        UnusedInputs inputs = new UnusedInputs(world, periods);
        inputs.sources();
        inputs.plants();
        inputs.uses();
        audit.limitsOnNothing().forEach(inputs::limit);
        return List.copyOf(inputs.found);
    }

    /** Measures in force in the years of the plan between whose countries the chain has no trade, by provision. */
    static Map<String, Words> measures(Plan plan, Law law) {
        World world = plan.world();
        Map<String, Words> found = new LinkedHashMap<>();
        for (Provision p : MeasureJson.relevant(plan, law)) {
            boolean inForce = plan.periods().stream()
                    .anyMatch(t -> p.interval().intersection(t.period().days()).isPresent());
            if (inForce && world.lanes().stream().noneMatch(lane -> isBetween(p, world, lane))) {
                found.put(
                        p.id(),
                        new Words(
                                "The measure (" + p.id()
                                        + ") holds back nothing: no pair of countries it is meant for trades"
                                        + " the materials it names.",
                                "Мера (" + p.id()
                                        + ") ничего не ограничивает: названными продуктами не торгует ни одна пара"
                                        + " стран, к которой она относится."));
            }
        }
        return found;
    }

    private static boolean isBetween(Provision p, World world, World.Lane lane) {
        Set<String> targets = p.applies().targets();
        boolean sells = lane.from().equals(p.country()) && (targets.isEmpty() || targets.contains(lane.to()));
        boolean buys = lane.to().equals(p.country()) && (targets.isEmpty() || targets.contains(lane.from()));
        return (sells || buys)
                && p.applies()
                        .coversMaterial(
                                world.chain().materials().get(lane.material()).id());
    }

    /** Both sets grow until nothing is added; there are at most as many rounds as places. */
    private void spread() {
        world.sources().stream().filter(this::brings).forEach(s -> arrives[s.node()] = true);
        world.uses().stream().filter(u -> u.baseTonnes() > 0).forEach(u -> isUsed[u.node()] = true);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (World.Way way : ways) {
                grew |= pass(way.fromNode(), way.toNode());
            }
            for (World.Plant plant : plants) {
                grew |= pass(plant.inputNode(), plant.outputNode());
            }
        }
    }

    private boolean pass(int from, int to) {
        boolean grew = (arrives[from] && !arrives[to]) || (isUsed[to] && !isUsed[from]);
        arrives[to] |= arrives[from];
        isUsed[from] |= isUsed[to];
        return grew;
    }

    private boolean brings(World.Source source) {
        return periods.stream().anyMatch(p -> source.referenceTonnes(p.year()) > 0);
    }

    /** A mine whose later output is stated as nothing is planned and waits for a scenario: it is meant so. */
    private boolean waits(World.Source source) {
        return !source.changes().isEmpty() && !brings(source);
    }

    private void sources() {
        for (World.Source source : world.sources()) {
            if (waits(source)) {
                continue;
            }
            if (!brings(source)) {
                add(
                        source.id(),
                        source.title(),
                        "brings nothing in any year of the plan",
                        "ничего не даёт ни в одном году плана");
            } else if (!isUsed[source.node()]) {
                add(
                        source.id(),
                        source.title(),
                        "cannot be used: no way leads from " + world.nodeName(source.node())
                                + " to anybody who uses the product or what is made of it",
                        "не может быть использован: от " + world.nodeName(source.node())
                                + " нет пути к тем, кто потребляет продукт или сделанное из него");
            }
        }
    }

    private void plants() {
        for (World.Plant plant : plants) {
            if (!arrives[plant.inputNode()]) {
                add(
                        plant.id(),
                        plant.title(),
                        "cannot run: its input, " + world.nodeName(plant.inputNode()) + ", cannot arrive",
                        "не может работать: сырьё, " + world.nodeName(plant.inputNode()) + ", не может поступить");
            } else if (!isUsed[plant.outputNode()]) {
                add(
                        plant.id(),
                        plant.title(),
                        "has no use: no way leads from its output, " + world.nodeName(plant.outputNode())
                                + ", to anybody who uses it",
                        "не нужен: от продукции, " + world.nodeName(plant.outputNode()) + ", нет пути к потребителю");
            }
        }
    }

    private void uses() {
        for (World.Use use : world.uses()) {
            if (use.baseTonnes() > 0 && !arrives[use.node()]) {
                String name = world.nodeName(use.node());
                found.add(new Words(
                        "The use of " + name + " cannot be served: the material cannot arrive.",
                        "Потребление " + name + " не может быть обеспечено: продукт не может поступить."));
            }
        }
    }

    private void limit(String name) {
        found.add(new Words(
                "The limit (" + name + ") limits nothing: no amount of the plan is under it.",
                "Ограничение (" + name + ") ничего не ограничивает: под него не подпадает ни одна величина плана."));
    }

    private void add(String id, Words title, String english, String russian) {
        found.add(new Words(
                title.en() + " (" + id + ") " + english + ".", title.ru() + " (" + id + ") " + russian + "."));
    }
}
