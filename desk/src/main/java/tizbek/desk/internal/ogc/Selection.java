package tizbek.desk.internal.ogc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.api.Feature;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;

/**
 * Which features of a collection are asked for.
 *
 * @param boxOrNull where they must lie
 * @param first first year, {@link Integer#MIN_VALUE} if open
 * @param last last year, {@link Integer#MAX_VALUE} if open
 * @param values what a property must be, or hold if it is a list; several values are either
 */
record Selection(@Nullable Box boxOrNull, int first, int last, Map<String, List<String>> values) {

    /** In degrees; the west may lie east of the east, over the 180th meridian. */
    record Box(double west, double south, double east, double north) {

        /** Whether another, given as west, south, east, north, has a point in common with it. */
        boolean touches(double[] other) {
            boolean inLatitude = other[1] <= north && other[3] >= south;
            boolean inLongitude =
                    west <= east ? other[0] <= east && other[2] >= west : other[2] >= west || other[0] <= east;
            return inLatitude && inLongitude;
        }
    }

    static final Set<String> OWN = Set.of("f", "limit", "offset", "bbox", "datetime", "bbox-crs", "crs");

    private static final String OPEN = "..";
    private static final int NUMBERS_FLAT = 4;
    private static final int NUMBERS_HIGH = 6;
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** @param properties the names one can filter by */
    static Selection of(Asked asked, Set<String> properties) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : asked.query().keySet()) {
            if (OWN.contains(name)) {
                continue;
            }
            if (!properties.contains(name)) {
                Set<String> known = new TreeSet<>(properties);
                known.addAll(OWN);
                throw Asked.unknown(name, known);
            }
            values.put(name, asked.all(name));
        }
        for (String crs : List.of("bbox-crs", "crs")) {
            asked.find(crs).filter(c -> !c.equals(CRS84)).ifPresent(c -> {
                throw Problem.of(
                        400, crs, "reference system (" + c + ") is not served", "(" + CRS84 + ") was meant.", CRS84);
            });
        }
        int[] years =
                asked.find("datetime").map(Selection::years).orElse(new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE});
        return new Selection(asked.find("bbox").map(Selection::box).orElse(null), years[0], years[1], values);
    }

    private static Box box(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length == NUMBERS_FLAT || parts.length == NUMBERS_HIGH) {
            try {
                double[] all = new double[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    all[i] = Double.parseDouble(parts[i].strip());
                    if (!Double.isFinite(all[i])) {
                        throw badBox(text);
                    }
                }
                int half = parts.length / 2;
                if (all[1] <= all[half + 1]) {
                    return new Box(all[0], all[1], all[half], all[half + 1]);
                }
            } catch (NumberFormatException e) {
                throw badBox(text);
            }
        }
        throw badBox(text);
    }

    private static Problem badBox(String text) {
        return Problem.parameter(
                "bbox", "bbox (" + text + ") is no box", "west,south,east,north in degrees, such as (46,35,88,56).");
    }

    /** The years that an instant or an interval touches. */
    private static int[] years(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw badTime(text);
        }
        int first = year(ends[0], Integer.MIN_VALUE, ends.length == 2, text);
        int last = ends.length == 1 ? first : year(ends[1], Integer.MAX_VALUE, true, text);
        if (first > last) {
            throw badTime(text);
        }
        return new int[] {first, last};
    }

    private static int year(String end, int open, boolean mayBeOpen, String text) {
        if (end.equals(OPEN) || end.isEmpty()) {
            if (mayBeOpen) {
                return open;
            }
            throw badTime(text);
        }
        try {
            return end.contains("T")
                    ? OffsetDateTime.parse(end.replace(' ', '+')).getYear()
                    : LocalDate.parse(end).getYear();
        } catch (DateTimeException e) {
            throw badTime(text);
        }
    }

    private static Problem badTime(String text) {
        return Problem.parameter(
                "datetime",
                "datetime (" + text + ") is neither a day, an instant nor an interval of them",
                "such as (2026-01-01), (2026-01-01T00:00:00Z) or (2024-01-01/..).");
    }

    List<Feature> of(List<Feature> features) {
        List<Feature> passed = new ArrayList<>();
        for (Feature feature : features) {
            if (isInBox(feature) && isInTime(feature) && hasValues(feature)) {
                passed.add(feature);
            }
        }
        return passed;
    }

    private boolean isInBox(Feature feature) {
        Box box = boxOrNull;
        return box == null || feature.box().filter(box::touches).isPresent();
    }

    /** What nobody dates is there at all times. */
    private boolean isInTime(Feature feature) {
        return (feature.from().isEmpty() || feature.from().getAsInt() <= last)
                && (feature.to().isEmpty() || feature.to().getAsInt() >= first);
    }

    private boolean hasValues(Feature feature) {
        return values.entrySet().stream()
                .allMatch(e -> e.getValue().isEmpty()
                        || e.getValue().stream()
                                .anyMatch(v -> is(feature.properties().get(e.getKey()), v)));
    }

    private static boolean is(@Nullable Object value, String asked) {
        return switch (value) {
            case null -> false;
            case List<?> items -> items.stream().anyMatch(i -> String.valueOf(i).equals(asked));
            case Number number -> {
                try {
                    yield number.doubleValue() == Double.parseDouble(asked);
                } catch (NumberFormatException e) {
                    yield false;
                }
            }
            case Object other -> other.toString().equals(asked);
        };
    }
}
