package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carbon dioxide of a route that was found already, by country; factors in {@link TinyMap}. */
class P_CarbonTest {

    @TempDir
    Path folder;

    private TinyMap map() {
        return new TinyMap(folder).places("""
                home AAA 0 0 city
                port AAA 0 4 port
                far  CCC 0 8 port
                end  DDD 0 12 city
                """).links("""
                home port rail  400 1520
                port far  ferry 300
                far  end  road  100
                """).rows("crossings", """
                country:DDD,outbound,road,4,,40,2022,s,read,
                country:DDD,inbound,road,2,,20,2022,s,read,
                """);
    }

    private static Route route(Network network) {
        return new Router(network)
                .cheapest(network.site("home"), network.site("end"), Vehicle.BULK, TinyMap.DAY, CargoValue.NONE)
                .orElseThrow();
    }

    @Test
    void p01_each_country_has_its_stretch_a_border_is_halved_and_the_water_is_nobodys() {
        Network network = map().read();
        RouteCarbon carbon = network.carbon(route(network));
        // rail 400 km x 20 g; ferry 300 x 15; road 100 x 60, half of it on each side of the border
        assertThat(carbon.gramsByCountry())
                .containsOnly(
                        Map.entry("AAA", 8000.0),
                        Map.entry(RouteCarbon.AT_SEA, 4500.0),
                        Map.entry("CCC", 3000.0),
                        Map.entry("DDD", 3000.0));
        assertThat(carbon.grams()).isCloseTo(18_500, within(1e-9));
        assertThat(carbon.missing()).isEmpty();
        assertThat(carbon.genericGrams()).isZero();
    }

    @Test
    void p02_it_is_what_the_search_by_several_criteria_counts() {
        Network network = map().read();
        RouteChoice choice = new Router(network)
                .choices(RouteQuery.of(network.site("home"), network.site("end"), TinyMap.DAY)
                        .withVehicles(List.of(Vehicle.BULK)))
                .routes()
                .getFirst();
        assertThat(network.carbon(choice.route()).grams()).isCloseTo(choice.co2GramsPerTonne(), within(1e-9));
    }

    @Test
    void p03_a_mode_without_a_factor_is_named_and_not_guessed() {
        Network network =
                map().changed("modes", "ferry,0.02,25,15,", "ferry,0.02,25,,").read();
        RouteCarbon carbon = network.carbon(route(network));
        assertThat(carbon.missing()).containsExactly("ferry");
        assertThat(carbon.grams()).as("what is known").isCloseTo(14_000, within(1e-9));
    }

    @Test
    void p05_the_roads_to_own_sites_count_at_either_end() {
        Network network = map().read();
        OwnSite mine = network.siteAt("mine", "AAA", 0.1, 0);
        OwnSite works = network.siteAt("works", "AAA", 0.1, 4);
        Router router = new Router(network);
        Site home = network.site("home");
        for (List<Site> ends : List.of(
                List.<Site>of(mine, works),
                List.<Site>of(home, works),
                List.<Site>of(home, mine),
                List.<Site>of(mine, home))) {
            Route route = router.cheapest(ends.get(0), ends.get(1), Vehicle.BULK, TinyMap.DAY, CargoValue.NONE)
                    .orElseThrow();
            double byHand = route.legs().stream()
                    .mapToDouble(l -> l.length().kilometres() * (l.mode() == Mode.RAIL ? 20 : 60))
                    .sum();
            assertThat(byHand).isPositive();
            assertThat(network.carbon(route).grams()).as(route.path()).isCloseTo(byHand, within(1e-6));
        }
    }

    @Test
    void p04_a_lent_factor_is_told_apart() {
        TinyMap map = new TinyMap(folder).places("""
                home BBB 0 0 city
                end  BBB 0 4 city
                """).links("home end road 100");
        Network network = map.read();
        // The row of BBB sets the price and has no factor; the broad row of roads lends its 60 g.
        RouteCarbon carbon = network.carbon(route(network));
        assertThat(carbon.genericGrams()).isCloseTo(6000, within(1e-9));
        assertThat(carbon.grams()).isCloseTo(6000, within(1e-9));
    }
}
