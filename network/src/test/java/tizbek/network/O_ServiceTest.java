package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** Kinds of trains and queues: what they change in the time of a consignment, and what they leave alone. */
class O_ServiceTest {

    private static final LocalDate QUEUED = LocalDate.of(2024, 6, 15);

    @TempDir
    private Path folder;

    /** Rail of two gauges over a border, then a ship and rail again; a change of gauge takes 48 h, a post 4 and 2. */
    private TinyMap map() {
        return new TinyMap(folder)
                .places("a AAA 40 60 city\nb AAA 40 61 city\nc BBB 40 62 port\nd BBB 40 63 port\ne BBB 40 64 city")
                .links("a b rail 100 1435\nb c rail 500 1520\nc d sea 250\nd e rail 100 1520")
                .rows("transit_services", """
                        block,border,any,,b;z,at-most,assumptions:post,s,assumed,
                        block,gauge-break,container,,,at-most,assumptions:post,s,assumed,
                        express,haulage,container,1520,,speed,modes:fast,s,assumed,
                        single,haulage,any,1435,,times,assumptions:half-call,s,assumed,
                        single,join,any,,,add,assumptions:join,s,assumed,
                        """)
                .rows("assumptions", "post,all,p,3,,,h,,\njoin,all,j,30,,,h,,\n")
                .rows("modes", "fast,,100,,,,s,derived,\n")
                .rows("transit_queues", "c,c--d--sea,2024-06,2024-06,72,express,s,read,\n");
    }

    private static Route way(Network network, Vehicle vehicle, LocalDate day) {
        return network.along(
                (MapPlace) network.site("a"),
                List.of(
                        network.link("a--b--rail"),
                        network.link("b--c--rail"),
                        network.link("c--d--sea"),
                        network.link("d--e--rail")),
                vehicle,
                day,
                CargoValue.NONE);
    }

    private static double hours(Network network, Charge.Kind kind) {
        return way(network, Vehicle.CONTAINER, TinyMap.DAY).legs().stream()
                .flatMap(l -> l.charges().stream())
                .filter(c -> c.kind() == kind)
                .mapToDouble(Charge::hours)
                .sum();
    }

    @Test
    void o01_a_whole_train_waits_no_longer_than_the_table_says_at_posts_and_gauge_breaks() {
        Network usual = map().read();
        Network block = usual.served(Service.BLOCK);
        assertThat(hours(usual, Charge.Kind.BORDER)).isEqualTo(4 + 2);
        assertThat(hours(block, Charge.Kind.BORDER)).isEqualTo(3 + 2);
        assertThat(hours(block, Charge.Kind.GAUGE_BREAK)).isEqualTo(3);
        assertThat(way(block, Vehicle.WAGON, TinyMap.DAY).hours())
                .as("wagons keep their time at the break of gauge")
                .isCloseTo(way(usual, Vehicle.WAGON, TinyMap.DAY).hours() - 1, within(1e-9));
    }

    @Test
    void o08_a_rule_of_one_post_holds_at_no_other() {
        Network elsewhere = map().changed("transit_services", ",b;z,", ",a;d,").read();
        assertThat(hours(elsewhere.served(Service.BLOCK), Charge.Kind.BORDER))
                .isEqualTo(hours(elsewhere, Charge.Kind.BORDER));
    }

    @Test
    void o02_an_express_runs_at_its_own_speed_on_its_own_gauge() {
        Network usual = map().read();
        double saved = hours(usual, Charge.Kind.HAULAGE) - hours(usual.served(Service.EXPRESS), Charge.Kind.HAULAGE);
        assertThat(saved).as("600 km at 100 instead of 50 km/h").isCloseTo(6, within(1e-9));
    }

    @Test
    void o03_a_single_box_waits_for_a_train_at_a_port_and_a_break_of_gauge_but_not_at_the_start() {
        Network usual = map().read();
        List<Charge> joins = way(usual.served(Service.SINGLE), Vehicle.CONTAINER, TinyMap.DAY).legs().stream()
                .flatMap(l -> l.charges().stream())
                .filter(c -> c.basis().equals("assumptions:join"))
                .toList();
        assertThat(joins).hasSize(2).allSatisfy(c -> {
            assertThat(c.hours()).isEqualTo(30);
            assertThat(c.highHours()).hasValue(54);
        });
        assertThat(hours(usual.served(Service.SINGLE), Charge.Kind.HAULAGE))
                .as("100 km of 1435 take ten times as long")
                .isCloseTo(hours(usual, Charge.Kind.HAULAGE) + 18, within(1e-9));
    }

    @Test
    void o04_a_queue_is_met_on_its_days_by_who_does_not_pass_it_and_never_by_the_map_as_read() {
        Network usual = map().read();
        assertThat(queue(usual, QUEUED)).isZero();
        assertThat(queue(usual.served(Service.USUAL), QUEUED)).isEqualTo(72);
        assertThat(queue(usual.served(Service.BLOCK), QUEUED)).isEqualTo(72);
        assertThat(queue(usual.served(Service.EXPRESS), QUEUED)).isZero();
        assertThat(queue(usual.served(Service.USUAL), QUEUED.plusMonths(1))).isZero();
        Network back = usual.served(Service.USUAL);
        assertThat(back.along(
                                (MapPlace) back.site("d"),
                                List.of(back.link("c--d--sea")),
                                Vehicle.CONTAINER,
                                QUEUED,
                                CargoValue.NONE)
                        .legs()
                        .getFirst()
                        .charges())
                .as("it stands on one side only")
                .noneMatch(c -> c.basis().startsWith("transit_queues:"));
    }

    private static double queue(Network network, LocalDate day) {
        return way(network, Vehicle.CONTAINER, day).legs().stream()
                .flatMap(l -> l.charges().stream())
                .filter(c -> c.basis().equals("transit_queues:c/2024-06"))
                .mapToDouble(Charge::hours)
                .sum();
    }

    @Test
    void o05_no_kind_of_train_changes_a_price() {
        Network usual = map().read();
        for (Service service : Service.values()) {
            assertThat(way(usual.served(service), Vehicle.CONTAINER, QUEUED)
                            .freight()
                            .usdPerTonne())
                    .isCloseTo(way(usual, Vehicle.CONTAINER, QUEUED).freight().usdPerTonne(), within(1e-9));
        }
    }

    @Test
    void o06_the_search_meets_what_the_given_way_meets() {
        Network single = map().read().served(Service.SINGLE);
        Route found = new Router(single)
                .cheapest(single.site("a"), single.site("e"), Vehicle.CONTAINER, QUEUED, CargoValue.NONE)
                .orElseThrow();
        assertThat(found.hours())
                .isCloseTo(way(single, Vehicle.CONTAINER, QUEUED).hours(), within(1e-9));
    }

    @Test
    void o07_a_word_that_is_no_rule_is_bad_input() {
        TinyMap map = map().changed("transit_services", "at-most", "at-best");
        assertThatThrownBy(map::read)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at-best")
                .hasMessageContaining("at-most");
    }

    @Test
    void o09_the_map_as_read_depends_on_no_number_of_a_train() {
        Network usual = map().changed("assumptions", "join,all", "joyn,all").read();
        assertThat(way(usual, Vehicle.CONTAINER, TinyMap.DAY).hours()).isPositive();
        assertThat(usual.served(Service.BLOCK).served(Service.EXPRESS).links()).isNotEmpty();
        assertThatThrownBy(() -> usual.served(Service.SINGLE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("join");
    }
}
