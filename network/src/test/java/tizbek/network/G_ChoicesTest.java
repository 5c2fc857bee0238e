package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** Questions by several criteria on a map small enough to add up by hand; prices in {@link TinyMap}. */
class G_ChoicesTest {

    private static final String PLACES = """
            home   AAA 0  0 city
            hill   AAA 0  4 city
            plain  AAA 4  2 city
            coast  AAA 0  8 city
            north  CCC 4  6 city
            end    CCC 0 12 city
            """;

    /** By rail over the plain and the north, by road over the hill and the coast, and a road between the two. */
    private static final String LINKS = """
            home  plain rail 500 1520
            plain north rail 600 1520
            north end   rail 900 1520
            home  hill  road 400
            hill  coast road 450
            coast end   road 450
            plain hill  road 500
            """;

    private static final String RISK_HEADER = "node,node_kind,hazard,from,to,effect,source,basis,note\n";

    @TempDir
    Path folder;

    private TinyMap map() {
        return new TinyMap(folder).places(PLACES).links(LINKS);
    }

    private static RouteQuery query(Network network) {
        return RouteQuery.of(network.site("home"), network.site("end"), TinyMap.DAY)
                .withVehicles(List.of(Vehicle.BULK));
    }

    private static List<String> ask(Network network, RouteQuery query) {
        return new Router(network)
                .choices(query).routes().stream()
                        .map(c -> String.format(
                                Locale.ROOT,
                                "%s = %.2f USD, %.0f h, %.0f g, %.2f points",
                                c.route().path(),
                                c.usdPerTonne(),
                                c.hours(),
                                c.co2GramsPerTonne(),
                                c.risk()))
                        .toList();
    }

    @Test
    void g01_the_cheap_and_the_quick_way_both_stand_and_the_beaten_one_does_not() {
        Network network = map().read();
        // rail: 2000 km x 0.01 + border 3; 2000/50 + 6 h; 2000 x 20 g. Road: 1300 x 0.10 + 3; 1300/50 + 6; 1300 x 60
        assertThat(ask(network, query(network)))
                .containsExactly(
                        "home -rail 1520-> plain -rail 1520-> north -rail 1520-> end"
                                + " = 23.00 USD, 46 h, 40000 g, 0.00 points",
                        "home -road-> hill -road-> coast -road-> end = 133.00 USD, 32 h, 78000 g, 0.00 points");
    }

    @Test
    void g02_what_is_best_in_something_says_so() {
        Network network = map().read();
        RouteChoices choices = new Router(network).choices(query(network));
        assertThat(choices.pareto()).isEqualTo(2);
        assertThat(choices.routes().getFirst().leastBy())
                .containsExactly(Criterion.COST, Criterion.CO2, Criterion.RISK);
        assertThat(choices.routes().getLast().leastBy()).containsExactly(Criterion.TIME, Criterion.RISK);
    }

    @Test
    void g03_interest_on_the_cargo_is_in_the_cost() {
        Network network = map().read();
        // 87,660 USD at 10 percent a year is 1 USD an hour
        RouteQuery dear = query(network).withValue(new CargoValue(87_660, 0.1));
        assertThat(ask(network, dear).getFirst()).contains("= 69.00 USD, 46 h");
    }

    @Test
    void g04_what_is_avoided_is_not_touched_and_nothing_may_be_left() {
        Network network = map().read();
        assertThat(ask(network, query(network).avoiding(List.of("north"))))
                .singleElement()
                .asString()
                .contains("hill -road-> coast");
        assertThat(ask(network, query(network).avoiding(List.of("hill--coast--road"))))
                .singleElement()
                .asString()
                .contains("north");
        assertThat(ask(network, query(network).avoiding(List.of("CCC")))).isEmpty();
        assertThat(ask(network, query(network).avoiding(List.of("home")))).isEmpty();
    }

    @Test
    void g05_places_to_pass_are_passed_in_their_order() {
        Network network = map().read();
        // lorry and wagon change at the plain: 50 by road, 3 for the change
        assertThat(ask(network, query(network).via("hill", "north")))
                .contains("home -road-> hill -road-> plain -rail 1520-> north -rail 1520-> end"
                        + " = 111.00 USD, 66 h, 84000 g, 0.00 points");
        assertThat(ask(network, query(network).via("hill", "plain", "coast")))
                .anySatisfy(w -> assertThat(w).startsWith("home -road-> hill -road-> plain -road-> hill -road-> coast"))
                .allSatisfy(w -> assertThat(w).matches("home.* hill .* plain .* coast -road-> end = .*"));
        assertThat(ask(network, query(network).viaOneOf(Set.of("coast", "plain--hill--road"))))
                .isNotEmpty()
                .allSatisfy(w -> assertThat(w).containsAnyOf("coast", "plain -road-> hill", "hill -road-> plain"));
    }

    @Test
    void g06_a_corridor_is_entered_once_and_left_for_good() {
        Network network = map().read();
        RouteQuery rail = query(network).within(List.of("plain--north--rail", "north--end--rail"));
        assertThat(ask(network, rail)).singleElement().asString().contains("plain -rail 1520-> north -rail 1520-> end");
        // both ends of the broken corridor cannot be joined without leaving it
        RouteQuery broken = query(network)
                .within(List.of("home--hill--road", "coast--end--road"))
                .via("home--hill--road", "coast--end--road");
        assertThat(ask(network, broken)).isEmpty();
    }

    @Test
    void g07_a_preference_turns_the_choice_and_leaves_the_freight() {
        // 5 dollars of rail through the plain against 4 of a detour in CCC
        Network network = new TinyMap(folder)
                .places("home AAA 0 0 city\nplain AAA 0 2 city\nnorth CCC 4 2 city\nend AAA 0 4 city")
                .links("""
                        home  plain rail 500 1520
                        plain end   rail 500 1520
                        home  north rail 600 1520
                        north end   rail 600 1520
                        """)
                .table("crossings", """
                        node,direction,mode,dwell_h,cost_usd_per_t,cost_usd_per_shipment,year,source,basis,note
                        region:ALL,both,rail,0,,0,2022,s,read,
                        """)
                .read();
        assertThat(ask(network, query(network))).singleElement().asString().contains("plain", "= 10.00");
        assertThat(ask(network, query(network).preferring(List.of("home--north--rail", "north--end--rail"))))
                .first()
                .asString()
                .contains("north", "= 12.00 USD");
    }

    @Test
    void g08_hazards_count_where_they_are_met_and_the_latest_of_a_kind_once() {
        Network network = map().table("risks", RISK_HEADER + """
                        CCC,country,sanctions,2020,,first,s,read,
                        CCC,country,sanctions,2024,,second,s,read,
                        CCC,country,congestion,2020,2021,past,s,read,
                        north,place,congestion,2020,,queue,s,read,
                        home,place,congestion,2020,,not met by leaving,s,read,
                        hill,place,closure,2023-06-01,2024-05-31,shut for a year,s,read,
                        elsewhere,sea,congestion,2020,,nowhere,s,read,
                        """).read();
        RouteChoices choices = new Router(network).choices(query(network));
        RouteChoice rail = choices.routes().getFirst();
        RouteChoice road = choices.routes().getLast();
        assertThat(rail.risk()).isEqualTo(3 + 1);
        assertThat(rail.impacts().stream().flatMap(i -> i.risks().stream()).map(RiskItem::basis))
                .containsExactlyInAnyOrder("risks:north/congestion/2020", "risks:CCC/sanctions/2024");
        // the hill was shut on 366 of the 1826 days of five years
        assertThat(road.risk()).isCloseTo(3 + 4 * 366 / 1826.0, within(1e-9));
        assertThat(choices.remarks()).singleElement().asString().contains("elsewhere/congestion");
    }

    @Test
    void g09_a_factor_that_a_row_lacks_is_lent_by_the_broader_row_and_named() {
        Network network = new TinyMap(folder)
                .places("home AAA 0 0 city\nfar BBB 0 2 city")
                .links("home far road 300")
                .read();
        RouteQuery query = RouteQuery.of(network.site("home"), network.site("far"), TinyMap.DAY);
        LegImpact leg =
                new Router(network).choices(query).routes().getFirst().impacts().getFirst();
        assertThat(leg.co2GramsPerTonne()).isEqualTo(18_000);
        assertThat(leg.genericCo2()).isTrue();
        assertThat(leg.co2Basis()).isEqualTo("modes:road");
    }

    @Test
    void g10_without_any_factor_there_is_no_answer() {
        Network network = map().table("modes", """
                        mode,usd_per_t_km,speed_km_per_h,co2_g_per_t_km,handling_usd_per_t,handling_h,source,basis,note
                        rail,0.01,50,20,,,s,derived,
                        rail-box,0.03,50,20,,,s,derived,
                        road,0.10,50,,,,s,derived,
                        road-b,0.20,50,,,,s,derived,
                        sea,0.001,25,10,,,s,derived,
                        ferry,0.02,25,15,,,s,derived,
                        change,,,,3,12,s,assumed,
                        gauge,,,,5,48,s,derived,
                        """).read();
        assertThatThrownBy(() -> ask(network, query(network)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no factor of carbon dioxide")
                .hasMessageContaining("(road)");
    }

    @Test
    void g11_names_that_the_map_does_not_have_are_all_told() {
        Network network = map().read();
        RouteQuery query = query(network)
                .avoiding(List.of("AAB"))
                .preferring(List.of("plain"))
                .via("noth")
                .within(List.of("home--plain--road"));
        assertThatThrownBy(() -> ask(network, query))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("AAB")
                .hasMessageContaining("plain")
                .hasMessageContaining("Maybe")
                .hasMessageContaining("north")
                .hasMessageContaining("home--plain--road");
        assertThatThrownBy(() -> query(network).withTonnes(0)).hasMessageContaining("tonnes (0.0)");
        assertThatThrownBy(() -> query(network).atMost(0)).hasMessageContaining("(0)");
        assertThatThrownBy(() -> query(network).withVehicles(List.of())).hasMessageContaining("vehicles");
    }

    @Test
    void g12_a_link_known_to_be_too_narrow_for_the_cargo_is_told() {
        String row = "home,end,rail,100,1520,open,,5000,4600,,,,s,recalled,\n";
        Network network = map().rows("links", row).read();
        assertThat(new Router(network)
                        .choices(query(network).withTonnes(400))
                        .routes()
                        .getFirst()
                        .tight())
                .isEmpty();
        assertThat(new Router(network)
                        .choices(query(network).withTonnes(401))
                        .routes()
                        .getFirst()
                        .tight())
                .containsExactly("home--end--rail");
    }

    /** The formula against 40,000 ways drawn at random: delays independent, as the tiny map has it. */
    @Test
    void g13_the_time_of_a_way_is_a_distribution_and_drawing_lots_gives_the_same() {
        Network network = map().read();
        RouteChoice way = new Router(network)
                .choices(query(network).via("hill", "north"))
                .routes()
                .getFirst();
        Random random = new Random(1);
        double[] drawn = new double[40_000];
        for (int i = 0; i < drawn.length; i++) {
            for (Leg leg : way.route().legs()) {
                for (Charge charge : leg.charges()) {
                    drawn[i] +=
                            charge.hours() * Math.exp(random.nextGaussian() * Math.log(ratio(charge, leg)) / 1.2816);
                }
            }
        }
        Arrays.sort(drawn);
        assertThat(way.transit().lowHours()).isCloseTo(drawn[4_000], within(0.03 * drawn[4_000]));
        assertThat(way.transit().medianHours()).isCloseTo(drawn[20_000], within(0.03 * drawn[20_000]));
        assertThat(way.transit().highHours()).isCloseTo(drawn[36_000], within(0.03 * drawn[36_000]));
        assertThat(way.transit().medianHours()).isGreaterThan(way.hours());
    }

    private static double ratio(Charge charge, Leg leg) {
        return switch (charge.kind()) {
            case HAULAGE -> leg.mode() == Mode.RAIL ? 2 : 1.5;
            case HANDLING -> 1.5;
            case BORDER -> 3;
            default -> throw new AssertionError(charge.kind());
        };
    }

    @Test
    void g14_a_spread_that_a_charge_knows_takes_the_place_of_the_assumed_one() {
        Charge charge = new Charge(
                Charge.Kind.BORDER,
                1,
                10,
                "b",
                map().read().link("home--hill--road").provenance());
        assertThat(charge.highHours()).isEmpty();
        assertThat(charge.withHighHours(40).highHours()).hasValue(40);
    }

    @Test
    void g15_as_many_as_asked_but_the_best_of_each_criterion_always() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            // dearer and quicker from one to the next
            rows.add("home m%d rail %d 1520".formatted(i, 900 - 20 * i));
            rows.add("m%d end road %d".formatted(i, 100 + 10 * i));
        }
        StringBuilder places = new StringBuilder("home AAA 0 0 city\nend AAA 0 9 city\n");
        for (int i = 1; i <= 9; i++) {
            places.append("m%d AAA %d 4 city%n".formatted(i, i));
        }
        Network network = new TinyMap(folder)
                .places(places.toString())
                .links(String.join("\n", rows))
                .read();
        RouteChoices four = new Router(network).choices(query(network).atMost(4));
        assertThat(four.pareto()).isEqualTo(9);
        assertThat(four.routes()).hasSize(4);
        RouteChoices one = new Router(network).choices(query(network).atMost(1));
        assertThat(one.routes())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.leastBy()).isNotEmpty());
        assertThat(one.routes().getFirst().route().path()).contains("m1");
        assertThat(one.routes().getLast().route().path()).contains("m9");
    }

    @Test
    void g16_changes_of_the_map_bear_on_the_choices() {
        Network network = map().read();
        NetworkChange.Scope north = new NetworkChange.Scope.OfLink("plain--north--rail");
        RouteQuery rail = query(network).via("north");
        assertThat(ask(network.with(List.of(new NetworkChange.Closing(north, NetworkChange.ALWAYS))), rail))
                .noneMatch(w -> w.contains("plain -rail 1520-> north"));
        assertThat(ask(network.with(List.of(new NetworkChange.Surcharge(north, 7, NetworkChange.ALWAYS))), rail))
                .first()
                .asString()
                .contains("= 30.00 USD, 46 h");
    }

    @Test
    void g17_a_doubled_capacity_is_not_too_narrow_any_more() {
        Network network = map().rows("links", "home,end,rail,100,1520,open,,5000,4600,,,,s,recalled,\n")
                .read();
        NetworkChange twice = new NetworkChange.CapacityTimes(
                new NetworkChange.Scope.OfLink("home--end--rail"), 2, NetworkChange.ALWAYS);
        RouteQuery query = query(network).withTonnes(500);
        assertThat(new Router(network).choices(query).routes().getFirst().tight())
                .hasSize(1);
        assertThat(new Router(network.with(List.of(twice)))
                        .choices(query)
                        .routes()
                        .getFirst()
                        .tight())
                .isEmpty();
    }
}
