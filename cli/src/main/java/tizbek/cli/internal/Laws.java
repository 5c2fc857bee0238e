package tizbek.cli.internal;

import java.nio.file.Path;
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
        return Law.read(home.resolve("laws"), KnownNames.of(data));
    }
}
