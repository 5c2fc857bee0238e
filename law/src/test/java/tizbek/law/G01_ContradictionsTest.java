package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two provisions that contradict each other on a day are found when the law is read. */
class G01_ContradictionsTest {

    private static final String CHARGE_REMEDY =
            "\n  Maybe one of them ends (until) on the day the other begins (from), or is another levy or an exception (exception-to).";
    private static final String BAR_REMEDY =
            "\n  Maybe one of them ends (until), is an exception (exception-to), or the law itself contradicts (conflicts-with).";

    @TempDir
    private Path folder = Path.of("");

    /** What is said about two charges of one levy that each add this to their provision; empty if they may stand. */
    private String charges(String one, String other) {
        return said("""
                provisions:
                  - {id: one, effect: charges, value: {number: 1, unit: KZT}%s}
                  - {id: two, effect: charges, value: {number: 2, unit: KZT}%s}
                """.formatted(one, other))
                .replace(
                        "laws/AAA/law.yaml:3: provisions (one) and (two) charge the same thing on the same day",
                        "clash")
                .replace(CHARGE_REMEDY, "");
    }

    private String when(String one, String other) {
        return charges(", when: \"" + one + "\"", ", when: \"" + other + "\"");
    }

    private String bars(String one, String other) {
        return said("""
                provisions:
                  - {id: one, effect: prohibits%s}
                  - {id: two, effect: grants%s}
                """.formatted(one, other))
                .replace(
                        "laws/AAA/law.yaml:3: provisions (one) and (two) allow and bar the same thing on the same day",
                        "clash")
                .replace(BAR_REMEDY, "");
    }

    private String said(String text) {
        try {
            Lesson.law(folder, text);
            return "";
        } catch (tizbek.facts.InputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void versionsOfOneRuleFollowEachOther() {
        assertThat(charges(", rule: tax, until: 2022", ", rule: tax, from: 2022"))
                .isEmpty();
        assertThat(charges(", rule: tax, until: 2022-01-02", ", rule: tax, from: 2022")
                        .lines()
                        .findFirst())
                .contains("laws/AAA/law.yaml:3: provisions (one) and (two) are versions of the rule (tax) and overlap:"
                        + " [2020-01-01, 2022-01-02), since 2022-01-01");
    }

    @Test
    void twoChargesOfOneLevy() {
        assertThat(charges("", "")).isEqualTo("clash");
        assertThat(charges("", ", levy: other")).isEmpty();
        assertThat(charges(", until: 2022", ", from: 2022")).isEmpty();
        assertThat(charges(", until: 2022-01-02", ", from: 2022")).isEqualTo("clash");
        assertThat(charges("", ", applies: {act: hold}")).isEmpty();
        assertThat(charges("", ", applies: {act: [hold, mine]}")).isEqualTo("clash");
        assertThat(charges("", ", status: claimed")).isEmpty();
    }

    @Test
    void thresholdsThatTouchMayStandAndOnesThatOverlapMayNot() {
        assertThat(when("blocks <= 5", "blocks > 5")).isEmpty();
        assertThat(when("blocks <= 5", "blocks >= 5")).isEqualTo("clash, where blocks = 5");
        assertThat(when("blocks < 5", "blocks > 5")).isEmpty();
        assertThat(when("blocks < 5.5", "blocks > 5")).isEqualTo("clash, where blocks = 5.25");
        assertThat(when("blocks > 5 && blocks <= 10", "blocks > 10")).isEmpty();
        assertThat(when("blocks > 5", "blocks > 10")).isEqualTo("clash, where blocks = 11");
        assertThat(when("5 >= blocks", "6 <= blocks")).isEmpty();
    }

    @Test
    void conditionsOnOtherFactsCanMeet() {
        assertThat(when("strategic", "!strategic")).isEmpty();
        assertThat(when("strategic", "consent")).isEqualTo("clash, where consent = yes, strategic = yes");
        assertThat(when("right == 'mining'", "right == 'exploration'")).isEmpty();
        assertThat(when("right == 'mining'", "right != 'exploration'")).isEqualTo("clash, where right = mining");
        assertThat(when("right in ['mining', 'retention']", "right == 'retention' && blocks > 1"))
                .isEqualTo("clash, where blocks = 2, right = retention");
        assertThat(when("filed_on < date('2024-01-01')", "filed_on >= date('2024-01-01')"))
                .isEmpty();
        assertThat(when("filed_on <= date('2024-01-01')", "filed_on >= date('2024-01-01')"))
                .isEqualTo("clash, where filed_on = 2024-01-01");
        assertThat(when("strategic && !strategic", "consent")).isEmpty();
    }

    @Test
    void sumsAndSpansOfTimeAreHeldAgainstTheirBounds() {
        assertThat(when("months(issued_on, day) < 60", "months(issued_on, day) >= 60"))
                .isEmpty();
        assertThat(when("months(issued_on, day) <= 60", "months(issued_on, day) >= 60"))
                .isEqualTo("clash, where months(issued_on, day) = 60");
        assertThat(when("months(issued_on, day) >= 10 && months(issued_on, day) < 20", "months(issued_on, day) > 15"))
                .isEqualTo("clash, where months(issued_on, day) = 17.5");
        assertThat(when("2 * blocks > 10", "2 * blocks <= 10")).isEmpty();
        assertThat(when("2 * blocks > 10 && 2 * blocks < 12", "2 * blocks >= 11"))
                .isEqualTo("clash, where 2 * blocks = 11");
        assertThat(when("spent > costs", "spent <= costs")).isEmpty();
        assertThat(when("spent >= costs", "costs >= spent")).isEqualTo("clash, where costs = spent");
        assertThat(when("issued_on < filed_on", "filed_on <= issued_on")).isEmpty();
        assertThat(when("strategic ? blocks > 5 : consent", "strategic ? blocks <= 5 : !consent"))
                .isEmpty();
        assertThat(when("strategic ? blocks > 5 : consent", "strategic && blocks > 3"))
                .isEqualTo("clash, where blocks = 6, consent = yes, strategic = yes");
    }

    @Test
    void theDaysOnWhichBothAreInForceCount() {
        assertThat(charges(", until: 2022, when: \"day < date('2021-01-01')\"", ", from: 2021"))
                .isEmpty();
        assertThat(charges(", until: 2022, when: \"day <= date('2021-01-01')\"", ", from: 2021"))
                .isEqualTo("clash, where day = 2021-01-01");
    }

    @Test
    void whatBothSpeakOfEquallyCloselyCounts() {
        String gold = ", applies: {act: mine, commodities: [gold]}";
        String metals = ", applies: {act: mine, groups: [metals]}";
        String shining = ", applies: {act: mine, groups: [all-that-shines]}";
        String copper = ", applies: {act: mine, commodities: [copper]}";
        assertThat(charges(gold, copper)).isEmpty();
        assertThat(charges(gold, metals)).isEmpty();
        assertThat(charges(gold, "")).isEmpty();
        assertThat(charges(metals, "")).isEmpty();
        assertThat(charges(gold, gold)).isEqualTo("clash");
        assertThat(charges(metals, shining)).isEqualTo("clash");
        assertThat(charges(metals, ", applies: {act: mine, groups: [all-that-shines], except: [gold]}"))
                .isEmpty();
        assertThat(charges(
                        ", applies: {act: mine, commodities: [gold], groups: [metals]}",
                        ", applies: {act: mine, groups: [all-that-shines], except: [silver]}"))
                .isEmpty();
    }

    @Test
    void theCommodityOfACondition() {
        assertThat(charges(
                        ", applies: {act: mine, groups: [metals]}, when: \"commodity != 'gold'\"",
                        ", applies: {act: mine, groups: [all-that-shines]}"))
                .isEmpty();
        assertThat(bars(", when: \"commodity != 'gold'\"", ", applies: {act: mine, commodities: [gold]}"))
                .isEmpty();
        assertThat(bars(", when: \"commodity == 'gold'\"", ", applies: {act: mine, commodities: [gold]}"))
                .isEqualTo("clash, where commodity = gold");
    }

    @Test
    void aBarAndAGrantOfOneTopic() {
        assertThat(bars("", "")).isEqualTo("clash");
        assertThat(bars("", ", topic: transfer")).isEmpty();
        assertThat(bars("", ", applies: {act: mine, commodities: [gold]}")).isEqualTo("clash");
        assertThat(bars(", applies: {act: mine, commodities: [copper]}", ", applies: {act: mine, commodities: [gold]}"))
                .isEmpty();
        assertThat(bars(", when: strategic", ", when: \"!strategic\"")).isEmpty();
        assertThat(bars(", when: strategic", "")).isEqualTo("clash, where strategic = yes");
    }

    @Test
    void targetsThatDoNotMeet() {
        String border = ", topic: export, applies: {act: export, target: %s}";
        assertThat(bars(border.formatted("[CHN]") + ", throughput: 0", border.formatted("[USA]")))
                .isEmpty();
        assertThat(bars(border.formatted("[CHN, USA]") + ", throughput: 0", border.formatted("[USA]")))
                .isEqualTo("clash");
        assertThat(bars(border.formatted("all") + ", throughput: 0", border.formatted("[USA]")))
                .isEqualTo("clash");
    }

    @Test
    void whoGoesFirstResolvesIt() {
        assertThat(bars("", ", exception-to: [one]")).isEmpty();
        assertThat(bars("", ", conflicts-with: [one]")).isEmpty();
        assertThat(bars("", ", suspends: [one]")).isEmpty();
        assertThat(charges("", ", exception-to: [one]")).isEmpty();
    }

    @Test
    void ofTwoExceptionsToOneProvisionTheRankResolvesIt() {
        String law = """
                provisions:
                  - {id: rule, effect: prohibits, topic: export}
                  - {id: one, effect: prohibits, exception-to: [rule]}
                  - {id: two, effect: grants, exception-to: [rule]%s}
                """;
        assertThat(said(law.formatted(""))).startsWith("laws/AAA/law.yaml:4: provisions (one) and (two) allow and bar");
        assertThat(said(law.formatted(", rank: 2"))).isEmpty();
    }

    @Test
    void whatGoesBeforeItselfIsRefused() {
        assertThat(said("""
                provisions:
                  - {id: one, effect: exempts, exception-to: [two]}
                  - {id: two, effect: exempts, exception-to: [one]}
                """)).isEqualTo("""
                laws/AAA/law.yaml:2: provision (one) is an exception to itself, perhaps by way of others
                laws/AAA/law.yaml:3: provision (two) is an exception to itself, perhaps by way of others""");
        assertThat(said("""
                provisions:
                  - {id: rule, effect: prohibits}
                  - {id: one, effect: exempts, exception-to: [rule, two], rank: 1}
                  - {id: two, effect: exempts, exception-to: [rule], rank: 2}
                """)).isEqualTo("""
                laws/AAA/law.yaml:3: provision (one) goes before itself, perhaps by way of others
                laws/AAA/law.yaml:4: provision (two) goes before itself, perhaps by way of others""");
        assertThat(said("""
                provisions:
                  - {id: claim, status: claimed, effect: charges, value: {number: 1, unit: KZT}, against: [fee]}
                  - {id: fee, effect: charges, value: {number: 2, unit: KZT}, exception-to: [claim]}
                """)).isEqualTo("""
                laws/AAA/law.yaml:2: provision (claim) goes before itself, perhaps by way of others
                laws/AAA/law.yaml:3: provision (fee) goes before itself, perhaps by way of others""");
    }

    @Test
    void moreFactsThanCanBeTriedCountAsMeeting() {
        String many = IntStream.range(1, 12)
                .mapToObj(i -> "(blocks == %d || depth == %d || spent == %d || costs == %d)".formatted(i, i, i, i))
                .collect(Collectors.joining(" && "));
        assertThat(when("strategic && " + many, "consent"))
                .isEqualTo("clash: there are more facts in the conditions than can be tried");
        // Where one condition alone decides, the others do not matter.
        assertThat(when("strategic && " + many, "!strategic")).isEmpty();
    }
}
