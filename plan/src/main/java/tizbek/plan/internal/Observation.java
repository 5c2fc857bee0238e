package tizbek.plan.internal;

import tizbek.facts.Provenance;

/**
 * A figure of the base year as the table states it, in tonnes of contained element (a share for {@link
 * Kind#USE_SHARE}).
 *
 * @param country who mines, makes, sells or uses
 * @param partner the buyer of a trade, else empty
 * @param material material id, or empty where all materials are meant together
 * @param standardError of the figure, in its own unit: the inverse of its weight
 */
record Observation(
        Kind kind,
        String country,
        String partner,
        String material,
        double value,
        double standardError,
        Provenance provenance) {

    enum Kind {
        MINE,
        BY_PRODUCT,
        TRADE,
        IMPORT_TOTAL,
        USE_TOTAL,
        USE_SHARE
    }
}
