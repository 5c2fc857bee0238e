package tizbek.law;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tizbek.facts.Location;
import tizbek.facts.Table;

/** A row of the table of provisions that no provision carries, and why: it is a statistic, say, or no rule at all. */
public record LeftOutRow(String row, String reason, Location where) {

    /** The name of the list in the folder of laws. */
    public static final String FILE = "left-out.csv";

    /**
     * The list in the folder {@code laws/}, with the columns {@code row} and {@code reason}; none where there is no list.
     *
     * @throws tizbek.facts.InputException if a row or a reason is missing
     */
    public static List<LeftOutRow> read(Path laws) {
        Path file = laws.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return Table.read(file, laws.getFileName() + "/" + FILE, List.of("row", "reason"))
                .map(row -> new LeftOutRow(row.getText("row"), row.getText("reason"), row.where()));
    }
}
