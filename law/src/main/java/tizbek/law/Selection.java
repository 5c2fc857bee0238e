package tizbek.law;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of the law that is asked about: one country, and of it all, or what is about a commodity, an act, a topic.
 *
 * @param commodityOrNull provisions that name it or a group it is in; not those that hold for every mineral
 */
public record Selection(
        String country,
        @Nullable String commodityOrNull,
        @Nullable ActKind actOrNull,
        @Nullable String topicOrNull) {

    private static final String PROCEDURE = "procedure";

    /** All of a country's law. */
    public static Selection of(String country) {
        return new Selection(country, null, null, null);
    }

    public boolean takes(Provision p) {
        if (!takesButForCommodity(p)) {
            return false;
        }
        String commodity = commodityOrNull;
        return commodity == null || (!p.applies().coversAll() && p.applies().touchesCommodity(commodity));
    }

    /** Whether it is passed over only because it speaks of no mineral, and so holds for this one, too. */
    public boolean passesOverAsGeneral(Provision p) {
        return commodityOrNull != null && takesButForCommodity(p) && p.applies().coversAll();
    }

    private boolean takesButForCommodity(Provision p) {
        return p.country().equals(country)
                && (actOrNull == null || p.applies().covers(actOrNull))
                && (topicOrNull == null || p.topic().equals(topicOrNull));
    }

    /** The figures of the country, or where only a part is asked about, those that the provisions of the part use. */
    public boolean takesParameter(Parameter parameter, Law law) {
        return parameter.country().equals(country) && (isWhole() || used(law).contains(parameter.id()));
    }

    public boolean takesProcedure(Procedure procedure) {
        return procedure.country().equals(country)
                && commodityOrNull == null
                && actOrNull == null
                && (topicOrNull == null || topicOrNull.equals(PROCEDURE));
    }

    private boolean isWhole() {
        return commodityOrNull == null && actOrNull == null && topicOrNull == null;
    }

    private Set<String> used(Law law) {
        return law.listOf(country).stream()
                .filter(this::takes)
                .flatMap(p -> p.value().stream())
                .flatMap(v -> v.names().stream())
                .collect(Collectors.toSet());
    }
}
