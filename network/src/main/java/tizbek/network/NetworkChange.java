package tizbek.network;

import java.time.LocalDate;
import tizbek.measure.Interval;

/**
 * Something that a scenario changes on the map for some days; {@link Network#with} lays a list of them over it. Where
 * two say contrary things of a link on one day, the later one of the list holds; factors multiply.
 */
public sealed interface NetworkChange {

    /** For a change that was always there and never ends. */
    Interval ALWAYS = Interval.since(LocalDate.of(1, 1, 1));

    /** What it bears on. */
    Scope scope();

    /** When it holds. */
    Interval days();

    /** No cargo passes. */
    record Closing(Scope scope, Interval days) implements NetworkChange {}

    /**
     * Cargo passes though the tables shut it. A link or a corridor is open even while it is still planned; the opening
     * of a border or a country builds nothing.
     */
    record Opening(Scope scope, Interval days) implements NetworkChange {}

    /** Known capacities are multiplied; an unknown one stays unknown. */
    record CapacityTimes(Scope scope, double factor, Interval days) implements NetworkChange {}

    /** Ships carry less: sea and ferry links of the scope lose this share (0 to 1) of their known capacity. */
    record DraughtCut(Scope scope, double share, Interval days) implements NetworkChange {}

    /** Waiting at land borders is multiplied. */
    record DwellTimes(Scope scope, double factor, Interval days) implements NetworkChange {}

    /** The price of carriage is multiplied; of a link over the border of a country the half that lies in it. */
    record TariffTimes(Scope scope, double factor, Interval days) implements NetworkChange {}

    /** Each link costs so many dollars a tonne more. */
    record Surcharge(Scope scope, double usdPerTonne, Interval days) implements NetworkChange {}

    /** A set of links, named as the tables name things. */
    sealed interface Scope {

        /** One link by its id. */
        record OfLink(String link) implements Scope {}

        /** The links by land between two countries. */
        record OfBorder(String country, String neighbour) implements Scope {}

        /** Links that begin or end in the country. */
        record OfCountry(String country) implements Scope {}

        /** The links of a corridor, as the tables define it; a closing or a low draught bears on its trunk alone. */
        record OfCorridor(String corridor) implements Scope {}

        /** All links of a mode. */
        record OfMode(Mode mode) implements Scope {}
    }
}
