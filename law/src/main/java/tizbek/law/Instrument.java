package tizbek.law;

import org.jspecify.annotations.Nullable;

/**
 * A code, law, decree or announcement that holds provisions. {@code number} is empty where none was found.
 *
 * @param adoptedOrNull day of adoption, or null where it was not found
 * @param note what a reader must know, such as that the act was not found; else empty
 */
public record Instrument(
        String id,
        String country,
        Words name,
        String number,
        java.time.@Nullable LocalDate adoptedOrNull,
        String note) {

    /** Name and number, such as {@code Tax Code 2017 (120-VI)}. */
    public Words title() {
        String tail = number.isEmpty() ? "" : " (" + number + ")";
        return new Words(name.en() + tail, name.ru() + tail);
    }
}
