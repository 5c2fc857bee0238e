package tizbek.cli.internal;

import java.nio.file.Path;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.law.KnownNames;
import tizbek.law.Law;

/** The laws of Tizbek, held against the names that the data package knows. */
public final class Laws {

    private Laws() {}

    /**
     * Reads {@code laws/}.
     *
     * @throws tizbek.facts.InputException with every defect, by file and line
     */
    public static Law read(Path home, DataPackage data) {
        return Law.read(home.resolve("laws"), names(data));
    }

    /** The ids that laws may name, so that a misspelt one is found before anything rests on it. */
    public static KnownNames names(DataPackage data) {
        return new KnownNames(
                Set.copyOf(data.sources().stream().map(s -> s.id()).toList()),
                Set.copyOf(data.table("materials", "id").map(r -> r.getText("id"))),
                Set.copyOf(data.table("commodities", "id").map(r -> r.getText("id"))),
                Set.copyOf(data.assumptions().list().stream().map(a -> a.id()).toList()));
    }
}
