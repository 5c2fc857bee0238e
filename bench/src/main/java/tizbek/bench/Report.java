package tizbek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that was measured, beside what is documented. */
final class Report {

    /** A ratio more than this many times the documented one is a finding. */
    static final double TOLERATED = 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SequencedMap<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, Double> documented;
    private final Set<String> measured = new HashSet<>();

    Report(Map<String, Double> documented) {
        this.documented = new TreeMap<>(documented);
    }

    /** The documented ratios by name. */
    static Map<String, Double> documented(Path file) {
        try {
            Map<String, Double> ratios = new TreeMap<>();
            JsonNode node = JSON.readTree(Files.readString(file)).path("ratios");
            node.propertyStream()
                    .forEach(p -> ratios.put(p.getKey(), p.getValue().asDouble()));
            return ratios;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Measurement measurement, List<Figure> found) {
        measured.add(measurement.name());
        found.forEach(figure -> figures.put(measurement.name() + "." + figure.name(), figure));
    }

    /**
     * The ratios that are worse than documented by more than is tolerated, and those that a measurement documents and did
     * not give, in words. Measurements that were not asked for are not missed.
     */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        figures.forEach((name, figure) -> {
            Double expected = documented.get(name);
            if (figure.isRatio() && expected == null) {
                findings.add("ratio (" + name + ") is not documented\n  Maybe add it to documented.json.");
            } else if (figure.isRatio() && expected != null && !(figure.value() <= TOLERATED * expected)) {
                findings.add("ratio (" + name + ") is " + round(figure.value()) + ", more than " + TOLERATED
                        + " times the documented " + expected);
            }
        });
        documented.keySet().stream()
                .filter(name -> !figures.containsKey(name))
                .filter(name -> measured.contains(name.substring(0, name.indexOf('.'))))
                .forEach(name -> findings.add("ratio (" + name + ") is documented, and was not measured"));
        return findings;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        figures.forEach((name, figure) -> {
            Double expected = documented.get(name);
            table.append(String.format(
                    Locale.ROOT,
                    "%-36s %12s %-6s%s%n",
                    name,
                    round(figure.value()),
                    figure.unit(),
                    expected == null ? "" : " documented " + expected));
        });
        return table.toString();
    }

    void write(Path file) {
        ObjectNode root = JSON.createObjectNode();
        root.put("java", System.getProperty("java.vm.version"));
        root.put("processors", Runtime.getRuntime().availableProcessors());
        ObjectNode all = root.putObject("figures");
        figures.forEach((name, figure) ->
                all.putObject(name).put("value", figure.value()).put("unit", figure.unit()));
        root.putPOJO("findings", findings());
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String round(double value) {
        return Math.abs(value) >= 1000 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
