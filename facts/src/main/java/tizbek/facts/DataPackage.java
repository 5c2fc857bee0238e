package tizbek.facts;

import java.nio.file.Path;
import java.util.List;

/** The folder {@code data/}: tables with sources, described by {@code datapackage.json}. */
public final class DataPackage {

    private final Path folder;
    private final Assumptions assumptions;

    private DataPackage(Path folder, Assumptions assumptions) {
        this.folder = folder;
        this.assumptions = assumptions;
    }

    /**
     * Opens the package and reads the assumptions.
     *
     * @throws InputException if the folder is no data package
     */
    public static DataPackage open(Path folder) {
        return new DataPackage(
                folder, Assumptions.read(folder.resolve("assumptions.csv"), shown(folder, "assumptions.csv")));
    }

    /** Reads the table {@code name}, such as {@code links}, and checks that it has {@code requiredColumns}. */
    public Table table(String name, String... requiredColumns) {
        String file = name + ".csv";
        return Table.read(folder.resolve(file), shown(folder, file), List.of(requiredColumns));
    }

    public Assumptions assumptions() {
        return assumptions;
    }

    /** The same package with other assumptions: a scenario or a draw makes a new world. */
    public DataPackage with(Assumptions other) {
        return new DataPackage(folder, other);
    }

    private static String shown(Path folder, String file) {
        return folder.getFileName() + "/" + file;
    }
}
