package tizbek.network.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Assumption;
import tizbek.facts.Assumptions;
import tizbek.facts.Basis;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.facts.Row;

/**
 * Looks up the numbers that freight tables refer to by name instead of repeating them: {@code assumptions:ID} is the
 * value of an assumption, {@code modes:ID} a column of the row {@code ID} of modes.csv.
 */
final class Figures {

    private static final String ASSUMPTIONS = "assumptions:";
    private static final String MODES = "modes:";

    private final Assumptions assumptions;
    private final Map<String, Row> modes = new HashMap<>();

    Figures(DataPackage data) {
        assumptions = data.assumptions();
        for (Row row : data.table(
                        "modes",
                        "mode",
                        "usd_per_t_km",
                        "speed_km_per_h",
                        "handling_usd_per_t",
                        "handling_h",
                        "source",
                        "basis",
                        "note")
                .rows()) {
            modes.put(row.getText("mode"), row);
        }
    }

    /** The value of an assumption, with its reason as the note. */
    Figure assumption(String id) {
        Assumption a = assumptions.get(id);
        return new Figure(
                assumptions.value(id),
                ASSUMPTIONS + id,
                new Provenance(List.of(), Basis.ASSUMED, a.reason(), a.where()));
    }

    double value(String assumptionId) {
        return assumptions.value(assumptionId);
    }

    /**
     * The number that the cell {@code column} of {@code row} names.
     *
     * @param modesColumn which column of modes.csv is meant, where it is a row of modes.csv
     */
    Figure named(Row row, String column, String modesColumn) {
        String name = row.getText(column);
        if (name.startsWith(ASSUMPTIONS)) {
            return assumption(name.substring(ASSUMPTIONS.length()));
        }
        if (!name.startsWith(MODES)) {
            throw row.bad(column, name, "the name of a figure (assumptions:ID or modes:ID)");
        }
        String id = name.substring(MODES.length());
        Row mode = modes.get(id);
        if (mode == null) {
            Set<String> known = new TreeSet<>(modes.keySet());
            throw new InputException(new Defect.UnknownName(row.where(), "mode", id, NearestName.of(id, known)));
        }
        double value = mode.getAmount(modesColumn);
        return new Figure(value, name, mode.getProvenance());
    }

    /** What a row of modes that is named as {@code modes:ID} has in a column, if it has the column and the cell. */
    @Nullable
    Figure findInModes(String name, String modesColumn) {
        Row mode = name.startsWith(MODES) ? modes.get(name.substring(MODES.length())) : null;
        return mode == null || !mode.hasColumn(modesColumn) || !mode.has(modesColumn)
                ? null
                : new Figure(mode.getAmount(modesColumn), name, mode.getProvenance());
    }
}
