package tizbek.law;

/** What a provision does to the act it applies to. */
public enum Effect {
    /** The act may not be done. */
    PROHIBITS,
    /** The act may be done by who has what the provision needs, such as a licence. */
    REQUIRES,
    /** The act may be done. */
    GRANTS,
    /** The act costs a levy. */
    CHARGES,
    /** Only a part of the act may be done, such as a quota. */
    LIMITS,
    /** Nothing of its own: it interrupts the provisions it names for as long as it is in force. */
    SUSPENDS
}
