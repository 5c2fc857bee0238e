package tizbek.cli.internal;

import java.nio.file.Path;
import java.util.List;
import tizbek.facts.DataPackage;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.law.TableRow;

/** The laws of Tizbek, held against the names that the data package knows. */
public final class Laws {

    private Laws() {}

    /** Where they lie. */
    public static Path folder(Path home) {
        return home.resolve("laws");
    }

    /** The rows of the table of provisions, each of which the laws carry or leave out with a reason. */
    public static List<TableRow> rows(DataPackage data) {
        return TableRow.of(data.table("provisions"));
    }

    /**
     * Reads {@code laws/}.
     *
     * @throws tizbek.facts.InputException with every defect, by file and line
     */
    public static Law read(Path home, DataPackage data) {
        return Law.read(folder(home), KnownNames.of(data));
    }
}
