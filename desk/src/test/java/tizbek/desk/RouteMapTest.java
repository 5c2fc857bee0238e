package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tizbek.network.Mode;
import tizbek.network.Position;

class RouteMapTest {

    private static final Position KADAMJAY = new Position(40.13, 71.72);
    private static final Position AKTAU = new Position(43.6, 51.2);
    private static final Position BAKU = new Position(39.95, 49.4);
    private static final Position ROTTERDAM = new Position(51.95, 4.14);
    private static final Position LOS_ANGELES = new Position(33.7, -118.2);
    private static final Position SHANGHAI = new Position(31.2, 121.5);

    private static final RouteMap.Legend LEGEND = new RouteMap.Legend(
            "From <a> & \"b\"", Map.of(Mode.RAIL, "rail"), Map.of(RouteMap.Mark.Kind.PORT, "port"), "note");

    private static RouteMap.Track track(String name, Position... points) {
        return new RouteMap.Track(name, "10 days", List.of(new RouteMap.Stretch(Mode.RAIL, List.of(points))));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void theMapIsOneFileOfXmlThatFetchesNothing() throws Exception {
        String svg = RouteMap.svg(
                LEGEND,
                List.of(track("one", KADAMJAY, AKTAU, BAKU, ROTTERDAM)),
                List.of(new RouteMap.Mark("Kadamjay <&>", RouteMap.Mark.Kind.END, KADAMJAY)));
        Document document = parsed(svg);
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).doesNotContain("<script", "href", "url(", "NaN", "Infinity");
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
        NodeList texts = document.getElementsByTagName("text");
        assertThat(java.util.stream.IntStream.range(0, texts.getLength())
                        .mapToObj(i -> texts.item(i).getTextContent()))
                .contains("From <a> & \"b\"", "Kadamjay <&>", "note");
    }

    @Test
    void routesOnTheSameWayAreDrawnBesideEachOther() {
        String svg = RouteMap.svg(LEGEND, List.of(track("one", AKTAU, BAKU), track("two", BAKU, AKTAU)), List.of());
        List<String> ways = svg.lines()
                .filter(l -> l.startsWith("<path d=\"M") && l.contains("stroke-width=\"2.6\"/>"))
                .filter(l -> !l.contains("h30"))
                .toList();
        assertThat(ways).hasSize(2).doesNotHaveDuplicates();
        assertThat(numbers(ways.get(0)).getFirst())
                .isNotEqualTo(numbers(ways.get(1)).getLast());
    }

    private static List<String> numbers(String path) {
        return List.of(path.replaceAll(".*d=\"M([^\"]*)\".*", "$1").split("[ L]", -1));
    }

    @Test
    void aWayOverThePacificIsNotDrawnAroundTheWorld() {
        String svg = RouteMap.svg(LEGEND, List.of(track("one", SHANGHAI, LOS_ANGELES)), List.of());
        String way = svg.lines()
                .filter(l -> l.startsWith("<path d=\"M") && l.contains("stroke-width=\"2.6\"/>"))
                .findFirst()
                .orElseThrow();
        double from = Double.parseDouble(numbers(way).getFirst());
        double to = Double.parseDouble(numbers(way).get(2));
        // East of Shanghai, as the ship sails.
        assertThat(to).isGreaterThan(from);
    }

    @Test
    void aRouteFarBeyondTheOthersGetsAWorldOfItsOwnBelow() {
        String near = RouteMap.svg(LEGEND, List.of(track("one", KADAMJAY, ROTTERDAM)), List.of());
        String far = RouteMap.svg(
                LEGEND,
                List.of(
                        track("one", KADAMJAY, ROTTERDAM),
                        track("two", KADAMJAY, BAKU, ROTTERDAM),
                        track("three", KADAMJAY, SHANGHAI, LOS_ANGELES, new Position(51, -1))),
                List.of());
        assertThat(panels(near)).isEqualTo(1);
        assertThat(panels(far)).isEqualTo(2);
    }

    private static long panels(String svg) {
        return svg.lines().filter(l -> l.startsWith("<svg x=")).count();
    }
}
