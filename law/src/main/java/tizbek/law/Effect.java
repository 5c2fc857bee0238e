package tizbek.law;

/** What a provision does to the act it applies to. */
public enum Effect {
    /** The act may not be done. */
    PROHIBITS,
    /** The act may be done where a condition holds, or where something is at least so much. */
    REQUIRES,
    /** The act may be done. */
    GRANTS,
    /** The act costs a levy. */
    CHARGES,
    /** The act may be done where something is at most so much, or up to a quota. */
    LIMITS,
    /** A levy is multiplied: a tenth of the rate for tailings, twice the rate without the best techniques. */
    SCALES,
    /** Takes other provisions away where it applies. */
    EXEMPTS,
    /** Something must be done by a day. */
    DEADLINE,
    /** Nothing of its own: it interrupts the provisions it names for as long as it is in force. */
    SUSPENDS,
    /** No verdict: a definition or a classification. */
    DEFINES
}
