package tizbek.law;

import java.util.Locale;

/** What a law is checked for, beside being readable. */
public enum LawRule {
    FORM(
            Weight.ERROR,
            "Files, fields, days, names and references are as they must be, and what contradicts is declared."),
    EXAMPLE(Weight.ERROR, "Every example comes out as it says."),
    DAYS(Weight.ERROR, "Every provision has an example on its first day, and on its last where it ends."),
    CLAIM(Weight.ERROR, "A claim has an example without it and one with it switched on."),
    VERDICT(Weight.ERROR, "An example shows every verdict that a provision can give."),
    ROW(Weight.ERROR, "Every row of the table of provisions is carried by the law, or left out with a reason."),
    VALUE(Weight.WARNING, "An example touches every number, and says what it comes to."),
    GAP(Weight.WARNING, "Versions of one rule, and values of one series, follow each other without a gap."),
    NUMBER(Weight.WARNING, "A number in the law is that of the row it carries."),
    DECLARED(Weight.NOTICE, "Contradictions that stand in the law itself and are declared."),
    UNREAD(Weight.NOTICE, "Countries that are not checked further, because their files cannot be read.");

    /** How much a finding matters. */
    public enum Weight {
        /** The law cannot stand like this. */
        ERROR,
        /** To be looked at; it may be right all the same. */
        WARNING,
        /** Nothing is wrong, and a reader ought to know. */
        NOTICE;

        /** As files and the command line write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Weight weight;
    private final String sentence;

    LawRule(Weight weight, String sentence) {
        this.weight = weight;
        this.sentence = sentence;
    }

    /** Short and stable: scripts name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Weight weight() {
        return weight;
    }

    /** What must hold, in one sentence. */
    public String sentence() {
        return sentence;
    }
}
