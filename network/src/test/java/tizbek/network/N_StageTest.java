package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tizbek.facts.DataPackage;

/** Routes told part by part, and what a cargo may travel in and is worth, on {@code data/}. */
class N_StageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static DataPackage data;
    private static Network network;

    @BeforeAll
    static void read() {
        data = DataPackage.open(Path.of("..", "data"));
        network = Network.read(data);
    }

    private static Route route(String from, String to, Vehicle vehicle) {
        return new Router(network)
                .cheapest(network.site(from), network.site(to), vehicle, DAY, CargoValue.NONE)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"kadamjay, rotterdam, WAGON", "ayni, shanghai, CONTAINER", "zhezkazgan, busan, BULK", "osh, JPN, WAGON"
    })
    void n01_the_parts_add_up_to_the_route(String from, String to, Vehicle vehicle) {
        Route route = route(from, to, vehicle);
        List<Stage> stages = Stage.of(route);
        assertThat(stages.stream().mapToDouble(Stage::usdPerTonne).sum())
                .isCloseTo(route.freight().usdPerTonne(), within(1e-6));
        assertThat(stages.stream().mapToDouble(Stage::hours).sum()).isCloseTo(route.hours(), within(1e-6));
        assertThat(stages.stream().mapToDouble(Stage::kilometres).sum())
                .isCloseTo(route.length().kilometres(), within(1e-6));
        assertThat(stages).allSatisfy(s -> {
            assertThat(s.genericUsd()).isBetween(0.0, s.usdPerTonne() + 1e-9);
            assertThat(s.figures()).isNotEmpty();
        });
    }

    @Test
    void n02_the_last_unloading_stands_at_the_end_and_not_on_the_sea_before_it() {
        Route route = route("kadamjay", "rotterdam", Vehicle.WAGON);
        assertThat(Stage.of(route).stream()
                        .filter(s -> s.kind() == Charge.Kind.HANDLING)
                        .map(s -> s.at().id()))
                .doesNotContain("dover", "north-sea", "channel");
    }

    @Test
    void n03_a_post_of_its_own_and_a_price_of_the_link_are_not_generic() {
        Leg leg = route("kadamjay", "rotterdam", Vehicle.WAGON).legs().getFirst();
        Charge haul = leg.charges().getFirst();
        assertThat(Stage.isGeneric(named(haul, "modes:road"), leg)).isTrue();
        assertThat(Stage.isGeneric(named(haul, "links:a--b--sea"), leg)).isFalse();
        assertThat(Stage.isGeneric(named(haul, "crossings:country:KGZ/outbound/road/median"), leg))
                .isTrue();
        assertThat(Stage.isGeneric(named(haul, "crossings:" + leg.from().id() + "/outbound/road/2022"), leg))
                .isFalse();
    }

    private static Charge named(Charge like, String basis) {
        return new Charge(like.kind(), like.usdPerTonne(), like.hours(), basis, like.provenance());
    }

    @Test
    void n04_a_ship_from_port_to_port_is_drawn_along_the_lanes() {
        Link link = network.link("poti--rotterdam--sea");
        Leg leg = new Leg(
                link.id(), link.mode(), link.gaugeMm(), stop(link.from()), stop(link.to()), link.length(), List.of());
        List<Position> points = new SeaLines(network).points(leg);
        assertThat(points).hasSizeGreaterThan(5);
        assertThat(points.getFirst()).isEqualTo(link.from().position());
        assertThat(points.getLast()).isEqualTo(link.to().position());
        assertThat(points.stream().mapToDouble(Position::latitude).min().orElseThrow())
                .isLessThan(38);
    }

    private static Stop stop(MapPlace place) {
        return new Stop(place.id(), place.name(), place.country(), place.position());
    }

    @Test
    void n05_waters_of_a_route_run_from_port_to_port() {
        Route route = route("kadamjay", "rotterdam", Vehicle.WAGON);
        assertThat(WaterCrossing.of(route, network)).allSatisfy(w -> {
            assertThat(w.kilometres()).isPositive();
            assertThat(network.site(w.from().id()))
                    .isInstanceOfSatisfying(
                            MapPlace.class, p -> assertThat(p.isSeaLane()).isFalse());
        });
    }

    @Test
    void n06_the_worth_of_a_cargo_is_the_newest_price_before_the_day() {
        Cargo then = Cargo.of(data, "antimony.metal", LocalDate.of(2024, 6, 1));
        Cargo later = Cargo.of(data, "antimony.metal", DAY);
        assertThat(then.usdPerTonne().orElseThrow())
                .isLessThan(later.usdPerTonne().orElseThrow());
        assertThat(then.valueBasis()).startsWith("prices:").doesNotContain("2025", "2026");
        assertThat(later.vehicles()).containsExactlyInAnyOrder(Vehicle.WAGON, Vehicle.CONTAINER);
        assertThat(later.vehiclesBasis()).isEqualTo("chain_materials:antimony/antimony.metal");
    }

    @Test
    void n07_what_nobody_quotes_has_no_worth_and_a_concentrate_that_of_its_metal() {
        assertThat(Cargo.of(data, "antimony.concentrate", DAY)).satisfies(c -> {
            assertThat(c.byContent()).isTrue();
            assertThat(c.vehicles()).contains(Vehicle.BULK);
        });
        assertThat(Cargo.of(data, "uranium.oxide", DAY).vehicles()).containsExactly(Vehicle.CONTAINER);
        assertThat(Cargo.of(data, "nickel.hydroxide", DAY).usdPerTonne()).isEmpty();
    }
}
