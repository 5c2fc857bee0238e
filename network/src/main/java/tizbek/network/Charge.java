package tizbek.network;

import java.util.OptionalDouble;
import tizbek.facts.Provenance;

/**
 * One item of what a leg costs and takes, and whose figure it is.
 *
 * @param usdPerTonne US dollars per tonne of cargo, of the network's price year
 * @param hours time it takes
 * @param basis the row the figure comes from, such as {@code assumptions:rail-bulk-tariff} or {@code modes:road-kaz}
 * @param provenance that row's source
 * @param highHours the time not exceeded in nine of ten cases, where a table says it; otherwise it is estimated from
 *     {@code hours} by the assumptions {@code transit-spread-...}
 */
public record Charge(
        Kind kind, double usdPerTonne, double hours, String basis, Provenance provenance, OptionalDouble highHours) {

    /** A charge whose spread of time no table tells. */
    public Charge(Kind kind, double usdPerTonne, double hours, String basis, Provenance provenance) {
        this(kind, usdPerTonne, hours, basis, provenance, OptionalDouble.empty());
    }

    /** The same with the time that nine of ten do not exceed. */
    public Charge withHighHours(double high) {
        return new Charge(kind, usdPerTonne, hours, basis, provenance, OptionalDouble.of(high));
    }

    /** What is paid for. */
    public enum Kind {
        /** Carriage over the distance. */
        HAULAGE,
        /** Loading, unloading, a port call, a change between lorry and wagon. */
        HANDLING,
        /** A change of railway gauge. */
        GAUGE_BREAK,
        /** Fee and wait on one side of a land border. */
        BORDER,
        /** Extra cost of passing a country that some buyers shun. */
        WEDGE
    }

    /** The same item at another price and with another time. */
    public Charge times(double usdFactor, double hoursFactor) {
        OptionalDouble high =
                highHours.isPresent() ? OptionalDouble.of(highHours.getAsDouble() * hoursFactor) : highHours;
        return new Charge(kind, usdPerTonne * usdFactor, hours * hoursFactor, basis, provenance, high);
    }

    /** The same item, dearer by so many dollars a tonne. */
    public Charge plus(double addedUsdPerTonne) {
        return new Charge(kind, usdPerTonne + addedUsdPerTonne, hours, basis, provenance, highHours);
    }
}
