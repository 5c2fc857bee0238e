package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.network.Link;
import tizbek.network.Network;

/** Maps by date in the real world of antimony: closures and reopenings of the tables, and what a scenario changes. */
class D02_MapsInThePlanTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path temp;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void besideTheBaseline() throws IOException {
        folder = Files.createDirectory(temp.resolve("scenarios"));
        Files.copy(Real.root().resolve("scenarios/baseline.yaml"), folder.resolve("baseline.yaml"));
    }

    private Plan plan(String network, int from, int to) {
        try {
            Files.writeString(
                    folder.resolve("mine.yaml"),
                    "title: {en: A test, ru: Проба}\nsummary: {en: A test, ru: Проба}\nextends: baseline\n"
                            + "compare-with: baseline\nnetwork:\n" + network);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Planner planner = Real.planner(Real.root().resolve("data"), folder);
        return planner.plan(planner.scenarios().get("mine").withYears(from, to));
    }

    private static Plan years() {
        return Real.plan(
                "maps 2024-2026",
                () -> Real.planner()
                        .plan(Real.planner().scenarios().get("baseline").withYears(2024, 2026)));
    }

    /** Links used by the ways of a country on the map of a year. */
    private static Set<String> links(Plan plan, int year, String exporter) {
        World world = plan.world();
        Period period = plan.periods().stream()
                .map(PeriodPlan::period)
                .filter(p -> p.year() == year)
                .findFirst()
                .orElseThrow();
        int map = world.maps().of(period);
        return world.ways().stream()
                .filter(w -> w.maps().contains(map)
                        && world.placeOf(w.fromNode()).country().equals(exporter))
                .flatMap(w -> w.links().stream())
                .collect(Collectors.toSet());
    }

    /** Closures that stand in the tables reach the ways of the years they hold in. */
    @Test
    void noWayOfAYearUsesALinkThatIsShutInIt() {
        Plan plan = years();
        Network network = Real.planner().network();
        for (int year = 2024; year <= 2026; year++) {
            LocalDate day = LocalDate.of(year, 7, 2);
            for (String exporter : List.of("TJK", "KGZ", "UZB", "CHN")) {
                for (String link : links(plan, year, exporter)) {
                    assertThat(network.isUsable(network.link(link), day))
                            .as(link + " in " + year)
                            .isTrue();
                }
            }
        }
        assertThat(plan.world().maps().byDay().values().stream().distinct().count())
                .isGreaterThan(1);
    }

    /** Shut in 2024, open since March 2025; and the ways of the world change with the map. */
    @Test
    void reopeningsAndClosuresOfTheTablesReachThePlan() {
        Network network = Real.planner().network();
        Set<String> reopened = usable(network, 2025);
        reopened.removeAll(usable(network, 2024));
        assertThat(reopened).anyMatch(l -> l.contains("kairagach") || l.contains("kyzyl-bel"));
        Set<String> closed = usable(network, 2025);
        closed.removeAll(usable(network, 2026));
        assertThat(closed).anyMatch(l -> l.contains("bandar-abbas"));
        assertThat(allLinks(years(), 2026)).noneMatch(l -> l.contains("bandar-abbas"));
    }

    private static Set<String> usable(Network network, int year) {
        return network.links().stream()
                .filter(l -> network.isUsable(l, LocalDate.of(year, 7, 2)))
                .map(Link::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> allLinks(Plan plan, int year) {
        return plan.countries().stream()
                .flatMap(c -> links(plan, year, c.id()).stream())
                .collect(Collectors.toSet());
    }

    /** The base year stays calibrated as it is: a change of the map moves no margin. */
    @Test
    void aChangeOfTheMapLeavesTheBaseYearAlone() {
        Plan plan = plan("  close: [{country: UZB, from: 2025-01-01}]\n", 2024, 2025);
        assertThat(plan.world().lanes().stream()
                        .map(World.Lane::marginUsdPerTonne)
                        .toList())
                .isEqualTo(plan.baselineWorld().lanes().stream()
                        .map(World.Lane::marginUsdPerTonne)
                        .toList());
        assertThat(plan.periods().getFirst().price())
                .as("a year before the change")
                .usingComparatorWithPrecision(0.5)
                .containsExactly(plan.baseline().getFirst().price());
        int tjk = IntStream.range(0, plan.world().nodes().size())
                .filter(n -> plan.world().placeOf(n).country().equals("TJK")
                        && plan.world().placeOf(n).kind().equals("mine"))
                .findFirst()
                .orElseThrow();
        assertThat(plan.periods().getLast().price()[tjk])
                .as("ore at a Tajik mine without Uzbek transit")
                .isLessThan(plan.baseline().getLast().price()[tjk]);
        assertThat(plan.rerouted()).anyMatch(r -> r.fromCountry().equals("TJK") && r.moves());
    }

    /** A link cut to a few hundred tonnes takes a toll, other ways are found, and welfare falls. */
    @Test
    void aLinkWithLittleRoomTakesATollAndSendsTheRestAnotherWay() {
        String link = "saryagash--keles--rail";
        Plan plan = plan("  capacity: [{link: " + link + ", times: 0.00004, from: 2024-01-01}]\n", 2026, 2026);
        World world = plan.world();
        PeriodPlan year = plan.periods().getFirst();
        int k = IntStream.range(0, world.cappedLinks().size())
                .filter(i -> world.cappedLinks().get(i).link().equals(link))
                .findFirst()
                .orElseThrow();
        double over = 0;
        for (int w = 0; w < world.ways().size(); w++) {
            over += world.ways().get(w).links().contains(link) ? year.way()[w] : 0;
        }
        assertThat(over).isCloseTo(0.00004 * 27e6, within(0.01));
        assertThat(year.toll()[k]).isGreaterThan(0.01);
        assertThat(year.pieces()).isNotNull();
        assertThat(plan.largestGap()).isLessThan(1e-9);
        assertThat(world.ways().size())
                .isGreaterThan(plan.baselineWorld().ways().size());
        assertThat(java.util.Objects.requireNonNull(year.pieces()).sum())
                .isLessThan(java.util.Objects.requireNonNull(
                                plan.baseline().getFirst().pieces())
                        .sum());
    }

    @Test
    void withoutTheMiddleCorridorNothingSailsToAlat() {
        Planner planner = Real.planner();
        Plan plan =
                planner.plan(planner.scenarios().get("middle-corridor-closed").withYears(2025, 2026));
        Set<String> trunk = Set.of(
                "aktau-port--alat-port--sea", "kuryk-port--alat-port--ferry", "turkmenbashi-port--alat-port--ferry");
        assertThat(allLinks(plan, 2026)).doesNotContainAnyElementsOf(trunk);
        assertThat(allLinks(plan, 2025)).containsAnyElementsOf(trunk);
        assertThat(plan.rerouted()).isNotEmpty().allSatisfy(r -> {
            assertThat(r.year()).isEqualTo(2026);
            if (r.beforeOrNull() != null && r.afterOrNull() != null) {
                assertThat(r.extraUsdPerTonne())
                        .as("a closed way makes none cheaper")
                        .isGreaterThan(-1e-9);
                assertThat(r.moves())
                        .isEqualTo(r.beforeOrNull().links().stream().anyMatch(trunk::contains));
            }
        });
        assertThat(plan.rerouted()).anyMatch(r -> r.moves() && r.extraUsdPerTonne() > 1);
    }
}
