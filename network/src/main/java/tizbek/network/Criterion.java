package tizbek.network;

/** What ways are compared by; of each, less is better. */
public enum Criterion {
    /** Freight, wedges and the interest on the cargo, US dollars per tonne. */
    COST,
    /** The medians of all haulage, handling and waits added up, hours. */
    TIME,
    /** Grams of carbon dioxide per tonne of cargo. */
    CO2,
    /** Points for the hazards met, see {@link RiskItem}. */
    RISK
}
