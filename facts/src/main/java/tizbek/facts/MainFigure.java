package tizbek.facts;

import java.util.Optional;
import tizbek.facts.internal.dossier.Cells;

/**
 * What a row of a table is about: its first quantity that is no coordinate and no code.
 *
 * @param field the column
 * @param text as it stands in the table
 * @param unit of the column, or what the row says of it
 */
public record MainFigure(TableDescription.Field field, String text, String unit) {

    /** The main figure of a row; empty where the row holds words alone. */
    public static Optional<MainFigure> of(TableDescription table, Row row) {
        return Cells.findMain(table, row).map(v -> new MainFigure(v.field(), v.text(), v.unit()));
    }
}
