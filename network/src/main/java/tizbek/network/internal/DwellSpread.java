package tizbek.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tizbek.facts.Row;

/**
 * How far the wait at a border goes beyond its median: what nine of ten waits do not exceed, over the median. The
 * yearly means of the post are taken as draws of a log-normal; a post of one year borrows the spread of its country,
 * else of its region, and the answer says whose it is. Within a year waits differ more than between years, so this is
 * a lower bound.
 */
final class DwellSpread {

    private static final double Z_90 = 1.2816;

    /**
     * @param ratio what nine of ten waits do not exceed, over the median
     * @param of whose years it was found from
     */
    record Spread(double ratio, String of) {}

    private final Function<String, List<Row>> rows;

    /** @param rows the records of a key such as {@code dostyk/inbound/rail} */
    DwellSpread(Function<String, List<Row>> rows) {
        this.rows = rows;
    }

    /** The spread of the first of these keys that has two years; none if none has. */
    Optional<Spread> of(List<String> keys) {
        for (String key : keys) {
            List<Double> logs = new ArrayList<>();
            for (Row row : rows.apply(key)) {
                OptionalDouble hours = row.findAmount("dwell_h");
                if (hours.isPresent() && hours.getAsDouble() > 0) {
                    logs.add(Math.log(hours.getAsDouble()));
                }
            }
            if (logs.size() > 1) {
                return Optional.of(new Spread(Math.exp(Z_90 * deviation(logs)), key));
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
