package tizbek.network.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.network.Charge;
import tizbek.network.Link;

/**
 * What a cargo waits for a ship that does not leave every hour: the table {@code sailings}. Cargo comes at any time, so
 * it waits half the time between two departures, and nine of ten times no more than nine tenths of it.
 */
final class Sailings {

    private static final double HOURS_PER_MONTH = 365.25 * 24 / 12;
    private static final double NINE_OF_TEN = 0.9;

    private final Map<String, Charge> waits = new HashMap<>();

    Sailings(DataPackage data) {
        for (Row row : data.table("sailings", "service", "links", "sailings_per_month", "source", "basis", "note")
                .rows()) {
            if (row.has("sailings_per_month")) {
                add(row);
            }
        }
    }

    private void add(Row row) {
        double perMonth = row.getAmount("sailings_per_month");
        if (!(perMonth > 0)) {
            throw row.bad("sailings_per_month", row.getText("sailings_per_month"), "a number above zero, or empty");
        }
        double interval = HOURS_PER_MONTH / perMonth;
        Charge wait = new Charge(
                        Charge.Kind.HANDLING,
                        0,
                        interval / 2,
                        "sailings:" + row.getText("service"),
                        row.getProvenance())
                .withHighHours(interval * NINE_OF_TEN);
        row.getList("links").forEach(link -> waits.put(link, wait));
    }

    /** The wait before this link; nothing where no timetable is known. */
    List<Charge> before(Link link) {
        Charge wait = waits.get(link.id());
        return wait == null ? List.of() : List.of(wait);
    }
}
