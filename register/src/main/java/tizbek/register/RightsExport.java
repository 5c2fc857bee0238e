package tizbek.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.MultiPolygon;
import tizbek.register.internal.GeoPackage;
import tizbek.register.internal.Json;
import tizbek.register.internal.Outlines;

/**
 * All rights of a register for others to use: GeoJSON, CSV with outlines in WKT, GeoPackage. Rights are read a page at a time by
 * their ids, so that a register of any size needs little memory. Each bears the licence that {@code registers/} states.
 */
public final class RightsExport {

    private static final int AT_ONCE = 500;
    private static final String WGS_84 = "longitude and latitude in degrees of WGS 84";

    /** Columns of the tables, in their order. */
    static final List<String> COLUMNS = List.of(
            "identifier",
            "name",
            "tenementType",
            "commodity",
            "owner",
            "status",
            "area",
            "applicationDate",
            "grantDate",
            "expireDate",
            "country",
            "filedSystem");

    private RightsExport() {}

    /** How many rights were written, as GeoJSON with a feature a line. */
    public static int geoJson(Register register, int most, Appendable out) {
        try {
            out.append("{\"type\":\"FeatureCollection\",\"license\":")
                    .append(Json.of(licence(register)))
                    .append(",\"features\":[");
            int[] written = {0};
            each(register, most, right -> {
                append(out, written[0]++ == 0 ? "\n" : ",\n");
                append(out, Json.of(RightsJson.feature(register, right)));
            });
            out.append("\n]}");
            return written[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rights were written, as CSV; its first lines begin with # and state the licence. */
    public static int csv(Register register, int most, Appendable out) {
        append(out, "# " + licence(register) + "\n# outline: " + WGS_84 + "\n");
        append(out, String.join(",", COLUMNS) + ",squares,outline\n");
        int[] written = {0};
        each(register, most, right -> {
            written[0]++;
            List<String> cells = new ArrayList<>();
            row(register, right).values().forEach(v -> cells.add(quoted(v)));
            cells.add(
                    quoted(right.blocks().stream().map(b -> b.i() + ":" + b.j()).collect(Collectors.joining(" "))));
            cells.add(quoted(outline(register, right).toText()));
            append(out, String.join(",", cells) + "\n");
        });
        return written[0];
    }

    /**
     * How many rights were written, into a GeoPackage (OGC 12-128r18) with one table {@code tenements}.
     *
     * @param file that is not there yet
     */
    public static int geoPackage(Register register, int most, Path file) {
        try (GeoPackage made = GeoPackage.create(file, "tenements", COLUMNS, licence(register))) {
            int[] written = {0};
            each(register, most, right -> {
                written[0]++;
                made.add(List.copyOf(row(register, right).values()), outline(register, right));
            });
            return written[0];
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("GeoPackage (" + file + ") cannot be written", e));
        }
    }

    /** The licences of the countries whose rights are kept here, in English. */
    public static String licence(Register register) {
        Map<String, String> all = new TreeMap<>();
        for (String country : register.countriesOfRights()) {
            Jurisdiction.Publication given = Objects.requireNonNull(
                            register.jurisdictions().get(country))
                    .publication();
            all.put(country, given.title().en() + " (" + given.licence() + ")");
        }
        return String.join("; ", all.values());
    }

    private static MultiPolygon outline(Register register, Right right) {
        return Outlines.of(RightsJson.grid(register, right), right);
    }

    /** By column; empty where there is nothing. */
    private static Map<String, String> row(Register register, Right right) {
        Map<String, Object> properties = RightsJson.properties(register, right);
        Map<String, String> row = new java.util.LinkedHashMap<>();
        for (String column : COLUMNS) {
            Object value = properties.get(column);
            row.put(column, value == null ? "" : value.toString());
        }
        if (right.plotOrNull() != null) {
            row.put("filedSystem", right.plotOrNull().filed().system());
        }
        return row;
    }

    private static void each(Register register, int most, Consumer<Right> use) {
        String after = "";
        int left = most;
        List<Right> page = register.rights(after, Math.min(left, AT_ONCE));
        while (!page.isEmpty()) {
            page.forEach(use);
            left -= page.size();
            after = page.getLast().id();
            page = left <= 0 ? List.of() : register.rights(after, Math.min(left, AT_ONCE));
        }
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static void append(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
