package tizbek.law;

/** What kind of thing a fact is. */
public enum FactType {
    /** {@code yes} or {@code no}. */
    TRUTH,
    NUMBER,
    DATE,
    /** One of a list of words. */
    TEXT
}
