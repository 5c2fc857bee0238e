package tizbek.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Location;

/**
 * How far a scenario lets its owners look ahead, whether the plan may build, and what it asks of trade beyond the law.
 *
 * @param foresightYears years that are seen together; 1 for the year alone, infinite for all that are planned
 * @param investOrNull what the plan may build, or null for nothing
 * @param shareLimits most of a material that may come from one country
 * @param localProcessing least that a country processes of what it mines
 */
public record Outlook(
        double foresightYears,
        @Nullable Invest investOrNull,
        List<ShareLimit> shareLimits,
        List<LocalProcessing> localProcessing) {

    /** Each year for itself, and nothing asked. */
    public static final Outlook YEARLY = new Outlook(1, null, List.of(), List.of());

    public Outlook {
        shareLimits = List.copyOf(shareLimits);
        localProcessing = List.copyOf(localProcessing);
    }

    /**
     * What the plan may build: plants of {@code data/plants.csv} that do not operate.
     *
     * @param plants by id; with {@code countries} empty too, all
     * @param countries all plants of these
     * @param budgetMillionUsd most capital of what opens in one year; infinite where nothing bounds it
     * @param wholeOrNull in which units plants open, or null where any amount may
     */
    public record Invest(
            List<String> plants,
            List<String> countries,
            double budgetMillionUsd,
            @Nullable WholeUnits wholeOrNull,
            Location where) {
        public Invest {
            plants = List.copyOf(plants);
            countries = List.copyOf(countries);
        }
    }

    /**
     * Plants open in whole units only.
     *
     * @param tonnes size of a unit by plant, of output a year; of a plant that is not named the unit is the whole plant
     */
    public record WholeUnits(Map<String, Double> tonnes, Location where) {
        public WholeUnits {
            tonnes = Map.copyOf(tonnes);
        }
    }

    /**
     * No more than {@code most} of the material that reaches the buyer may come from one third country.
     *
     * @param buyer an area of {@code data/areas.csv} or a country
     */
    public record ShareLimit(String buyer, String material, double most, int from, Location where) {}

    /** At least {@code least} of what the country mines of the material is processed there. */
    public record LocalProcessing(String country, String material, double least, int from, Location where) {}

    /** Years of foresight as a user writes them: a whole number, or perfect. */
    public static Optional<Double> years(String text) {
        if (text.equals("perfect")) {
            return Optional.of(Double.POSITIVE_INFINITY);
        }
        return text.matches("[1-9][0-9]?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** The same, looking so many years ahead. */
    public Outlook withForesight(double years) {
        return new Outlook(years, investOrNull, shareLimits, localProcessing);
    }

    /** The same without what it asks of trade: the world in which nobody asks for it. */
    Outlook withoutAsking() {
        return new Outlook(foresightYears, investOrNull, List.of(), List.of());
    }

    /** The same without a limit of a world that was made of it. */
    Outlook without(Limits.ShareLimit limit, World world) {
        String material = world.chain().materials().get(limit.material()).id();
        List<ShareLimit> others = shareLimits.stream()
                .filter(s -> !s.buyer().equals(limit.buyer()) || !s.material().equals(material))
                .toList();
        return new Outlook(foresightYears, investOrNull, others, localProcessing);
    }

    /** The same without a floor of a world that was made of it. */
    Outlook without(Limits.Floor floor, World world) {
        String material = world.chain().materials().get(floor.material()).id();
        List<LocalProcessing> others = localProcessing.stream()
                .filter(f ->
                        !f.country().equals(floor.country()) || !f.material().equals(material))
                .toList();
        return new Outlook(foresightYears, investOrNull, shareLimits, others);
    }

    /** Whether it makes another world than the data do. */
    boolean changesWorld() {
        return investOrNull != null || !shareLimits.isEmpty() || !localProcessing.isEmpty();
    }
}
