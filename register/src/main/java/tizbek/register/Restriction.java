package tizbek.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may not be done with a right for a time (LADM: LA_Restriction), such as an arrest by a court.
 *
 * @param bars the dealings that cannot be recorded while it lasts
 * @param untilOrNull first day on which it no longer holds; null where it lasts until it is lifted
 * @param ground the act it rests on, such as a ruling of a court
 * @param documents SHA-256 of the acts, in hexadecimal
 */
public record Restriction(
        String id,
        String right,
        Kind kind,
        SortedSet<Transitions.Step> bars,
        LocalDate from,
        @Nullable LocalDate untilOrNull,
        String ground,
        List<String> documents,
        boolean lifted)
        implements Kept {

    /** What it is. */
    public enum Kind {
        /** By a court or a bailiff, for a claim against the holder. */
        ARREST,
        /** By a court, until it has decided about the right. */
        INJUNCTION,
        /** By the state, such as a stop of works for a breach. */
        SUSPENSION,
        /** For the use of the land by others. */
        EASEMENT
    }

    public Restriction {
        bars = Collections.unmodifiableSortedSet(new TreeSet<>(bars));
        documents = List.copyOf(documents);
    }

    @Override
    public String about() {
        return right;
    }

    @Override
    public String standing() {
        return lifted ? "LIFTED" : "IMPOSED";
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !lifted && !day.isBefore(from) && (untilOrNull == null || day.isBefore(untilOrNull));
    }

    /** After the body that imposed it took it back. */
    public Restriction withLifted() {
        return new Restriction(id, right, kind, bars, from, untilOrNull, ground, documents, true);
    }
}
