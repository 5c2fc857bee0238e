package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.Row;

/** The map of {@code data/}: ways one expects at its prices, and what must hold whatever the prices are. */
class F_RealMapTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static Network network;
    private static Router router;

    @BeforeAll
    static void read() {
        network = Network.read(DataPackage.open(Path.of("..", "data")));
        router = new Router(network);
    }

    private static Route route(String from, String to, Vehicle vehicle, LocalDate day) {
        return router.cheapest(network.site(from), network.site(to), vehicle, day, CargoValue.NONE)
                .orElseThrow(() -> new AssertionError("no way from " + from + " to " + to));
    }

    @Test
    void f01_antimony_of_kadamjay_reaches_rotterdam_over_the_caspian_and_not_through_russia_or_iran() {
        Route route = route("kadamjay", "rotterdam", Vehicle.WAGON, DAY);
        assertThat(route.countries())
                .startsWith("KGZ", "UZB")
                .contains("AZE", "GEO")
                .endsWith("NLD");
        assertThat(route.countries()).doesNotContain("RUS", "IRN");
        assertThat(route.freight(Charge.Kind.WEDGE).usdPerTonne()).isZero();
    }

    @Test
    void f02_ayni_reaches_shanghai_with_one_break_of_gauge() {
        Route route = route("ayni", "shanghai", Vehicle.CONTAINER, DAY);
        assertThat(route.countries()).startsWith("TJK", "UZB").endsWith("CHN");
        assertThat(route.gaugeBreaks()).isEqualTo(1);
    }

    @Test
    void f03_by_land_ayni_reaches_shanghai_through_kazakhstan() {
        Network land = network.without("IRN").without("GEO").without("PAK").without("RUS");
        Route route = new Router(land)
                .cheapest(land.site("ayni"), land.site("shanghai"), Vehicle.CONTAINER, DAY, CargoValue.NONE)
                .orElseThrow();
        assertThat(route.countries()).containsExactly("TJK", "UZB", "KAZ", "CHN");
        assertThat(route.gaugeBreaks()).isEqualTo(1);
    }

    @Test
    void f04_tashkent_reaches_istanbul_over_the_caspian() {
        Route route = route("tashkent", "istanbul", Vehicle.WAGON, DAY);
        assertThat(route.countries()).containsExactly("UZB", "TKM", "AZE", "GEO", "TUR");
    }

    @Test
    void f05_when_bandar_abbas_is_shut_nothing_goes_by_it() {
        Route before = route("ayni", "CHN", Vehicle.BULK, DAY);
        assertThat(before.stops()).extracting(Stop::id).contains("bandar-abbas");
        Route after = route("ayni", "CHN", Vehicle.BULK, LocalDate.of(2026, 6, 1));
        assertThat(after.stops()).extracting(Stop::id).doesNotContain("bandar-abbas");
        assertThat(after.freight().usdPerTonne()).isGreaterThan(before.freight().usdPerTonne());
    }

    @Test
    void f06_every_gateway_reaches_every_other_with_every_vehicle() {
        List<Gateway> all = List.copyOf(network.gateways());
        assertThat(all).hasSizeGreaterThan(60);
        for (Vehicle vehicle : Vehicle.values()) {
            for (Gateway from : all) {
                Map<Site, Route> routes = router.cheapestToAll(from, all, vehicle, DAY, CargoValue.NONE);
                assertThat(routes.keySet())
                        .as("from %s by %s", from.id(), vehicle)
                        .hasSameElementsAs(all);
            }
        }
    }

    @Test
    void f07_every_mine_and_plant_with_coordinates_reaches_its_own_gateway_germany_and_china() {
        for (OwnSite site : network.ownSites()) {
            Set<Gateway> to = new HashSet<>(List.of(network.gateway("DEU"), network.gateway("CHN")));
            to.add(network.gateway(site.country()));
            assertThat(router.cheapestToAll(site, to, Vehicle.WAGON, DAY, CargoValue.NONE))
                    .as(site.id())
                    .hasSameSizeAs(to);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shanghai, rotterdam",
        "shanghai, los-angeles",
        "shanghai, mumbai-nhava-sheva",
        "poti, shanghai",
        "poti, rotterdam",
        "bandar-abbas, shanghai",
        "karachi, rotterdam",
        "st-petersburg, rotterdam",
        "rotterdam, houston",
        "rotterdam, baltimore",
        "mersin, rotterdam",
        "busan, los-angeles",
        "shanghai, busan",
        "shanghai, yokohama"
    })
    void f08_sea_lanes_are_about_as_long_as_the_measured_way(String from, String to) {
        double measured = network.link(from + "--" + to + "--sea").length().kilometres();
        Network lanes = network.withoutLinks(network.links().stream()
                .filter(l -> l.mode() != Mode.SEA || (!l.from().isSeaLane() && !l.to().isSeaLane()))
                .map(Link::id)
                .toList());
        double byLanes = new Router(lanes)
                .cheapest(lanes.site(from), lanes.site(to), Vehicle.BULK, DAY, CargoValue.NONE)
                .orElseThrow()
                .length()
                .kilometres();
        assertThat(byLanes).isBetween(0.9 * measured, 1.1 * measured);
    }

    @Test
    void f09_a_sea_lane_is_as_long_as_the_great_circle_it_claims_to_be() {
        List<Link> lanes = network.links().stream()
                .filter(l -> l.from().isSeaLane() || l.to().isSeaLane())
                .toList();
        assertThat(lanes).hasSizeGreaterThan(100).allSatisfy(l -> {
            double straight = l.from().position().to(l.to().position()).kilometres();
            assertThat(Math.abs(l.length().kilometres() - straight)).as(l.id()).isLessThan(0.6);
        });
    }

    @Test
    void f10_without_suez_europe_is_reached_around_the_cape() {
        Network noSuez = network.withoutPlace("suez");
        Route route = new Router(noSuez)
                .cheapest(noSuez.site("singapore"), noSuez.site("rotterdam"), Vehicle.BULK, DAY, CargoValue.NONE)
                .orElseThrow();
        assertThat(route.stops()).extracting(Stop::id).contains("agulhas").doesNotContain("suez", "bab-el-mandeb");
        double longer = route.length().kilometres()
                - route("singapore", "rotterdam", Vehicle.BULK, DAY).length().kilometres();
        assertThat(longer).as("the notes say about 6,000 km more").isBetween(4000.0, 8000.0);
    }

    @Test
    void f11_the_railway_to_kashgar_opens_in_2030() {
        assertThat(route("osh", "kashgar", Vehicle.WAGON, LocalDate.of(2029, 12, 31))
                        .links())
                .doesNotContain("torugart--makmal--rail");
        assertThat(route("osh", "kashgar", Vehicle.WAGON, LocalDate.of(2030, 1, 1))
                        .links())
                .contains("torugart--makmal--rail");
    }

    @Test
    void f12_all_tariffs_have_a_scope_and_all_closures_of_countries_too() {
        assertThat(network.remarks().stream().map(Defect::text))
                .noneMatch(t -> t.contains("tariff_scopes") || t.contains("closure_scopes"));
    }

    @Test
    void f13_routes_that_were_measured_come_out_about_as_long() {
        // distances in print: Altynkol-Poti 4,766 km on the Trans-Caspian route, here by rail and one ship
        Route titr = route("altynkol", "poti", Vehicle.WAGON, DAY);
        assertThat(titr.length().kilometres()).isBetween(0.9 * 4766, 1.1 * 4766);
    }

    @Test
    void f14_every_charge_names_a_row_that_is_in_the_data() {
        Set<String> tables = Set.of("assumptions", "modes", "links", "crossings", "sailings");
        Route route = route("kadamjay", "USA", Vehicle.CONTAINER, DAY);
        assertThat(route.legs()).flatExtracting(Leg::charges).allSatisfy(c -> {
            assertThat(tables).contains(c.basis().substring(0, c.basis().indexOf(':')));
            assertThat(c.provenance().where().line()).isGreaterThan(1);
        });
        assertThat(route.legs().stream()
                        .flatMap(l -> l.charges().stream())
                        .map(c -> c.kind().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                .contains("haulage", "handling", "border");
    }

    /**
     * US dollars for 28 t: boxes of 40 ft quoted in 2020 and about 2022, and 3133 for a TEU of 24 t by Suez in 2017
     * (tariffs.csv).
     */
    @ParameterizedTest
    @CsvSource({"tashkent, istanbul, 2972", "poti, almaty, 5375", "mumbai-nhava-sheva, moscow, 3656"})
    void f15_through_rates_in_print_are_met_within_a_factor_of_two_and_a_half(String from, String to, double box) {
        Network caspian = network.without("IRN").withoutPlace("ozinki").withoutPlace("orenburg");
        Route route = new Router(caspian)
                .cheapest(caspian.site(from), caspian.site(to), Vehicle.CONTAINER, DAY, CargoValue.NONE)
                .orElseThrow();
        double read = box / 28;
        assertThat(route.freight().usdPerTonne()).isBetween(read / 2.5, read * 2.5);
    }

    @Test
    void f16_the_example_of_the_readme_runs() throws IOException {
        Network network = Network.read(DataPackage.open(Path.of("..", "data")));
        Router router = new Router(network);
        Route route = router.cheapest(
                        network.site("kadamjay"),
                        network.gateway("BEL"),
                        Vehicle.WAGON,
                        LocalDate.of(2025, 6, 1),
                        new CargoValue(20_000, 0.12))
                .orElseThrow();
        assertThat(route.path()).startsWith("kadamjay -road-> fergana").endsWith("antwerp");
        assertThat(Files.readString(Path.of("README.md")))
                .contains("Network.read(DataPackage.open(Path.of(\"data\")))")
                .contains("network.gateway(\"BEL\")")
                .contains("new CargoValue(20_000, 0.12)")
                .contains(route.path().substring(0, 40));
    }

    /** A derived row repeats the rule, so that people can correct it; when a coordinate moves, the row must follow. */
    @Test
    void f17_a_derived_site_access_is_what_the_rule_gives() {
        DataPackage data = DataPackage.open(Path.of("..", "data"));
        for (Row row : data.table("site_access", "site", "place", "basis").rows()) {
            if (row.getText("basis").equals("derived") && network.site(row.getText("site")) instanceof OwnSite site) {
                OwnSite byRule = network.siteAt(
                        "somewhere-else",
                        site.country(),
                        site.position().latitude(),
                        site.position().longitude());
                assertThat(site.access().id())
                        .as(row.where().toString())
                        .isEqualTo(byRule.access().id());
            }
        }
    }
}
