package tizbek.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.law.Law;
import tizbek.network.Network;
import tizbek.solve.HighsSolver;

/** The planner over the data, laws and scenarios of the repository. A plan is made once and shared by all tests. */
public final class Real {

    private static final Map<String, Plan> PLANS = new ConcurrentHashMap<>();

    private Real() {}

    private static final class Opened {
        static final Planner PLANNER = planner(root().resolve("data"), root().resolve("scenarios"));
    }

    /** The root of the repository: the first folder upwards that has {@code laws/groups.yaml}. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("laws/groups.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no laws/groups.yaml in any folder upwards");
    }

    public static Planner planner() {
        return Opened.PLANNER;
    }

    /** A planner over other tables or scenarios, under the laws of the repository. */
    public static Planner planner(Path data, Path scenarios) {
        DataPackage tables = DataPackage.open(data);
        return new Planner(
                tables,
                Law.read(root().resolve("laws")),
                Network.read(tables),
                Scenarios.in(scenarios),
                new HighsSolver());
    }

    public static Assumptions assumptions() {
        return planner().data().assumptions();
    }

    /** A scenario of the repository, cut to the two years that most questions need. */
    public static Scenario scenario(String id) {
        return planner().scenarios().get(id).withYears(2024, 2025);
    }

    /** The Chinese controls over 2024 and 2025. */
    public static Plan controls() {
        return plan("controls", () -> planner().plan(scenario("china-antimony-controls")));
    }

    /** The Chinese controls with one assumption moved. */
    public static Plan controlsWith(String assumption, double value) {
        return plan(
                assumption + " " + value,
                () -> planner()
                        .plan(scenario("china-antimony-controls"), assumptions().with(assumption, value)));
    }

    /** The plan under a name, made at the first asking. */
    public static Plan plan(String name, Supplier<Plan> make) {
        return PLANS.computeIfAbsent(name, n -> make.get());
    }

    /** {@code scenario} with another measure, another day of announcement and another belief. */
    public static Scenario with(
            Scenario scenario, List<String> provisions, @Nullable LocalDate announced, @Nullable String belief) {
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.summary(),
                scenario.chain(),
                scenario.chains(),
                scenario.firstYear(),
                scenario.lastYear(),
                scenario.lawFrozenOrNull(),
                provisions,
                scenario.claims(),
                scenario.reforms(),
                announced,
                scenario.headlineYearOrNull(),
                belief,
                scenario.compareWithOrNull(),
                scenario.plantChanges(),
                scenario.assumptions(),
                scenario.mapChanges(),
                scenario.outlook(),
                scenario.where());
    }

    /** {@code scenario} for other chains. */
    public static Scenario ofChains(Scenario scenario, List<String> chains) {
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.summary(),
                chains.getFirst(),
                chains,
                scenario.firstYear(),
                scenario.lastYear(),
                scenario.lawFrozenOrNull(),
                scenario.addedProvisions(),
                scenario.claims(),
                scenario.reforms(),
                scenario.announcedOrNull(),
                scenario.headlineYearOrNull(),
                scenario.beliefOrNull(),
                scenario.compareWithOrNull(),
                scenario.plantChanges(),
                scenario.assumptions(),
                scenario.mapChanges(),
                scenario.outlook(),
                scenario.where());
    }
}
