package tizbek.law;

/** Whether a provision is law. */
public enum Status {
    /** An act holds it. */
    ENACTED,
    /** Somebody says that it is law, and no act was found; it counts only where it is switched on. */
    CLAIMED,
    /** A bill, a plan or a policy; it counts only where it is switched on. */
    PROPOSED
}
