package tizbek.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;

/**
 * A right that is asked for.
 *
 * @param number its place in the order of all applications, from 1, without gaps
 * @param receivedAt when it came in
 * @param countsOn the day on which it counts as filed: what comes after hours counts from the next opening
 * @param facts what the applicant states, by the ids of the law room's facts
 * @param documents SHA-256 of what was handed in, in hexadecimal
 * @param decideByOrNull last day for the decision where the procedure gives one
 * @param grounds of a refusal, in words with their articles
 * @param blocks squares that are asked for; none where it is a plot
 * @param plotOrNull the polygon that is asked for; null where it is squares
 * @param notes what whoever decides should know of the ground
 */
public record Application(
        String id,
        long number,
        String country,
        String kind,
        String commodity,
        String applicant,
        SortedSet<Block> blocks,
        int termYears,
        Map<String, String> facts,
        List<String> documents,
        Instant receivedAt,
        LocalDate countsOn,
        @Nullable LocalDate decideByOrNull,
        Status status,
        List<Words> grounds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Plot plotOrNull,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Words> notes)
        implements Kept {

    /** Where it stands. */
    public enum Status {
        FILED,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    public Application {
        blocks = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(blocks));
        facts = Map.copyOf(facts);
        documents = List.copyOf(documents);
        grounds = List.copyOf(grounds);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** The squares that are asked for, or with which the plot has more than a border in common. */
    public SortedSet<Block> squares() {
        return plotOrNull == null ? blocks : plotOrNull.squares();
    }

    @Override
    public String about() {
        return country;
    }

    @Override
    public String standing() {
        return status.name();
    }

    /** After it became a right. */
    public Application granted() {
        return decided(Status.GRANTED, List.of());
    }

    /** After a decision against it, with its grounds. */
    public Application refused(List<Words> why) {
        return decided(Status.REFUSED, why);
    }

    /** After its applicant took it back. */
    public Application withdrawn() {
        return decided(Status.WITHDRAWN, List.of());
    }

    /** After a decision on it was set aside: it waits again, in its old place. */
    public Application waitingAgain() {
        return decided(Status.FILED, List.of());
    }

    private Application decided(Status outcome, List<Words> why) {
        return new Application(
                id,
                number,
                country,
                kind,
                commodity,
                applicant,
                blocks,
                termYears,
                facts,
                documents,
                receivedAt,
                countsOn,
                decideByOrNull,
                outcome,
                why,
                plotOrNull,
                notes);
    }
}
