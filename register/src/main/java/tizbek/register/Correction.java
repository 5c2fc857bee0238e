package tizbek.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing in an application, asked for and handed in.
 *
 * @param about the application
 * @param byOrNull last day to hand it in; null where the procedure does not say
 * @param documents SHA-256 of what was handed in
 */
public record Correction(
        String id,
        String about,
        String what,
        LocalDate askedOn,
        @Nullable LocalDate byOrNull,
        @Nullable LocalDate handedInOrNull,
        List<String> documents)
        implements Kept {

    public Correction {
        documents = List.copyOf(documents);
    }

    @Override
    public String standing() {
        return isOpen() ? "OPEN" : "HANDED_IN";
    }

    public boolean isOpen() {
        return handedInOrNull == null;
    }

    /** After it was handed in. */
    public Correction handedIn(LocalDate day, List<String> papers) {
        return new Correction(id, about, what, askedOn, byOrNull, day, papers);
    }
}
