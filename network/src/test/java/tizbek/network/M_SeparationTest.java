package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why no way leads somewhere, and what would join the two parts of the map. */
class M_SeparationTest {

    private static final LocalDate DAY = TinyMap.DAY;

    @TempDir
    private Path folder;

    /** Two railways a-b and c-d; between them a shut border, a line being built, one without a year. */
    private Network network() {
        return new TinyMap(folder)
                .places("""
                        a AAA 0 0 city
                        b AAA 0 1 city
                        c BBB 0 2 city
                        d BBB 0 3 city
                        e BBB 0 4 city
                        f BBB 0 5 city
                        """)
                .links("""
                        a b rail 100 1520
                        c d rail 100 1520
                        d e rail 100 1520
                        e f rail 100 1520
                        b c road 100
                        a d rail 900 1520 building 2027
                        b d rail 300 1520 planned
                        """)
                .table("risks", "node,hazard,from,to,effect\nc,closure,2025-01,2025-12,troubles\n")
                .read();
    }

    private static Separation separation(Network network, List<String> avoid) {
        return Separation.of(network, network.site("a"), network.site("d"), DAY, avoid);
    }

    private static List<String> links(List<Separation.Barrier> barriers) {
        return barriers.stream().map(b -> b.link().id()).toList();
    }

    @Test
    void m01_the_cut_is_every_link_that_leads_out_with_its_reason() {
        Separation cut = separation(network(), List.of());
        assertThat(cut.island()).extracting(MapPlace::id).containsExactly("a", "b");
        assertThat(links(cut.cut())).containsExactly("a--d--rail", "b--c--road", "b--d--rail");
        assertThat(cut.cut().get(0).obstacle()).isInstanceOf(Obstacle.NotBuilt.class);
        assertThat(cut.cut().get(1).obstacle()).isInstanceOfSatisfying(Obstacle.Shut.class, shut -> {
            assertThat(shut.node()).isEqualTo("c");
            assertThat(shut.days().contains(DAY)).isTrue();
            assertThat(shut.effect()).isEqualTo("troubles");
        });
    }

    @Test
    void m02_it_is_joined_by_what_is_shut_or_by_what_is_to_be_built_with_a_year() {
        Separation cut = separation(network(), List.of());
        // c is shut, and so is the railway that ends there: opening it lifts one reason.
        assertThat(cut.joins()).hasSize(2);
        assertThat(cut.joins().getFirst())
                .allSatisfy(b -> assertThat(b.obstacle()).isInstanceOf(Obstacle.Shut.class));
        assertThat(links(cut.joins().get(1))).containsExactly("a--d--rail");
    }

    @Test
    void m03_what_is_joined_is_reached_once_it_is_lifted() {
        LocalDate after = LocalDate.of(2026, 2, 1);
        Network network = network();
        assertThat(TinyMap.ask(network, "a", "d", Vehicle.BULK, after)).contains("b -road-> c");
        assertThat(network.obstacle(network.link("b--c--road"), after)).isEmpty();
        assertThat(network.obstacle(network.link("b--c--road"), DAY)).isPresent();
    }

    @Test
    void m04_what_is_avoided_is_named_before_anything_else() {
        Network network = network();
        LocalDate after = LocalDate.of(2026, 2, 1);
        Separation cut = Separation.of(network, network.site("a"), network.site("d"), after, List.of("BBB"));
        assertThat(cut.cut()).allSatisfy(b -> assertThat(b.obstacle()).isEqualTo(new Obstacle.Avoided("BBB")));
        // One country avoided is one thing to lift, however many of its links the way takes.
        assertThat(links(cut.joins().getFirst())).containsExactly("b--c--road", "c--d--rail");
    }

    @Test
    void m05_the_known_days_run_from_the_first_post_recorded_to_the_last_opening() {
        KnownDays known = network().knownDays();
        assertThat(known.first()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(known.last()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(known.contains(LocalDate.of(2028, 1, 1))).isFalse();
    }
}
