package tizbek.law;

/** What it means that a requirement is not met or a limit is passed. */
public enum Otherwise {
    /** The act may not be done. */
    BARRED,
    /** The difference is owed. */
    OWES,
    /** Something is lost: a tax preference, the right to a reimbursement. */
    LOSES
}
