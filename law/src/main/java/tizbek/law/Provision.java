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
 * @param country ISO 3166 alpha-3 code of the country whose law it is, or the name of a union or body
 * @param topic {@code export}, {@code rights}, {@code extraction} ...
 * @param whenOrNull the condition under which it applies, or null where it always does
 * @param throughputOrNull for measures on exports and imports, the share that passes
 * @param checkedOrNull day until which the source was checked; null for what no source showed
 * @param rows the rows of the table of provisions that it carries
 */
public record Provision(
        String id,
        String country,
        Instrument instrument,
        String article,
        Words title,
        String topic,
        Status status,
        Scope applies,
        @Nullable Expression whenOrNull,
        Effect effect,
        Terms terms,
        @Nullable Throughput throughputOrNull,
        Validity validity,
        Precedence precedence,
        Provenance provenance,
        @Nullable LocalDate checkedOrNull,
        Set<String> rows) {

    public Provision {
        rows = Set.copyOf(rows);
    }

    public Citation citation() {
        return new Citation(id, instrument, article);
    }

    public Interval interval() {
        return validity.interval();
    }

    public Set<String> suspends() {
        return precedence.suspends();
    }

    public Optional<LocalDate> announced() {
        return Optional.ofNullable(validity.announcedOrNull());
    }

    public @Nullable String endedByOrNull() {
        return validity.endedByOrNull();
    }

    public Optional<Throughput> throughput() {
        return Optional.ofNullable(throughputOrNull);
    }

    public Optional<Value> value() {
        return Optional.ofNullable(terms.valueOrNull());
    }

    public @Nullable Value valueOrNull() {
        return terms.valueOrNull();
    }

    public List<String> sources() {
        return provenance.sources();
    }

    /** The first day on which one could know of it: announced, or in force where no announcement was found. */
    public LocalDate knownFrom() {
        return announced().orElse(interval().from());
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
                status,
                applies,
                whenOrNull,
                effect,
                terms,
                throughputOrNull,
                validity.withInterval(other),
                precedence,
                provenance,
                checkedOrNull,
                rows);
    }

    /** A provision under another id that takes nothing where this one takes something. */
    Provision chargingNothing(String newId, Interval days) {
        Value value = java.util.Objects.requireNonNull(terms.valueOrNull());
        return new Provision(
                newId,
                country,
                instrument,
                article,
                title,
                topic,
                status,
                applies,
                whenOrNull,
                effect,
                terms.withValue(new Value(new Figure.Stated(0), value.unit(), value.base())),
                throughputOrNull,
                validity.withInterval(days),
                precedence,
                provenance,
                checkedOrNull,
                rows);
    }

    /** The same provision as law: a claim that is switched on. */
    public Provision enacted() {
        return new Provision(
                id,
                country,
                instrument,
                article,
                title,
                topic,
                Status.ENACTED,
                applies,
                whenOrNull,
                effect,
                terms,
                throughputOrNull,
                validity,
                precedence.goingBeforeWhatItIsAgainst(),
                provenance,
                checkedOrNull,
                rows);
    }

    /** Ids differ within a law, and a provision is often a key. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + " " + interval();
    }
}
