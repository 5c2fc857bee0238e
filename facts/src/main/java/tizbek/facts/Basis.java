package tizbek.facts;

/** How a figure is known. The order is from firm to weak. */
public enum Basis {
    /** Stood in a text that was read. */
    READ,
    /** Computed from other figures. */
    DERIVED,
    /** General knowledge, to be verified. */
    RECALLED,
    /** Chosen, with range and reason, because a model cannot run without it. */
    ASSUMED
}
