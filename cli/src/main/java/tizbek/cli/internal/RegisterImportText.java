package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tizbek.register.RegisterImport;

/** What became of the rows of a register that was taken over. */
public final class RegisterImportText {

    private static final int WIDTH = 110;
    private static final int MOST_ROWS = 200;

    private RegisterImportText() {}

    /** How many of each, and the rows that do not fit. */
    public static String of(List<RegisterImport.Finding> found, boolean rehearsal, boolean english) {
        Map<RegisterImport.Result, Integer> counts = new EnumMap<>(RegisterImport.Result.class);
        TextTable table = new TextTable(List.of(
                new TextTable.Column(english ? "row" : "строка", true),
                new TextTable.Column(english ? "right" : "право", false),
                new TextTable.Column(english ? "why" : "почему", false),
                new TextTable.Column(english ? "what" : "что", false)));
        int shown = 0;
        for (RegisterImport.Finding one : found) {
            counts.merge(one.result(), 1, Integer::sum);
            boolean fits =
                    one.result() == RegisterImport.Result.TAKEN || one.result() == RegisterImport.Result.UNCHANGED;
            if (!fits && shown++ < MOST_ROWS) {
                table.add(List.of(String.valueOf(one.row()), one.id(), one.rule(), line(one, english)));
            }
        }
        StringBuilder text = new StringBuilder();
        if (shown > 0) {
            text.append(table.text(WIDTH)).append('\n');
        }
        if (shown > MOST_ROWS) {
            int more = shown - MOST_ROWS;
            text.append((english ? "and %d more: --report FILE\n" : "и ещё %d: --report FILE\n").formatted(more));
        }
        text.append((english
                        ? "%d rows: %d %s, %d unchanged, %d changed since, %d left out\n"
                        : "строк %d: %d %s, без изменений %d, изменилось %d, не перенесено %d\n")
                .formatted(
                        found.size(),
                        counts.getOrDefault(RegisterImport.Result.TAKEN, 0),
                        taken(rehearsal, english),
                        counts.getOrDefault(RegisterImport.Result.UNCHANGED, 0),
                        counts.getOrDefault(RegisterImport.Result.CHANGED, 0),
                        counts.getOrDefault(RegisterImport.Result.LEFT_OUT, 0)));
        return text.toString();
    }

    private static String taken(boolean rehearsal, boolean english) {
        if (english) {
            return rehearsal ? "would be taken over (nothing was recorded)" : "taken over";
        }
        return rehearsal ? "было бы перенесено (ничего не записано)" : "перенесено";
    }

    /** Every row. */
    public static String csv(List<RegisterImport.Finding> found, boolean english) {
        StringBuilder text = new StringBuilder("row,right,result,rule,text\n");
        for (RegisterImport.Finding one : found) {
            List<String> cells = new ArrayList<>(
                    List.of(String.valueOf(one.row()), one.id(), one.result().name(), one.rule(), line(one, english)));
            cells.replaceAll(c -> c.matches("[^\",\r\n]*") ? c : "\"" + c.replace("\"", "\"\"") + "\"");
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    private static String line(RegisterImport.Finding one, boolean english) {
        return (english ? one.text().en() : one.text().ru()).replaceAll("\\s*\n\\s*", ". ");
    }
}
