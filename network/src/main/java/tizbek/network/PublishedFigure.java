package tizbek.network;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import tizbek.facts.Provenance;

/**
 * A published length, time or freight rate, and the way it speaks of (a row of {@code corridor_checks}).
 *
 * @param links the way, in order; of a length it may hold one more link than the way has, as the note says
 * @param fitted whether a figure of the model was taken from it, so that it proves nothing
 * @param service the kind of train, by the words of the source
 * @param day the day, or one of the days, it speaks of
 * @param low the figure, or the lower of two
 * @param loadTonnes tonnes of the load that a price is for
 * @param railUsdPerTonneKm the rail rate to hold against a price that covers less than that of the map
 * @param year the year it speaks of; of a price, the year of its dollars
 */
public record PublishedFigure(
        String id,
        String corridor,
        Quantity quantity,
        boolean fitted,
        MapPlace start,
        List<Link> links,
        Vehicle vehicle,
        Service service,
        LocalDate day,
        double low,
        double high,
        double loadTonnes,
        OptionalDouble railUsdPerTonneKm,
        int year,
        Provenance provenance) {

    /** What was published. */
    public enum Quantity {
        /** Kilometres. */
        LENGTH,
        /** Days of transit. */
        DAYS,
        /** US dollars for one load. */
        FREIGHT
    }

    public PublishedFigure {
        links = List.copyOf(links);
    }

    public double middle() {
        return (low + high) / 2;
    }
}
