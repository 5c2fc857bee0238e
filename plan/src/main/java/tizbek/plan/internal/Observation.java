package tizbek.plan.internal;

import tizbek.facts.Provenance;

/**
 * A figure of the base year as the table states it, in tonnes of contained element (a share of one for {@link
 * Kind#USE_SHARE} and the shares of the world).
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
        MADE,
        TRADE,
        USE,
        IMPORT_TOTAL,
        USE_TOTAL,
        USE_SHARE,
        MADE_SHARE,
        MADE_PART,
        USE_PART,
        USE_WORLD_SHARE;

        /** A share of the world, which {@link TradeFill} turns into tonnes; the reconciliation never sees it. */
        boolean isWorldShare() {
            return this == MADE_SHARE || this == MADE_PART || this == USE_PART || this == USE_WORLD_SHARE;
        }
    }

    /** What it is a figure of: two observations of one key would count twice. */
    String key() {
        return kind + " " + country + " " + partner + " " + material;
    }

    /** Both figures together, where parts of one thing were published apart. */
    Observation and(Observation other) {
        return new Observation(
                kind,
                country,
                partner,
                material,
                value + other.value,
                Math.hypot(standardError, other.standardError),
                provenance);
    }
}
