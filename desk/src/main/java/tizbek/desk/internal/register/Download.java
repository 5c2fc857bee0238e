package tizbek.desk.internal.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.register.Register;
import tizbek.register.Right;
import tizbek.register.RightFilter;
import tizbek.register.RightsJson;

/** All rights in one file, written a page of rights at a time, so that a register of any size needs little memory. */
final class Download {

    static final String LICENCE = "CC-BY-4.0";
    private static final String LICENCE_TEXT = "https://creativecommons.org/licenses/by/4.0/";
    private static final int AT_ONCE = 200;
    private static final List<String> COLUMNS = List.of(
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
            "country");

    private final OpenRegister open;

    Download(OpenRegister open) {
        this.open = open;
    }

    Answer answer(Asked asked) {
        asked.only("format");
        Register register = open.get();
        boolean csv = asked.oneOf("format", Set.of("geojson", "csv"))
                .filter("csv"::equals)
                .isPresent();
        return new Answer.Lasting(
                200,
                csv ? Answer.CSV : Answer.GEOJSON,
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"rights." + (csv ? "csv" : "geojson") + "\"",
                        "Link",
                        "<" + LICENCE_TEXT + ">; rel=\"license\"",
                        "X-Licence",
                        LICENCE),
                out -> {
                    if (csv) {
                        csv(register, out);
                    } else {
                        geoJson(register, out);
                    }
                });
    }

    private interface Each {
        void write(Right right) throws IOException;
    }

    private static void each(Register register, OutputStream out, Each each) throws IOException {
        String after = "";
        List<Right> page;
        do {
            page = register.catalogue().rights(RightFilter.ALL, after, AT_ONCE);
            for (Right right : page) {
                each.write(right);
            }
            out.flush();
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == AT_ONCE);
    }

    private static void geoJson(Register register, OutputStream out) throws IOException {
        out.write(Papers.utf8("{\"type\":\"FeatureCollection\",\"licence\":\"" + LICENCE + "\",\"features\":["));
        boolean[] first = {true};
        each(register, out, right -> {
            out.write(Papers.utf8(first[0] ? "\n" : ",\n"));
            first[0] = false;
            out.write(Papers.MAPPER.writeValueAsBytes(RightsJson.feature(register, right)));
        });
        out.write(Papers.utf8("\n]}\n"));
    }

    private static void csv(Register register, OutputStream out) throws IOException {
        out.write(Papers.utf8(String.join(",", COLUMNS) + ",squares,licence\n"));
        each(register, out, right -> {
            Map<String, Object> properties = RightsJson.properties(register, right);
            List<String> cells = new ArrayList<>();
            COLUMNS.forEach(c -> cells.add(quoted(String.valueOf(properties.getOrDefault(c, "")))));
            cells.add(quoted(String.join(
                    " ", right.blocks().stream().map(Object::toString).toList())));
            cells.add(LICENCE);
            out.write(Papers.utf8(String.join(",", cells) + "\n"));
        });
    }

    /** What would begin a formula in a spreadsheet begins with an apostrophe. */
    private static String quoted(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
