package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A condition or a formula that cannot be meant is refused by file and line, with what is wrong and what would be right. */
class H01_BadConditionsTest {

    private static final String KINDS =
            "\n  Maybe both sides are to be of one kind: text in single quotes, numbers without, yes-no facts alone.";
    private static final String UNREADABLE =
            "\n  Maybe a bracket or a quotation mark is missing, or && and || were meant for and, or.";

    @TempDir
    private Path folder = Path.of("");

    /** What is said about line 2, without its file and line. */
    private String when(String condition) {
        return said("  - {id: ban, effect: prohibits, when: \"%s\"}".formatted(condition));
    }

    private String formula(String formula) {
        return said("  - {id: fee, effect: charges, value: {formula: \"%s\", unit: KZT}}".formatted(formula));
    }

    private String said(String provision) {
        String refusal = Lesson.refusal(folder, "provisions:\n" + provision + "\n", Lesson.names());
        assertThat(refusal).startsWith("laws/AAA/law.yaml:2: ");
        return refusal.substring("laws/AAA/law.yaml:2: ".length());
    }

    @Test
    void aFactNobodyKnows() {
        assertThat(when("strategik && consent"))
                .isEqualTo("fact (strategik) is not known\n  Maybe (strategic) was meant.");
        assertThat(when("comodity == 'gold'"))
                .isEqualTo("fact (comodity) is not known\n  Maybe (commodity) was meant.");
        assertThat(when("blocks > dept")).isEqualTo("fact (dept) is not known\n  Maybe (depth) was meant.");
    }

    @Test
    void aFunctionNobodyKnows() {
        assertThat(when("month(issued_on, day) > 5"))
                .isEqualTo("function (month) is not known\n  Maybe (months) was meant.");
        assertThat(when("right.startsWith('min')")).isEqualTo("function (startsWith) is not known");
        assertThat(when("size(right) > 3")).isEqualTo("function (size) is not known");
        assertThat(when("blocks % 2 == 0")).isEqualTo("function (%) is not known");
        assertThat(when("timestamp('2024-01-01T00:00:00Z') < day")).isEqualTo("function (timestamp) is not known");
    }

    @Test
    void textAgainstANumber() {
        assertThat(when("right == 5"))
                .isEqualTo("field (when) has the condition (right == 5), in which (==) is applied to (text, number)"
                        + KINDS);
        assertThat(when("blocks > 'ten'"))
                .isEqualTo("field (when) has the condition (blocks > 'ten'), in which (>) is applied to (number, text)"
                        + KINDS);
        assertThat(when("filed_on < '2024-01-01'"))
                .isEqualTo(
                        "field (when) has the condition (filed_on < '2024-01-01'), in which (<) is applied to (date, text)"
                                + KINDS);
        assertThat(when("blocks && consent"))
                .isEqualTo(
                        "field (when) has the condition (blocks && consent), in which (&&) is applied to (number, yes-no)"
                                + KINDS);
        assertThat(when("blocks in ['one']")).contains("in which (in) is applied to (number, list(text))");
    }

    @Test
    void aWordThatTheFactCannotBe() {
        assertThat(when("right == 'minning'"))
                .isEqualTo("field (right) has the value (minning), which is none of mining, exploration, retention\n"
                        + "  Maybe (mining) was meant.");
        assertThat(when("right in ['mining', 'expl']"))
                .startsWith("field (right) has the value (expl), which is none of mining, exploration, retention");
        assertThat(when("'state' != holder && 'privat' == holder"))
                .isEqualTo("field (holder) has the value (privat), which is none of state, private, foreign\n"
                        + "  Maybe (private) was meant.");
    }

    @Test
    void aCommodityOrMaterialOrTargetThatIsNone() {
        assertThat(when("commodity == 'golld'")).isEqualTo("commodity (golld) is not known\n  Maybe (gold) was meant.");
        assertThat(when("material in ['copper.or']"))
                .isEqualTo("material (copper.or) is not known\n  Maybe (copper.ore) was meant.");
        assertThat(when("target == 'China'"))
                .isEqualTo("field (target) has the value (China), which is not the three letters of a country");
    }

    @Test
    void aBracketOrAQuotationMarkThatIsMissing() {
        assertThat(when("(blocks > 5 && consent"))
                .isEqualTo(
                        "field (when) has the condition ((blocks > 5 && consent), which cannot be read: at character 23, missing ')' at the end"
                                + UNREADABLE);
        assertThat(when("right == 'mining"))
                .startsWith(
                        "field (when) has the condition (right == 'mining), which cannot be read: at character 10, ")
                .endsWith(UNREADABLE);
        assertThat(when("consent and strategic"))
                .startsWith(
                        "field (when) has the condition (consent and strategic), which cannot be read: at character 9, ")
                .endsWith(UNREADABLE);
        assertThat(when("blocks => 5"))
                .startsWith("field (when) has the condition (blocks => 5), which cannot be read: at character 8, ");
        assertThat(when(" ")).isEqualTo("field (when) has no value, and must have one");
    }

    @Test
    void aConditionThatIsANumberAndANumberThatIsACondition() {
        assertThat(when("5"))
                .isEqualTo("field (when) has the value (5), which is not a condition, which holds or does not");
        assertThat(when("blocks * 2"))
                .isEqualTo(
                        "field (when) has the value (blocks * 2), which is not a condition, which holds or does not");
        assertThat(formula("blocks > 2"))
                .isEqualTo("field (formula) has the value (blocks > 2), which is not a number");
        assertThat(formula("right")).isEqualTo("field (formula) has the value (right), which is not a number");
    }

    @Test
    void aDayThatDoesNotExist() {
        assertThat(when("day < date('2023-02-29')"))
                .isEqualTo("field (when) has the value (2023-02-29), which is not a day, such as 2024-09-15");
        assertThat(when("day < date('40 June')"))
                .isEqualTo("field (when) has the value (40 June), which is not a day, such as 2024-09-15");
        assertThat(when("day < date(right)"))
                .isEqualTo("function (date) is given something other than a day written out\n"
                        + "  Maybe date('2024-09-15') was meant; a fact that is a date stands alone.");
    }

    @Test
    void aDivisionByAZeroThatIsWrittenOut() {
        assertThat(formula("blocks / 0")).isEqualTo("something is divided by zero");
    }

    @Test
    void conditionsBeyondAllMeasure() {
        assertThat(when("blocks > 1 || ".repeat(200) + "consent"))
                .startsWith("field (when) has a condition of 2807 characters, which is over the limit of 2000\n"
                        + "  Maybe it is several provisions, or steps.");
        assertThat(when("(".repeat(900) + "consent" + ")".repeat(900)))
                .isEqualTo(
                        "field (when) has a condition that is nested too deeply\n  Maybe it is several provisions, or steps.");
        assertThat(when("!(".repeat(600) + "consent" + ")".repeat(600))).contains("nested too deeply");
        assertThat(formula("1" + "+1".repeat(990))).contains("nested too deeply");
        assertThat(formula("-(".repeat(600) + "1" + ")".repeat(600))).contains("nested too deeply");
        assertThat(formula("1" + "0".repeat(400))).contains("cannot be read");
    }

    @Test
    void aConditionAsLongAsTheyComeIsRead() {
        String terms = "blocks == 1 || ".repeat(130) + "consent";
        Lesson.answers(
                Lesson.law(folder, "provisions:\n  - {id: ban, effect: prohibits, when: \"" + terms + "\"}\n"), """
                2024-01-01 mine consent=yes -> barred by ban
                2024-01-01 mine consent=no blocks=2 -> unknown without provision
                2024-01-01 mine consent=no -> unknown without blocks by ban""");
    }
}
