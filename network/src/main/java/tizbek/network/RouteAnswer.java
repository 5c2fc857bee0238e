package tizbek.network;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question for routes came to.
 *
 * @param material the material in the language of the answer, empty where none was named
 * @param cargoOrNull what the tables say of it
 * @param valueBasis where the worth of a tonne comes from; empty where it is not known
 * @param asked the options that narrow the question, as the user gave them, by their names
 * @param hints what the user should know of the question itself
 */
public record RouteAnswer(
        RouteChoices choices,
        Corridors corridors,
        KnownDays known,
        String material,
        @Nullable Cargo cargoOrNull,
        String valueBasis,
        Map<String, String> asked,
        List<String> hints) {

    public RouteAnswer {
        hints = List.copyOf(hints);
    }
}
