package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** What is open on which day, and maps on which something is shut. */
class B_ClosureTest {

    /** A short way from a to d by b, and a detour by c. */
    private static final String PLACES =
            "a AAA 40 60 city\nb BBB 40 61 border-crossing\nc CCC 40 62 city\nd AAA 40 63 city";

    private static final String LINKS = "a b rail 100 1520\nb d rail 100 1520\na c rail 300 1520\nc d rail 300 1520";
    private static final String SHORT = "a -rail 1520-> b -rail 1520-> d";
    private static final String DETOUR = "a -rail 1520-> c -rail 1520-> d";

    @TempDir
    Path folder;

    private static String way(Network network, LocalDate day) {
        return new Router(network)
                .cheapest(network.site("a"), network.site("d"), Vehicle.BULK, day, CargoValue.NONE)
                .map(Route::path)
                .orElse("no way");
    }

    @Test
    void b01_a_shut_place_makes_a_detour_from_its_first_to_its_last_day() {
        Network network = new TinyMap(folder)
                .places(PLACES)
                .links(LINKS)
                .rows("risks", "b,closure,2025-02-21,2025-03-19,quarrel\n")
                .read();
        assertThat(way(network, LocalDate.of(2025, 2, 20))).isEqualTo(SHORT);
        assertThat(way(network, LocalDate.of(2025, 2, 21))).isEqualTo(DETOUR);
        assertThat(way(network, LocalDate.of(2025, 3, 19))).isEqualTo(DETOUR);
        assertThat(way(network, LocalDate.of(2025, 3, 20))).isEqualTo(SHORT);
    }

    @Test
    void b02_other_hazards_shut_nothing() {
        Network network = new TinyMap(folder)
                .places(PLACES)
                .links(LINKS)
                .rows("risks", "b,conflict,2020,,war\n")
                .read();
        assertThat(way(network, TinyMap.DAY)).isEqualTo(SHORT);
    }

    @Test
    void b03_the_closure_of_a_country_shuts_the_modes_that_are_named_for_it_and_is_remarked_on_if_none_are() {
        String closure = "BBB,closure,2024,,shut\n";
        Network unnamed = new TinyMap(folder)
                .places(PLACES)
                .links(LINKS)
                .rows("risks", closure)
                .read();
        assertThat(way(unnamed, TinyMap.DAY)).isEqualTo(SHORT);
        assertThat(unnamed.remarks())
                .anySatisfy(d -> assertThat(d.text())
                        .contains("/risks.csv:3: closure of (BBB) is not applied")
                        .contains("closure_scopes"));
        Network named = new TinyMap(folder)
                .places(PLACES)
                .links(LINKS)
                .rows("risks", closure)
                .rows("closure_scopes", "BBB,2024,rail,\n")
                .read();
        assertThat(way(named, TinyMap.DAY)).isEqualTo(DETOUR);
        assertThat(way(named, LocalDate.of(2023, 12, 31))).isEqualTo(SHORT);
    }

    @Test
    void b04_a_planned_link_opens_with_its_year_and_without_a_year_never() {
        Network network = new TinyMap(folder)
                .places(PLACES)
                .links(LINKS + "\na d rail 150 1520 building 2027\nd a road 1 - planned")
                .read();
        assertThat(way(network, LocalDate.of(2026, 12, 31))).isEqualTo(SHORT);
        assertThat(way(network, LocalDate.of(2027, 1, 1))).isEqualTo("a -rail 1520-> d");
        assertThat(way(network, LocalDate.of(2090, 1, 1))).isEqualTo("a -rail 1520-> d");
    }

    @Test
    void b05_a_closed_link_is_shut_always_unless_closures_of_its_end_give_the_days() {
        String closed = "a b rail 100 1520 closed\nb d rail 100 1520\na c rail 300 1520\nc d rail 300 1520";
        Network undated = new TinyMap(folder).places(PLACES).links(closed).read();
        assertThat(way(undated, LocalDate.of(2020, 1, 1))).isEqualTo(DETOUR);
        Network dated = new TinyMap(folder)
                .places(PLACES)
                .links(closed)
                .rows("risks", "b,closure,2025-10-12,,fighting\n")
                .read();
        assertThat(way(dated, LocalDate.of(2025, 10, 11))).isEqualTo(SHORT);
        assertThat(way(dated, LocalDate.of(2025, 10, 12))).isEqualTo(DETOUR);
    }

    @Test
    void b06_a_narrow_of_the_sea_shuts_the_links_that_name_it() {
        Network network = new TinyMap(folder)
                .places("a AAA 40 60 sea-port\nd AAA 40 63 sea-port")
                .links("a d road 900")
                .rows("links", "a,d,sea,900,,open,,,,,,,s,derived,\"shortest; via=bab-el-mandeb,suez\"\n")
                .read();
        assertThat(way(network, TinyMap.DAY)).isEqualTo("a -sea-> d");
        assertThat(way(network.withoutPlace("suez"), TinyMap.DAY)).isEqualTo("a -road-> d");
    }

    @Test
    void b07_maps_without_a_link_a_country_a_border_or_a_place() {
        Network network = new TinyMap(folder).places(PLACES).links(LINKS).read();
        assertThat(way(network.withoutLinks(List.of("a--b--rail")), TinyMap.DAY))
                .isEqualTo(DETOUR);
        assertThat(way(network.without("BBB"), TinyMap.DAY)).isEqualTo(DETOUR);
        assertThat(way(network.withoutBorder("BBB", "AAA"), TinyMap.DAY)).isEqualTo(DETOUR);
        assertThat(way(network.withoutPlace("b"), TinyMap.DAY)).isEqualTo(DETOUR);
        assertThat(way(network.without("BBB").without("CCC"), TinyMap.DAY)).isEqualTo("no way");
        assertThat(way(network, TinyMap.DAY)).as("the first map is as it was").isEqualTo(SHORT);
    }

    @Test
    void b08_a_misspelt_link_is_not_ignored() {
        Network network = new TinyMap(folder).places(PLACES).links(LINKS).read();
        assertThatThrownBy(() -> network.withoutLinks(List.of("a--b--rial")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("link (a--b--rial) is not known")
                .hasMessageContaining("Maybe (a--b--rail) was meant.");
    }

    @Test
    void b09_residual_capacity_is_capacity_less_flow_and_unknown_without_a_capacity() {
        Network network = new TinyMap(folder)
                .places(PLACES)
                .links("a b rail 100 1520")
                .rows("links", """
                        b,d,rail,100,1520,open,,1000,400,,,,s,read,
                        a,c,rail,100,1520,open,,1000,,,,,s,read,
                        c,d,rail,100,1520,open,,1000,1600,,,,s,read,
                        """)
                .read();
        assertThat(network.link("a--b--rail").residualCapacity()).isEmpty();
        assertThat(network.link("b--d--rail").residualCapacity().orElseThrow().tonnes())
                .isEqualTo(600);
        assertThat(network.link("a--c--rail").residualCapacity().orElseThrow().tonnes())
                .isEqualTo(1000);
        assertThat(network.link("c--d--rail").residualCapacity().orElseThrow().tonnes())
                .isZero();
    }
}
