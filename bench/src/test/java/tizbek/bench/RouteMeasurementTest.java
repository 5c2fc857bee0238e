package tizbek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.junit.jupiter.api.Test;

/** What is measured of routes; how long it takes is not asserted here. */
class RouteMeasurementTest {

    @Test
    void fewPairsAndSmallContinentsAreMeasured() {
        List<Figure> figures =
                new RouteMeasurement(Path.of("..", "data"), 13, 2, List.of(200), List.of(200, 400), 2).measure();
        assertThat(figures)
                .allSatisfy(
                        figure -> assertThat(figure.value()).as(figure.name()).isNotNaN());
        assertThat(figures)
                .filteredOn(f -> f.name().equals("pairs"))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualTo(26));
        assertThat(figures)
                .filteredOn(Figure::isRatio)
                .extracting(Figure::name)
                .containsExactly(
                        "all-pairs-to-promised", "two-200-to-library", "one-200-to-library", "one-400-to-library");
    }

    @Test
    void theUsualRatiosAreDocumented() {
        assertThat(Report.documented(Path.of("documented.json")).keySet())
                .filteredOn(name -> name.startsWith("routes."))
                .containsExactlyInAnyOrder(
                        "routes.all-pairs-to-promised",
                        "routes.two-1000-to-library",
                        "routes.two-10000-to-library",
                        "routes.two-100000-to-library",
                        "routes.one-1000-to-library",
                        "routes.one-10000-to-library",
                        "routes.one-100000-to-library",
                        "routes.one-1000000-to-library");
    }

    @Test
    void aContinentHangsTogetherAndHasAboutTheLinksWanted() {
        Continent continent = new Continent(1000);
        assertThat(continent.links()).isBetween(900, 1000);
        assertThat(new ConnectivityInspector<>(continent.forLibrary()).isConnected())
                .isTrue();
        assertThat(continent.graph(2).arcs()).isEqualTo(2 * continent.links());
    }
}
