package tizbek.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tizbek.facts.Row;

/**
 * How far the wait at a border goes beyond its median: what nine of ten waits do not exceed, over the median. The
 * records are yearly means, so two spreads come together as those of independent log-normals: that between the years,
 * and that within a year, which no record tells and which is assumed. A post of one year borrows the years of its
 * country, else of its region, and the answer says whose they are.
 */
final class DwellSpread {

    private static final double NINE_OF_TEN = 1.2815515655446004;

    /**
     * @param ratio what nine of ten waits do not exceed, over the median
     * @param of whose years it was found from
     */
    record Spread(double ratio, String of) {}

    private final Function<String, List<Row>> rows;
    private final Function<String, Double> within;

    /**
     * @param rows the records of a key such as {@code dostyk/inbound/rail}
     * @param within the ratio within one year, by mode: the assumption {@code transit-spread-border-MODE}
     */
    DwellSpread(Function<String, List<Row>> rows, Function<String, Double> within) {
        this.rows = rows;
        this.within = within;
    }

    /** The spread of the first of these keys that has two years; none if none has. */
    Optional<Spread> of(String mode, List<String> keys) {
        for (String key : keys) {
            List<Double> logs = new ArrayList<>();
            for (Row row : rows.apply(key)) {
                OptionalDouble hours = row.findAmount("dwell_h");
                if (hours.isPresent() && hours.getAsDouble() > 0) {
                    logs.add(Math.log(hours.getAsDouble()));
                }
            }
            if (logs.size() > 1) {
                double ofYear = Math.log(within.apply(mode)) / NINE_OF_TEN;
                return Optional.of(new Spread(Math.exp(NINE_OF_TEN * Math.hypot(deviation(logs), ofYear)), key));
            }
        }
        return Optional.empty();
    }

    private static double deviation(List<Double> values) {
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.size() - 1));
    }
}
