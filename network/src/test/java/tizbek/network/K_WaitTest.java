package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** Waits: for ships that leave seldom, at borders with their spread, and where a union has no post. */
class K_WaitTest {

    private static final double MONTH = 365.25 * 24 / 12;

    @TempDir
    private Path folder;

    private static Route only(Network network) {
        return network.along(
                (MapPlace) network.site("a"),
                List.copyOf(network.links().stream()
                        .filter(l -> !l.from().isSeaLane())
                        .toList()),
                Vehicle.WAGON,
                TinyMap.DAY,
                CargoValue.NONE);
    }

    private static List<Charge> charges(Route route, Charge.Kind kind) {
        return route.legs().stream()
                .flatMap(l -> l.charges().stream())
                .filter(c -> c.kind() == kind)
                .toList();
    }

    @Test
    void k01_cargo_waits_half_the_time_between_two_ships_and_pays_nothing_for_it() {
        Network network = new TinyMap(folder)
                .places("a AAA 40 60 port\nb AAA 40 61 port")
                .links("a b ferry 100")
                .rows("sailings", "line,a--b--ferry,4,s,read,\n")
                .read();
        Charge wait = charges(only(network), Charge.Kind.HANDLING).stream()
                .filter(c -> c.basis().equals("sailings:line"))
                .findFirst()
                .orElseThrow();
        assertThat(wait.hours()).isCloseTo(MONTH / 8, within(1e-9));
        assertThat(wait.highHours().orElseThrow()).isCloseTo(MONTH / 4 * 0.9, within(1e-9));
        assertThat(wait.usdPerTonne()).isZero();
    }

    @Test
    void k02_a_line_that_never_sails_is_bad_input() {
        TinyMap map = new TinyMap(folder)
                .places("a AAA 40 60 port\nb AAA 40 61 port")
                .links("a b ferry 100")
                .rows("sailings", "line,a--b--ferry,0,s,read,\n");
        assertThatThrownBy(map::read).isInstanceOf(InputException.class).hasMessageContaining("sailings_per_month");
    }

    private Charge outOfA(String records) {
        Network network = new TinyMap(folder)
                .places("a AAA 40 60 city\nb BBB 40 61 city")
                .links("a b rail 100 1520")
                .rows("crossings", records)
                .read();
        return charges(only(network), Charge.Kind.BORDER).getFirst();
    }

    @Test
    void k03_the_spread_of_a_post_is_that_of_its_years() {
        Charge steady = outOfA("a,outbound,rail,4,,,2021,s,read,\na,outbound,rail,4,,,2022,s,read,\n");
        Charge shaky = outOfA("a,outbound,rail,40,,,2021,s,read,\na,outbound,rail,4,,,2022,s,read,\n");
        assertThat(steady.hours()).isEqualTo(4);
        assertThat(shaky.hours()).as("the latest year").isEqualTo(4);
        assertThat(shaky.highHours().orElseThrow())
                .isGreaterThan(steady.highHours().orElseThrow());
        assertThat(shaky.provenance().note()).endsWith("spread of a/outbound/rail");
    }

    @Test
    void k04_a_post_of_one_year_borrows_the_spread_of_its_country_and_says_so() {
        Network network = new TinyMap(folder)
                .places("a AAA 40 60 city\nb BBB 40 61 city")
                .links("a b rail 100 1520")
                .rows("crossings", """
                        a,outbound,rail,9,,,2022,s,read,
                        country:AAA,outbound,rail,8,,,2021,s,read,
                        """)
                .read();
        Charge out = charges(only(network), Charge.Kind.BORDER).getFirst();
        assertThat(out.hours()).isEqualTo(9);
        assertThat(out.provenance().note())
                .endsWith("hours of crossings:a/outbound/rail/2022; spread of country:AAA/outbound/rail");
    }

    private TinyMap union(String mode) {
        return new TinyMap(folder)
                .places("a PPP 40 60 city\nb QQQ 40 61 city")
                .links("a b " + mode)
                .rows("countries", "PPP,n,y\nQQQ,n,y\n");
    }

    @Test
    void k05_on_a_railway_inside_a_customs_union_there_is_a_post_only_where_one_is_recorded() {
        assertThat(charges(only(union("rail 100 1520").read()), Charge.Kind.BORDER))
                .isEmpty();
        Network recorded = union("rail 100 1520")
                .rows("crossings", "b,inbound,rail,3,,30,2022,s,read,\n")
                .read();
        assertThat(charges(only(recorded), Charge.Kind.BORDER))
                .singleElement()
                .satisfies(c -> assertThat(c.hours()).isEqualTo(3));
    }

    @Test
    void k06_a_road_inside_a_customs_union_has_its_posts() {
        Network network = union("road 100")
                .rows("crossings", "country:PPP,outbound,road,5,,20,2022,s,read,\n")
                .read();
        assertThat(charges(only(network), Charge.Kind.BORDER)).isNotEmpty();
    }
}
