package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** A person's mistake is told with file, line and remedy, and all mistakes at once. */
class E_BadInputTest {

    private static final String PLACES = "alpha AAA 40 60 city\nbeta AAA 40 61 city\ngamma AAA 40 70 city";

    @TempDir
    Path folder;

    private TinyMap map(String links) {
        return new TinyMap(folder).places(PLACES).links(links);
    }

    @Test
    void e01_every_bad_link_is_told_at_once() {
        TinyMap map = map("""
                alpha betta rail 100 1520
                alpha beta rail -5 1520
                alpha beta ship 5
                alpha gamma rail 5 0
                alpha alpha road 5
                beta gamma road 1000 - broken
                """);
        assertThatThrownBy(map::read)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("/links.csv:2: place (betta) is not known\n  Maybe (beta) was meant.")
                .hasMessageContaining("/links.csv:3: field (distance_km) has the value (-5), which is not zero or more")
                .hasMessageContaining("/links.csv:4: field (mode) has the value (ship), which is not one of rail, road")
                .hasMessageContaining("/links.csv:5: field (gauge_mm) has the value (0)")
                .hasMessageContaining("/links.csv:6: field (to) has the value (alpha)")
                .hasMessageContaining("/links.csv:7: field (status) has the value (broken)");
    }

    @Test
    void e02_a_link_stands_once_whichever_way_round() {
        assertThatThrownBy(() -> map("alpha beta road 100\nbeta alpha road 100").read())
                .hasMessageContaining("/links.csv:3: link (beta--alpha--road) stands twice, first at")
                .hasMessageContaining("/links.csv:2");
    }

    @Test
    void e03_a_place_stands_once_over_both_tables() {
        TinyMap map = map("alpha beta road 100").rows("sea_places", "beta,Beta,AAA,1,1,sea-port,n,s,recalled,\n");
        assertThatThrownBy(map::read).hasMessageContaining("/sea_places.csv:3: place (beta) stands twice");
    }

    @Test
    void e04_a_site_off_the_globe_is_refused() {
        TinyMap map = map("alpha beta road 100").rows("deposits", "pit,Pit,AAA,95,1,s,recalled,\n");
        assertThatThrownBy(map::read)
                .hasMessageContaining("/deposits.csv:3: field (latitude) has the value (95), which is not between");
    }

    @Test
    void e05_a_gateway_needs_a_place_of_the_map() {
        TinyMap map = map("alpha beta road 100").rows("gateways", "AAA,alfa,s,assumed,\n");
        assertThatThrownBy(map::read)
                .hasMessageContaining("/gateways.csv:3: place (alfa) is not known")
                .hasMessageContaining("Maybe (alpha) was meant.");
    }

    @Test
    void e06_a_freight_table_may_name_only_figures_that_exist() {
        TinyMap map =
                map("alpha beta road 100").rows("freight_rates", "any,road,,CCC,,modes:roadd,modes:road,s,assumed,\n");
        assertThatThrownBy(map::read)
                .hasMessageContaining("/freight_rates.csv:8: mode (roadd) is not known")
                .hasMessageContaining("Maybe (road) was meant.");
        TinyMap bare = map("alpha beta road 100").rows("freight_rates", "any,road,,CCC,,0.3,modes:road,s,assumed,\n");
        assertThatThrownBy(bare::read).hasMessageContaining("the value (0.3), which is not the name of a figure");
    }

    @Test
    void e07_a_change_without_a_row_is_not_free() {
        TinyMap map = map("alpha beta road 100");
        map.table("freight_handling", """
                vehicle,from,to,usd_per_t,hours,source,basis,note
                any,start,road;rail,free,,s,assumed,
                """);
        assertThatThrownBy(map::read).hasMessageContaining("handling (road to rail, BULK) has no row");
    }

    @Test
    void e08_a_link_shorter_than_the_straight_line_is_remarked_on_and_kept() {
        // 10 degrees of longitude on the 40th parallel are 852 km
        Network network = map("alpha gamma road 700\nalpha beta road 70").read();
        assertThat(network.remarks()).hasSize(1);
        assertThat(network.remarks().getFirst().text())
                .contains("/links.csv:2: link (alpha--gamma--road) is 700 km long")
                .contains("shorter than the straight line (851 km)");
        assertThat(network.link("alpha--gamma--road").length().kilometres()).isEqualTo(700);
    }

    @Test
    void e09_a_link_without_a_length_is_left_out_and_remarked_on() {
        Network network = map("alpha beta road 100\nbeta gamma road -").read();
        assertThat(network.links()).extracting(Link::id).doesNotContain("beta--gamma--road");
        assertThat(network.remarks())
                .anySatisfy(d -> assertThat(d.text())
                        .contains("/links.csv:3: link (beta--gamma--road) has no length and is left out"));
    }

    @Test
    void e10_a_tariff_of_unknown_scope_is_remarked_on() {
        Network network = map("alpha beta road 100")
                .rows("links", "beta,gamma,road,1000,,open,,,,,9,some tariff,s,read,\n")
                .read();
        assertThat(network.remarks())
                .anySatisfy(d -> assertThat(d.text())
                        .contains("tariff of link (beta--gamma--road) is not used: its basis (some tariff)"));
    }
}
