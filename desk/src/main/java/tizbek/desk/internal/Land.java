package tizbek.desk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The land of the world, country by country, as the front cuts it from Natural Earth. */
final class Land {

    private static final String RESOURCE = "/tizbek/desk/land.json";

    private Land() {}

    /** Of each country its rings: longitudes and latitudes in turn, in degrees. */
    static List<List<double[]>> read() {
        try (InputStream in = Land.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "base map (" + RESOURCE
                                + ") is not on the class path\n  Maybe the desk was built without its front; build it with Maven.");
            }
            List<List<double[]>> countries = new ArrayList<>();
            for (JsonNode country : JsonMapper.shared().readTree(in).path("countries")) {
                List<double[]> rings = new ArrayList<>();
                for (JsonNode ring : country.path("rings")) {
                    double[] numbers = new double[ring.size()];
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = ring.get(i).asDouble();
                    }
                    rings.add(numbers);
                }
                countries.add(rings);
            }
            return countries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
