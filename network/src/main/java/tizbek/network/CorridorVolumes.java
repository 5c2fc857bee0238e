package tizbek.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.facts.DataPackage;
import tizbek.facts.Provenance;
import tizbek.facts.Row;

/** What went over a corridor in whole years: the chosen series with its growth, and the figures that rival it. */
public final class CorridorVolumes {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /**
     * One figure of one year.
     *
     * @param tonnes empty where the text states growth or boxes and no tonnes
     * @param chosen whether it belongs to the series; others are rivals
     * @param growth share by which it is above the chosen figure of the year before, where both are known
     */
    public record Volume(
            int year,
            OptionalDouble tonnes,
            boolean chosen,
            String why,
            OptionalDouble growth,
            Provenance provenance) {}

    private CorridorVolumes() {}

    /** Whole years of a corridor, in order; of one year the chosen figure first. */
    public static List<Volume> of(DataPackage data, String corridor) {
        List<Row> rows = data
                .table("corridor_volumes", "corridor", "period", "volume_t", "chosen", "why", "source", "basis", "note")
                .rows()
                .stream()
                .filter(r -> r.getText("corridor").equals(corridor))
                .filter(r -> YEAR.matcher(r.findText("period").orElse("")).matches())
                .toList();
        Map<Integer, Double> series = new HashMap<>();
        for (Row row : rows) {
            if (isChosen(row) && row.has("volume_t")) {
                series.put(year(row), row.getAmount("volume_t"));
            }
        }
        List<Volume> volumes = new ArrayList<>();
        for (Row row : rows) {
            volumes.add(new Volume(
                    year(row),
                    row.findAmount("volume_t"),
                    isChosen(row),
                    row.findText("why").orElse(""),
                    growth(row.findAmount("volume_t"), series.get(year(row) - 1)),
                    row.getProvenance()));
        }
        volumes.sort(Comparator.comparingInt(Volume::year).thenComparing(v -> !v.chosen()));
        return List.copyOf(volumes);
    }

    private static OptionalDouble growth(OptionalDouble tonnes, @Nullable Double before) {
        return tonnes.isEmpty() || before == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(tonnes.getAsDouble() / before - 1);
    }

    private static boolean isChosen(Row row) {
        return row.getText("chosen").equals("y");
    }

    private static int year(Row row) {
        return Integer.parseInt(row.getText("period"));
    }
}
