package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.facts.DataPackage;
import tizbek.facts.InputException;

/** Named corridors of {@code data/}, and what was published of them. */
class J_CorridorTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static DataPackage data;
    private static Network network;
    private static Corridors corridors;
    private static CorridorChecks checks;

    @BeforeAll
    static void read() {
        data = DataPackage.open(Path.of("..", "data"));
        network = Network.read(data);
        corridors = Corridors.read(data, network);
        checks = CorridorChecks.of(data, network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titr",
                "instc-west",
                "instc-trans-caspian",
                "instc-east",
                "cku",
                "northern",
                "china-direct",
                "trans-afghan"
            })
    void j01_each_corridor_of_the_founding_documents_is_a_chain_of_links_with_a_trunk(String id) {
        Corridor corridor = corridors.get(id);
        assertThat(corridor.chain()).hasSize(corridor.places().size() - 1);
        assertThat(corridor.nameRu()).matches(".*[а-яА-Я].*");
        assertThat(corridor.trunk()).isNotEmpty().isSubsetOf(corridor.links());
        assertThat(network.along(
                                corridor.places().getFirst(), corridor.chain(), Vehicle.CONTAINER, DAY, CargoValue.NONE)
                        .to())
                .isEqualTo(corridor.places().getLast());
    }

    @Test
    void j02_without_its_trunk_no_way_goes_over_the_middle_corridor() {
        Network neither = network.without("RUS").without("IRN");
        Network shut = neither.withoutLinks(
                corridors.get("titr").trunk().stream().map(Link::id).toList());
        Route before = boxes(neither, "tashkent", "poti");
        assertThat(before.countries()).containsExactly("UZB", "TKM", "AZE", "GEO");
        Route after = boxes(shut, "tashkent", "poti");
        assertThat(after.countries()).doesNotContain("AZE");
        assertThat(after.freight().usdPerTonne()).isGreaterThan(before.freight().usdPerTonne());
    }

    private static Route boxes(Network map, String from, String to) {
        return new Router(map)
                .cheapest(map.site(from), map.site(to), Vehicle.CONTAINER, DAY, CargoValue.NONE)
                .orElseThrow();
    }

    @Test
    void j03_a_given_way_costs_what_the_search_says_of_the_same_way() {
        Route found = new Router(network)
                .withoutWedges()
                .cheapest(network.site("almaty"), network.site("poti"), Vehicle.WAGON, DAY, CargoValue.NONE)
                .orElseThrow();
        List<Link> links = found.links().stream().map(network::link).toList();
        Route given = network.along((MapPlace) network.site("almaty"), links, Vehicle.WAGON, DAY, CargoValue.NONE);
        assertThat(given.freight().usdPerTonne())
                .isCloseTo(found.freight().usdPerTonne(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(given.hours()).isCloseTo(found.hours(), org.assertj.core.data.Offset.offset(1e-9));
        assertThatThrownBy(() -> network.along(
                        (MapPlace) network.site("almaty"),
                        List.of(links.getLast()),
                        Vehicle.WAGON,
                        DAY,
                        CargoValue.NONE))
                .hasMessageContaining("does not touch (almaty)");
    }

    @Test
    void j04_published_lengths_come_out_within_three_per_cent_but_three() {
        assertThat(checks.lengths()).hasSizeGreaterThan(8);
        assertThat(checks.lengths())
                .filteredOn(c -> !c.holds())
                .extracting(c -> c.published().id())
                .as("a round figure, a sum of recalled sections, and a way by lorry that has a rival which holds")
                .containsExactlyInAnyOrder(
                        "northern-length-oecd", "titr-length-kaz", "trans-afghan-road-length-tashkent");
    }

    @Test
    void j05_most_published_days_are_near_our_median_and_the_others_are_known() {
        assertThat(checks.days())
                .filteredOn(c -> !c.near())
                .extracting(c -> c.published().id())
                .containsExactlyInAnyOrder("titr-days-2022", "titr-turkmen-days", "trans-afghan-road-days");
    }

    @Test
    void j06_outliers_of_freight_are_known_and_each_says_why() {
        List<CorridorChecks.OfFreight> out =
                checks.freights().stream().filter(c -> !c.holds()).toList();
        assertThat(out)
                .extracting(c -> c.published().id())
                .containsExactlyInAnyOrder(
                        "instc-east-2022",
                        "suez-2020",
                        "qingdao-tashkent",
                        "wheat-2010",
                        "wheat-2010-box",
                        "petrol-khujand-2018",
                        "herat-2025");
        assertThat(out)
                .allSatisfy(c -> assertThat(c.published().provenance().note()).hasSizeGreaterThan(40));
        assertThat(out).noneMatch(c -> c.published().fitted());
    }

    @Test
    void j11_no_more_than_one_time_is_fitted_for_each_number_of_the_days() {
        assertThat(checks.days())
                .filteredOn(c -> c.published().fitted())
                .extracting(c -> c.published().id())
                .containsExactlyInAnyOrder(
                        "titr-days-baku", "titr-days-almaty", "northern-days-erai", "northern-days-mail");
    }

    @Test
    void j12_the_same_way_is_slower_for_a_single_box_and_faster_for_a_train() {
        Map<Service, Double> days = new HashMap<>();
        PublishedFigure xian = checks.days().stream()
                .map(CorridorChecks.OfDays::published)
                .filter(p -> p.id().equals("northern-days"))
                .findFirst()
                .orElseThrow();
        for (Service service : Service.values()) {
            Network met = network.served(service);
            Route route = met.along(xian.start(), xian.links(), Vehicle.CONTAINER, DAY, CargoValue.NONE);
            days.put(service, met.transit(route).medianDays());
            assertThat(route.freight().usdPerTonne())
                    .as("prices stay")
                    .isCloseTo(
                            network.along(xian.start(), xian.links(), Vehicle.CONTAINER, DAY, CargoValue.NONE)
                                    .freight()
                                    .usdPerTonne(),
                            org.assertj.core.data.Offset.offset(1e-9));
        }
        assertThat(days.get(Service.EXPRESS)).isLessThan(days.get(Service.BLOCK));
        assertThat(days.get(Service.BLOCK)).isLessThan(days.get(Service.USUAL));
        assertThat(days.get(Service.USUAL)).isLessThan(days.get(Service.SINGLE));
    }

    @Test
    void j13_a_rate_without_wagons_is_held_against_the_rail_rate_without_them() {
        CorridorChecks.OfFreight rate = checks.freights().stream()
                .filter(c -> c.published().id().equals("tashkent-istanbul-turkmen-40"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.published().railUsdPerTonneKm()).hasValue(0.0086);
        assertThat(rate.usdPerTonne()).isLessThan(rate.route().freight().usdPerTonne() * 0.75);
    }

    @Test
    void j07_the_series_of_the_middle_corridor_and_its_growth() {
        List<CorridorVolumes.Volume> series = CorridorVolumes.of(data, "titr").stream()
                .filter(v -> v.chosen() && v.year() >= 2019 && v.year() <= 2025)
                .toList();
        assertThat(series)
                .extracting(CorridorVolumes.Volume::year)
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025);
        assertThat(series.get(4).growth().orElseThrow()).isBetween(0.86, 0.862);
        assertThat(series.get(6).growth().orElseThrow()).isBetween(-0.082, -0.081);
    }

    @Test
    void j08_a_post_of_one_year_says_whose_spread_it_borrows() {
        List<Charge> borders = checks.borders(corridors.get("titr")).stream()
                .map(CorridorChecks.OfBorder::charge)
                .toList();
        assertThat(borders.getFirst().basis()).startsWith("crossings:");
        assertThat(borders.getFirst().provenance().note())
                .contains("hours of crossings:khorgos-chn/outbound/rail/2022")
                .contains("spread of region:");
        assertThat(borders)
                .allSatisfy(c -> assertThat(c.highHours().orElseThrow()).isGreaterThan(c.hours()));
    }

    @Test
    void j09_an_unknown_corridor_gets_the_nearest_name() {
        assertThatThrownBy(() -> corridors.get("instc-eest"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("instc-east");
    }

    @Test
    void j10_the_open_map_is_one_piece() {
        Map<String, List<String>> near = new HashMap<>();
        for (Link link : network.links()) {
            if (network.isUsable(link, DAY)) {
                near.computeIfAbsent(link.from().id(), k -> new ArrayList<>())
                        .add(link.to().id());
                near.computeIfAbsent(link.to().id(), k -> new ArrayList<>())
                        .add(link.from().id());
            }
        }
        Set<String> reached = new HashSet<>(Set.of("tashkent"));
        Deque<String> queue = new ArrayDeque<>(reached);
        while (!queue.isEmpty()) {
            for (String next : near.getOrDefault(queue.pop(), List.of())) {
                if (reached.add(next)) {
                    queue.push(next);
                }
            }
        }
        assertThat(network.places())
                .filteredOn(p -> !reached.contains(p.id()))
                .extracting(MapPlace::id)
                .as("places whose only links are planned, being built or shut")
                .isSubsetOf(new TreeOfPlanned(network, DAY).places());
    }

    /** Places no usable link touches on a day. */
    private record TreeOfPlanned(Network network, LocalDate day) {
        List<String> places() {
            Set<String> used = new HashSet<>();
            network.links().stream()
                    .filter(l -> network.isUsable(l, day))
                    .forEach(l -> used.addAll(List.of(l.from().id(), l.to().id())));
            return network.places().stream()
                    .map(MapPlace::id)
                    .filter(id -> !used.contains(id))
                    .toList();
        }
    }
}
