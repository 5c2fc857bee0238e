package tizbek.desk;

import tizbek.desk.internal.PlanText;
import tizbek.desk.internal.Template;

/** The report of a comparison of two plans: one HTML file that needs nothing else and no network. */
public final class ComparePage {

    /** The one schema that this version of the page reads. */
    public static final String SCHEMA = "tizbek-compare/1";

    private ComparePage() {}

    /**
     * The whole page as text.
     *
     * @param compareJson a comparison, {@code "schema": "tizbek-compare/1"}
     * @throws tizbek.facts.InputException if it is no such document
     */
    public static String html(String compareJson) {
        String safe = PlanText.of(compareJson, "compare.json", SCHEMA).insideScript();
        return Template.filled("/tizbek/desk/compare-template.html", "@@COMPARE_JSON@@", safe);
    }
}
