package tizbek.network;

/** Somewhere a route can begin or end. */
public sealed interface Site permits MapPlace, OwnSite, Gateway {

    /** Unique among sites: a place id, the id of a deposit or plant, or for a gateway the country's ISO 3166 code. */
    String id();

    /** ISO 3166 alpha-3 code of the country whose cargo this is; empty on the high seas. */
    String country();
}
