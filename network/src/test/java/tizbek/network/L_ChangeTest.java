package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;
import tizbek.measure.Interval;
import tizbek.network.NetworkChange.Closing;
import tizbek.network.NetworkChange.DwellTimes;
import tizbek.network.NetworkChange.Opening;
import tizbek.network.NetworkChange.Scope;
import tizbek.network.NetworkChange.Surcharge;
import tizbek.network.NetworkChange.TariffTimes;

/** What a scenario changes on the map, for some days. */
class L_ChangeTest {

    /** A short way from a to d by b over the border of BBB, and a detour by c; a planned railway straight there. */
    private static final String PLACES =
            "a AAA 40 60 city\nb BBB 40 61 border-crossing\nc AAA 40 62 city\nd AAA 40 63 city";

    private static final String LINKS = """
            a b rail 100 1520
            b d rail 100 1520
            a c rail 900 1520
            c d rail 900 1520
            a d rail 50 1520 planned
            """;
    private static final String SHORT = "a -rail 1520-> b -rail 1520-> d = 8.00";
    private static final String DETOUR = "a -rail 1520-> c -rail 1520-> d = 18.00";
    private static final String STRAIGHT = "a -rail 1520-> d = 0.50";
    private static final Interval JUNE = Interval.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1));

    @TempDir
    Path folder;

    private TinyMap map;

    private @Nullable Network read;

    private Network network() {
        Network known = read;
        if (known == null) {
            known = map.read();
            read = known;
        }
        return known;
    }

    @BeforeEach
    void lay() {
        map = new TinyMap(folder).places(PLACES).links(LINKS).rows("corridors", "short,a;b;d\nstraight,a;d\n");
    }

    private String way(LocalDate day, NetworkChange... changes) {
        return TinyMap.ask(network().with(List.of(changes)), "a", "d", Vehicle.BULK, day);
    }

    private String way(NetworkChange... changes) {
        return way(TinyMap.DAY, changes);
    }

    private static Closing closed(Scope scope) {
        return new Closing(scope, NetworkChange.ALWAYS);
    }

    @Test
    void l01_nothing_changed_is_the_plain_map() {
        assertThat(way()).isEqualTo(SHORT);
    }

    @Test
    void l02_a_link_a_border_a_country_and_a_corridor_close() {
        assertThat(way(closed(new Scope.OfLink("a--b--rail")))).isEqualTo(DETOUR);
        assertThat(way(closed(new Scope.OfBorder("BBB", "AAA")))).isEqualTo(DETOUR);
        assertThat(way(closed(new Scope.OfCountry("BBB")))).isEqualTo(DETOUR);
        assertThat(way(closed(new Scope.OfCorridor("short")))).isEqualTo(DETOUR);
        assertThat(way(closed(new Scope.OfMode(Mode.RAIL)))).isEqualTo("no way");
    }

    @Test
    void l03_a_change_holds_from_its_first_to_its_last_day() {
        Closing june = new Closing(new Scope.OfCountry("BBB"), JUNE);
        assertThat(way(LocalDate.of(2025, 5, 31), june)).isEqualTo(SHORT);
        assertThat(way(LocalDate.of(2025, 6, 1), june)).isEqualTo(DETOUR);
        assertThat(way(LocalDate.of(2025, 6, 30), june)).isEqualTo(DETOUR);
        assertThat(way(LocalDate.of(2025, 7, 1), june)).isEqualTo(SHORT);
    }

    @Test
    void l04_an_opening_lifts_a_closure_of_the_tables_but_only_that_of_a_link_or_a_corridor_builds() {
        map.rows("risks", "b,closure,2020,,quarrel\n");
        assertThat(way()).isEqualTo(DETOUR);
        assertThat(way(new Opening(new Scope.OfBorder("AAA", "BBB"), JUNE))).isEqualTo(SHORT);
        assertThat(way(new Opening(new Scope.OfCountry("AAA"), JUNE))).isEqualTo(SHORT);
        assertThat(way(new Opening(new Scope.OfCorridor("straight"), JUNE))).isEqualTo(STRAIGHT);
        assertThat(way(new Opening(new Scope.OfLink("a--d--rail"), JUNE))).isEqualTo(STRAIGHT);
    }

    @Test
    void l05_the_later_of_two_contrary_changes_holds() {
        Closing closing = closed(new Scope.OfCountry("BBB"));
        Opening opening = new Opening(new Scope.OfLink("a--b--rail"), JUNE);
        Opening other = new Opening(new Scope.OfLink("b--d--rail"), JUNE);
        assertThat(way(closing, opening, other)).isEqualTo(SHORT);
        assertThat(way(opening, other, closing)).isEqualTo(DETOUR);
    }

    private static Route route(Network network) {
        return new Router(network)
                .cheapest(network.site("a"), network.site("d"), Vehicle.BULK, TinyMap.DAY, CargoValue.NONE)
                .orElseThrow();
    }

    @Test
    void l06_a_tariff_is_multiplied_and_a_country_sets_that_of_its_half_of_a_link_alone() {
        // 200 km at 0.01 are 2 of the 8 dollars; a quarter of the way at each end lies in AAA, half in BBB.
        assertThat(way(new TariffTimes(new Scope.OfMode(Mode.RAIL), 3, JUNE))).endsWith("d = 12.00");
        assertThat(way(new TariffTimes(new Scope.OfCountry("BBB"), 3, JUNE))).endsWith("d = 10.00");
        assertThat(way(new TariffTimes(new Scope.OfLink("a--b--rail"), 3, JUNE)))
                .endsWith("d = 10.00");
        assertThat(way(new TariffTimes(new Scope.OfMode(Mode.ROAD), 3, JUNE))).isEqualTo(SHORT);
    }

    @Test
    void l07_the_half_of_a_link_with_two_rates_is_that_of_the_country() {
        map.places("a AAA 40 60 city\nb BBB 40 61 border-crossing").links("a b road 100");
        // 50 km at 0.10 in AAA and 50 km at 0.20 in BBB, and 2 + 1 at the border.
        Network network = map.table("corridors", "id,route\nway,a;b\n").read();
        assertThat(TinyMap.ask(network, "a", "b")).endsWith("b = 18.00");
        for (String ends : List.of("ab", "ba")) {
            String from = ends.substring(0, 1);
            String to = ends.substring(1);
            assertThat(TinyMap.ask(tariff(network, "BBB"), from, to)).endsWith("= 28.00");
            assertThat(TinyMap.ask(tariff(network, "AAA"), from, to)).endsWith("= 23.00");
        }
    }

    private static Network tariff(Network network, String country) {
        return network.with(List.of(new TariffTimes(new Scope.OfCountry(country), 2, JUNE)));
    }

    @Test
    void l08_waiting_at_a_border_is_halved_and_nothing_else() {
        Route plain = route(network());
        Route halved = route(network().with(List.of(new DwellTimes(new Scope.OfBorder("AAA", "BBB"), 0.5, JUNE))));
        assertThat(plain.hours() - halved.hours()).isCloseTo((4 + 2 + 4 + 2) / 2.0, within(1e-9));
        assertThat(halved.freight()).isEqualTo(plain.freight());
    }

    @Test
    void l09_a_surcharge_is_paid_on_each_link() {
        assertThat(way(new Surcharge(new Scope.OfCountry("BBB"), 1.5, JUNE))).endsWith("d = 11.00");
        assertThat(way(new Surcharge(new Scope.OfLink("a--b--rail"), 100, JUNE)))
                .isEqualTo(DETOUR);
    }

    @Test
    void l10_capacity_and_draught_change_what_is_left_of_a_known_capacity() {
        Network network = new TinyMap(folder)
                .places(PLACES)
                .table("links", """
                from,to,mode,distance_km,gauge_mm,status,opens,capacity_t_per_year,current_flow_t,transit_h,tariff_usd_per_t,tariff_basis,source,basis,note
                a,b,rail,100,1520,open,,1000,300,,,,s,recalled,
                b,d,sea,100,,open,,1000,300,,,,s,recalled,
                a,d,sea,100,,open,,,,,,,s,recalled,
                """)
                .rows("corridors", "short,a;b;d\n")
                .read();
        assertThat(left(network, "a--b--rail")).isEqualTo(700);
        Scope all = new Scope.OfCorridor("short");
        Network doubled = network.with(List.of(new NetworkChange.CapacityTimes(all, 2, JUNE)));
        assertThat(left(doubled, "a--b--rail")).isEqualTo(1700);
        assertThat(left(doubled, "b--d--sea")).isEqualTo(1700);
        Network shallow = network.with(List.of(new NetworkChange.DraughtCut(all, 0.2, JUNE)));
        assertThat(left(shallow, "a--b--rail")).isEqualTo(700);
        assertThat(left(shallow, "b--d--sea")).isCloseTo(500, within(1e-9));
        Network dry = network.with(List.of(new NetworkChange.DraughtCut(all, 0.9, JUNE)));
        assertThat(left(dry, "b--d--sea")).isZero();
        assertThat(dry.residualCapacity(dry.link("a--d--sea"), TinyMap.DAY)).isEmpty();
    }

    private static double left(Network network, String link) {
        return network.residualCapacity(network.link(link), TinyMap.DAY)
                .orElseThrow()
                .tonnes();
    }

    @Test
    void l11_days_with_the_same_ways_and_terms_have_the_same_state() {
        Network network = map.rows("risks", "b,closure,2025-06-10,2025-06-20,quarrel\n")
                .read()
                .with(List.of(new DwellTimes(new Scope.OfCountry("BBB"), 0.5, JUNE)));
        MapState may = network.stateOn(LocalDate.of(2025, 5, 1));
        assertThat(may).isEqualTo(network.stateOn(LocalDate.of(2025, 8, 1)));
        assertThat(may).isNotEqualTo(network.stateOn(LocalDate.of(2025, 6, 1)));
        assertThat(network.stateOn(LocalDate.of(2025, 6, 1))).isEqualTo(network.stateOn(LocalDate.of(2025, 6, 21)));
        assertThat(network.stateOn(LocalDate.of(2025, 6, 15)).usable())
                .isEqualTo(Set.of("a--c--rail", "c--d--rail", "lane-x--lane-y--sea"));
    }

    @Test
    void l12_unknown_names_are_all_refused_with_the_nearest() {
        assertThatThrownBy(() -> network()
                        .with(List.of(
                                closed(new Scope.OfLink("a--b--rial")),
                                closed(new Scope.OfCountry("BBC")),
                                closed(new Scope.OfBorder("AAA", "AAA")),
                                closed(new Scope.OfCorridor("shirt")))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("link (a--b--rial) is not known")
                .hasMessageContaining("(a--b--rail)")
                .hasMessageContaining("country (BBC)")
                .hasMessageContaining("land border of AAA with (AAA)")
                .hasMessageContaining("corridor (shirt)")
                .hasMessageContaining("(short)");
    }

    @Test
    void l13_a_corridor_with_a_trunk_closes_there_alone() {
        map.table("corridors", "id,route,links,trunk\nshort,a;b;d,a--b--rail;b--d--rail,a--b--rail\n");
        Network network = map.read().with(List.of(closed(new Scope.OfCorridor("short"))));
        assertThat(network.isUsable(network.link("a--b--rail"), TinyMap.DAY)).isFalse();
        assertThat(network.isUsable(network.link("b--d--rail"), TinyMap.DAY)).isTrue();
        assertThat(network.corridors().get("short")).containsExactlyInAnyOrder("a--b--rail", "b--d--rail");
    }
}
