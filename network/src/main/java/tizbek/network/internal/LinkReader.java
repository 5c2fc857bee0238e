package tizbek.network.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.measure.Distance;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Mode;

/** Reads links.csv and sea_links.csv; every defect of both is reported at once. */
final class LinkReader {

    private static final String[] COLUMNS = {
        "from",
        "to",
        "mode",
        "distance_km",
        "gauge_mm",
        "status",
        "opens",
        "capacity_t_per_year",
        "current_flow_t",
        "transit_h",
        "tariff_usd_per_t",
        "tariff_basis",
        "source",
        "basis",
        "note"
    };
    private static final Pattern VIA = Pattern.compile("via=([a-z,-]+)");
    private static final Pattern COMMA = Pattern.compile(",");

    private final Map<String, MapPlace> places;
    private final List<Defect> defects = new ArrayList<>();
    private final List<Defect> remarks;
    private final Map<String, Link> links = new TreeMap<>();
    private final Map<String, Location> seen = new HashMap<>();

    private LinkReader(Map<String, MapPlace> places, List<Defect> remarks) {
        this.places = places;
        this.remarks = remarks;
    }

    static Map<String, Link> read(DataPackage data, Map<String, MapPlace> places, List<Defect> remarks) {
        LinkReader reader = new LinkReader(places, remarks);
        for (String table : List.of("links", "sea_links")) {
            for (Row row : data.table(table, COLUMNS).rows()) {
                try {
                    reader.add(row);
                } catch (InputException e) {
                    reader.defects.addAll(e.defects());
                }
            }
        }
        if (!reader.defects.isEmpty()) {
            throw new InputException(reader.defects);
        }
        return reader.links;
    }

    private void add(Row row) {
        MapPlace from = place(row, "from");
        MapPlace to = place(row, "to");
        if (from.equals(to)) {
            throw row.bad("to", to.id(), "another place than from");
        }
        Mode mode = mode(row, "mode");
        String id = Link.id(from.id(), to.id(), mode);
        checkFirst(row, id, Link.id(to.id(), from.id(), mode));
        if (row.findAmount("distance_km").isEmpty()) {
            remarks.add(new Defect.Contradiction(
                    row.where(), "link (" + id + ") has no length and is left out", "distance_km was not found yet."));
            return;
        }
        links.put(
                id,
                new Link(
                        id,
                        from,
                        to,
                        mode,
                        gauge(row, mode),
                        Distance.ofKilometres(row.getAmount("distance_km")),
                        status(row),
                        row.has("opens") ? OptionalInt.of(row.getYear("opens")) : OptionalInt.empty(),
                        row.findAmount("capacity_t_per_year"),
                        row.findAmount("current_flow_t"),
                        row.findAmount("transit_h"),
                        row.findAmount("tariff_usd_per_t"),
                        row.findText("tariff_basis").orElse(""),
                        chokepoints(row),
                        row.getProvenance()));
    }

    private MapPlace place(Row row, String column) {
        String id = row.getText(column);
        MapPlace place = places.get(id);
        if (place == null) {
            throw new InputException(
                    new Defect.UnknownName(row.where(), "place", id, NearestName.of(id, places.keySet())));
        }
        return place;
    }

    private void checkFirst(Row row, String id, String reversed) {
        for (String same : List.of(id, reversed)) {
            Location first = seen.get(same);
            if (first != null) {
                throw new InputException(new Defect.Duplicate(row.where(), "link", id, first));
            }
        }
        seen.put(id, row.where());
    }

    private static OptionalInt gauge(Row row, Mode mode) {
        if (mode != Mode.RAIL) {
            return OptionalInt.empty();
        }
        double gauge = row.getAmount("gauge_mm");
        if (gauge != Math.rint(gauge) || gauge == 0) {
            throw row.bad("gauge_mm", row.getText("gauge_mm"), "a gauge in whole millimetres");
        }
        return OptionalInt.of((int) gauge);
    }

    private static Link.Status status(Row row) {
        String status = row.getText("status");
        try {
            return Link.Status.valueOf(status.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.bad("status", status, "one of open, building, planned, closed");
        }
    }

    private static Set<String> chokepoints(Row row) {
        Matcher via = VIA.matcher(row.findText("note").orElse(""));
        return via.find() ? new HashSet<>(COMMA.splitAsStream(via.group(1)).toList()) : Set.of();
    }

    static Mode mode(Row row, String column) {
        return mode(row, column, row.getText(column));
    }

    static Mode mode(Row row, String column, String word) {
        for (Mode mode : Mode.values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        throw row.bad(column, word, "one of " + String.join(", ", Mode.words()));
    }
}
