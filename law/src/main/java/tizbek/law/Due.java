package tizbek.law;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is owed: what, how much, when, to the provision that says so.
 *
 * @param byOrNull last day for it, or null where none was found or the day it counts from is not known
 * @param termOrNull how long after what, where the provision says so
 * @param gap what could not be told of the day, such as movable holidays of a year that are not known; else empty
 */
public record Due(
        Provision provision,
        Amount amount,
        @Nullable LocalDate byOrNull,
        @Nullable Term termOrNull,
        Words gap) {

    public Words what() {
        return provision.title();
    }

    public Optional<LocalDate> by() {
        return Optional.ofNullable(byOrNull);
    }

    /** As examples write it: {@code 9043600 KZT by 2026-03-18}. */
    public String text() {
        return amount.text() + by().map(day -> " by " + day).orElse("");
    }
}
