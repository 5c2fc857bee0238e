package tizbek.law;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.law.internal.LawReader;

/**
 * What can be read of the folder of laws, for a check that says everything at once. Elsewhere {@link Law#read} refuses a
 * folder with any defect.
 *
 * @param law the countries whose files are sound
 * @param unread the countries whose files are not; nothing of them is in the law
 * @param leftOut the rows of the table of provisions that are left out on purpose
 */
public record ReadableLaw(Law law, List<Defect> defects, Set<String> unread, List<LeftOutRow> leftOut) {

    public ReadableLaw {
        defects = List.copyOf(defects);
        unread = Set.copyOf(unread);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads what can be read.
     *
     * @throws tizbek.facts.InputException if the folder is not there
     */
    public static ReadableLaw read(Path folder, KnownNames names) {
        return LawReader.readable(folder, names);
    }
}
