package tizbek.law;

import tizbek.facts.Defect;
import tizbek.facts.Location;

/**
 * What a check of the law found: where it stands, what is wrong, and what would mend it.
 *
 * @param country whose law it is about; empty where it is about all
 * @param subject the id of the provision, parameter, procedure or row it is about; empty where it is about none
 * @param remedy what would mend it, to be read after "Maybe"; empty where that cannot be said
 */
public record LawFinding(LawRule rule, String country, String subject, Location where, String sentence, String remedy) {

    /** Something wrong with a file. */
    static LawFinding of(Defect defect, LawRule rule, String country, String subject) {
        return new LawFinding(
                rule,
                country,
                subject,
                defect.where(),
                defect.message(),
                defect.remedy().orElse(""));
    }

    public LawRule.Weight weight() {
        return rule.weight();
    }

    public boolean isError() {
        return weight() == LawRule.Weight.ERROR;
    }

    public boolean isWarning() {
        return weight() == LawRule.Weight.WARNING;
    }

    /** One or two lines: {@code file:line: sentence}, then {@code Maybe ...}. */
    public String text() {
        return where + ": " + sentence + (remedy.isEmpty() ? "" : "\n  Maybe " + remedy);
    }
}
