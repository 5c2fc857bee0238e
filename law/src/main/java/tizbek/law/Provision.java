package tizbek.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Provenance;
import tizbek.measure.Interval;

/**
 * One rule of one country: where it stands, to what it applies, what it does, since when and until when, and who says so.
 *
 * @param country ISO 3166 alpha-3 code of the country whose law it is
 * @param topic {@code export}, {@code rights}, {@code extraction} ...
 * @param needsOrNull for {@link Effect#REQUIRES}, the fact that must be {@code yes}
 * @param valueOrNull for {@link Effect#CHARGES} and {@link Effect#LIMITS}, how much
 * @param throughputOrNull for measures on exports and imports, the share that passes
 * @param announcedOrNull day on which it became known, or null where it was not found
 * @param interval days in force, suspensions not taken out
 * @param endedByOrNull the provision whose enactment set the end, or null where the end was set from the beginning
 * @param suspends the provisions it interrupts while in force
 * @param checkedOrNull day until which the source was checked; null for what no source showed
 */
public record Provision(
        String id,
        String country,
        Instrument instrument,
        String article,
        Words title,
        String topic,
        Scope applies,
        Effect effect,
        @Nullable String needsOrNull,
        @Nullable Value valueOrNull,
        @Nullable Throughput throughputOrNull,
        @Nullable LocalDate announcedOrNull,
        Interval interval,
        @Nullable String endedByOrNull,
        Set<String> suspends,
        Provenance provenance,
        @Nullable LocalDate checkedOrNull) {

    public Provision {
        suspends = Set.copyOf(suspends);
    }

    public Citation citation() {
        return new Citation(id, instrument, article);
    }

    public Optional<LocalDate> announced() {
        return Optional.ofNullable(announcedOrNull);
    }

    public Optional<Throughput> throughput() {
        return Optional.ofNullable(throughputOrNull);
    }

    public Optional<Value> value() {
        return Optional.ofNullable(valueOrNull);
    }

    public List<String> sources() {
        return provenance.sources();
    }

    /** The first day on which one could know of it: announced, or in force where no announcement was found. */
    public LocalDate knownFrom() {
        return announcedOrNull == null ? interval.from() : announcedOrNull;
    }

    /** The same provision with other days in force. */
    public Provision withInterval(Interval other) {
        return new Provision(
                id,
                country,
                instrument,
                article,
                title,
                topic,
                applies,
                effect,
                needsOrNull,
                valueOrNull,
                throughputOrNull,
                announcedOrNull,
                other,
                endedByOrNull,
                suspends,
                provenance,
                checkedOrNull);
    }

    @Override
    public String toString() {
        return id + " " + interval;
    }
}
