package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.Basis;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.Table;

/** What a check tells beside the examples: gaps, forgotten rows, numbers that disagree, files that cannot be read. */
class LawCheckTest {

    @TempDir
    private Path folder = Path.of("");

    private static LawText fee(LawText law, String id, String from, String until, String... more) {
        law.provision(
                id,
                "applies: {act: apply}",
                "effect: charges",
                "value: {number: 5, unit: USD}",
                "rule: fee",
                "from: " + from,
                until.isEmpty() ? "# no end" : "until: " + until,
                more.length == 0 ? "# no rows" : more[0]);
        return law;
    }

    private static LawText cited(LawText law, String id, String... days) {
        List.of(days)
                .forEach(day -> law.example("act: {what: apply}, on: %s, expect: owes, owes: {%s: 5 USD}, cites: [%s]"
                        .formatted(day, id, id)));
        return law;
    }

    private LawCheck check(LawText law, List<TableRow> table, String... leftOut) {
        List<LeftOutRow> left = List.of(leftOut).stream()
                .map(row -> new LeftOutRow(row, "a statistic", new Location("laws/left-out.csv", 2)))
                .toList();
        return LawCheck.of(LawFolder.of(folder, law.toString()), table, left);
    }

    private static List<String> sentences(LawCheck check) {
        return check.findings().stream().map(LawFinding::sentence).toList();
    }

    @Test
    void versionsWithAGap() {
        LawText gap = fee(fee(new LawText(), "fee-one", "2020-01-01", "2021-01-01"), "fee-two", "2021-02-01", "");
        cited(cited(gap, "fee-one", "2020-01-01", "2020-12-31"), "fee-two", "2021-02-01");
        assertThat(check(gap, List.of()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(LawRule.GAP);
            assertThat(finding.isWarning()).isTrue();
            assertThat(finding.subject()).isEqualTo("fee-two");
            assertThat(finding.sentence())
                    .isEqualTo("provisions (fee-one) and (fee-two) are versions of the rule (fee), and 31 days"
                            + " (2021-01-01 to 2021-01-31) lie between them");
        });
        LawText mended = fee(fee(new LawText(), "fee-one", "2020-01-01", "2021-02-01"), "fee-two", "2021-02-01", "");
        cited(cited(mended, "fee-one", "2020-01-01", "2021-01-31"), "fee-two", "2021-02-01");
        assertThat(check(mended, List.of()).findings()).isEmpty();
    }

    @Test
    void anEndBeforeTheProvisionThatIsSaidToHaveSetIt() {
        LawText law = fee(
                fee(new LawText(), "fee-one", "2020-01-01", "2021-01-01", "ended-by: fee-two"),
                "fee-two",
                "2021-02-01",
                "");
        Path laws = LawFolder.write(folder, "AAA", law.toString());
        LawCheck check = LawCheck.of(ReadableLaw.read(laws, KnownNames.unchecked()), List.of());
        assertThat(check.errors()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(LawRule.FORM);
            assertThat(finding.sentence())
                    .isEqualTo(
                            "provision (fee-one) is ended by (fee-two) and stops (2021-01-01) before that is in force"
                                    + " (2021-02-01)");
        });
    }

    @Test
    void aSeriesWithAGap() {
        LawText gap = new LawText()
                .parameter("index", "[]", "from: 2020, until: 2021, number: 1", "from: 2021-01-02, number: 2");
        assertThat(sentences(check(gap, List.of())))
                .containsExactly("1 day (2021-01-01 to 2021-01-01) lie between two values of parameter (index)");
        LawText mended =
                new LawText().parameter("index", "[]", "from: 2020, until: 2021, number: 1", "from: 2021, number: 2");
        assertThat(check(mended, List.of()).findings()).isEmpty();
    }

    private static List<TableRow> table(String rows) {
        try {
            Path file = Files.createTempFile("provisions", ".csv");
            Files.writeString(file, "id,country,value,unit\n" + rows);
            List<TableRow> read = TableRow.of(Table.read(file, "data/provisions.csv", List.of("id")));
            Files.delete(file);
            return read;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static LawText feeCarrying(String rows) {
        return cited(fee(new LawText(), "fee", "2020-01-01", "", "rows: " + rows), "fee", "2020-01-01");
    }

    @Test
    void aRowThatIsForgotten() {
        List<TableRow> table = table("a-fee,AAA,5,USD\na-term,AAA,3;6,months\n");
        assertThat(check(feeCarrying("[a-fee]"), table).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(LawRule.ROW);
                    assertThat(finding.text())
                            .isEqualTo(
                                    "data/provisions.csv:3: row (a-term) of AAA is neither carried nor left out\n"
                                            + "  Maybe a provision is missing, or (rows) of one, or a line in laws/left-out.csv.");
                });
        assertThat(check(feeCarrying("[a-fee, a-term]"), table).findings()).isEmpty();
        assertThat(check(feeCarrying("[a-fee]"), table, "a-term").findings()).isEmpty();
    }

    @Test
    void aRowThatIsNotThere() {
        List<TableRow> table = table("a-fee,AAA,5,USD\n");
        assertThat(check(feeCarrying("[a-fee, a-fees]"), table).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.text())
                            .isEqualTo("laws/AAA/law.yaml:8: row (a-fees) is not in the table of provisions\n"
                                    + "  Maybe (a-fee) was meant.");
                });
        assertThat(sentences(check(feeCarrying("[a-fee]"), table, "b-fee-zz")))
                .containsExactly("row (b-fee-zz) is not in the table of provisions");
    }

    @Test
    void aRowLeftOutAndCarriedOrLeftOutTwice() {
        List<TableRow> table = table("a-fee,AAA,5,USD\na-term,AAA,3,months\n");
        assertThat(sentences(check(feeCarrying("[a-fee]"), table, "a-fee", "a-term", "a-term")))
                .containsExactly(
                        "row (a-fee) is left out, and provision (fee) carries it", "row (a-term) is left out twice");
    }

    @Test
    void aNumberThatIsNotThatOfItsRow() {
        assertThat(check(feeCarrying("[a-fee]"), table("a-fee,AAA,5.5,USD\n")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(LawRule.NUMBER);
                    assertThat(finding.isWarning()).isTrue();
                    assertThat(finding.sentence())
                            .isEqualTo(
                                    "provision (fee) says (5 USD), and its row (a-fee, data/provisions.csv:2) says (5.5 USD)");
                });
        assertThat(check(feeCarrying("[a-fee]"), table("a-fee,AAA,5.0,USD\n")).findings())
                .isEmpty();
    }

    @Test
    void theNumberOfASeriesOfOneValueAndOfATerm() {
        LawText law = new LawText()
                .parameter("index", "[a-index]", "from: 2020, number: 1")
                .provision(
                        "term",
                        "applies: {act: decide}",
                        "effect: deadline",
                        "who: {en: authority, ru: орган}",
                        "value: {number: 10, unit: calendar-days}",
                        "after: filed_on",
                        "rows: [a-term]",
                        "from: 2020-01-01")
                .example(
                        "act: {what: decide}, on: 2020-01-01, expect: owes, owes: {term: 10 calendar-days}, cites: [term]");
        assertThat(sentences(check(law, table("a-index,AAA,2,USD\na-term,AAA,12,days\n"))))
                .containsExactly(
                        "provision (term) says (10 calendar-days), and its row (a-term, data/provisions.csv:3) says (12 days)",
                        "parameter (index) says (1 USD), and its row (a-index, data/provisions.csv:2) says (2 USD)");
        assertThat(check(law, table("a-index,AAA,1,USD\na-term,AAA,10,days\n")).findings())
                .isEmpty();
    }

    @Test
    void howTheLawIsKnown() {
        LawText law = feeCarrying("[]")
                .provision("claim", "applies: {act: hold}", "status: claimed", "effect: prohibits", "from: 2020-01-01")
                .provision("bill", "applies: {act: hold}", "status: proposed", "effect: prohibits", "from: 2020-01-01");
        assertThat(check(law, List.of()).tallies())
                .containsExactly(new LawTally("AAA", Map.of(Basis.RECALLED, 3), 1, 1, 1));
    }

    @Test
    void oneCountryAlone() {
        List<TableRow> table = List.of(
                new TableRow("b-fee", "BBB", OptionalDouble.empty(), "", new Location("data/provisions.csv", 2)),
                new TableRow("a-fee", "AAA", OptionalDouble.empty(), "", new Location("data/provisions.csv", 3)));
        LawCheck check = check(feeCarrying("[]"), table);
        assertThat(check.errors()).hasSize(2);
        assertThat(check.only("AAA").errors())
                .singleElement()
                .satisfies(f -> assertThat(f.subject()).isEqualTo("a-fee"));
        assertThat(check.only("BBB").tallies()).isEmpty();
        assertThatThrownBy(() -> check.only("AAB"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("country (AAB) is not known");
    }

    @Test
    void aFileThatCannotBeReadHidesNothingOfOtherCountries() throws IOException {
        LawText bad = fee(new LawText(), "fee", "40 June", "");
        LawFolder.write(folder, "AAA", bad.toString());
        Path laws = LawFolder.write(
                folder,
                "BBB",
                fee(new LawText(), "b-fee", "2020-01-01", "")
                        .toString()
                        .replace("aaa_", "bbb_")
                        .replace("id: act,", "id: b-act,")
                        .replace("instrument: act", "instrument: b-act"));
        Files.writeString(laws.resolve(LeftOutRow.FILE), "row,reason\na-row,\n");
        ReadableLaw read = ReadableLaw.read(laws, KnownNames.unchecked());
        assertThat(read.unread()).containsExactly("AAA");
        LawCheck check = LawCheck.of(read, table("a-fee,AAA,5,USD\nb-row,BBB,5,USD\n"));
        assertThat(check.findings())
                .extracting(f -> f.rule() + " " + f.country() + " " + f.sentence())
                .containsExactly(
                        "FORM  field (reason) has no value, and must have one",
                        "FORM AAA field (from) has the value (40 June), which is not a date (a year, a month or a day,"
                                + " such as 2024, 2024-09 or 2024-09-15)",
                        "UNREAD AAA laws of (AAA) are not checked further, because they cannot be read, or what they refer to",
                        "DAYS BBB no example on (2020-01-01) cites (b-fee), whose first day it is",
                        "VERDICT BBB no example shows (b-fee) where it is owed (owes)",
                        "VALUE BBB value (5) of provision (b-fee) is touched by no example that says how much is owed",
                        "ROW BBB row (b-row) of BBB is neither carried nor left out");
        LawFolder.write(folder, "AAA", feeCarrying("[a-fee]").toString());
        Files.writeString(laws.resolve(LeftOutRow.FILE), "row,reason\nb-row,a statistic\n");
        LawCheck mended = LawCheck.of(
                ReadableLaw.read(laws, KnownNames.unchecked()), table("a-fee,AAA,5,USD\nb-row,BBB,5,USD\n"));
        assertThat(mended.findings()).allMatch(f -> f.subject().equals("b-fee"));
    }

    @Test
    void defectsOfEveryStageOfReadingAreToldAtOnce() {
        LawFolder.write(folder, "AAA", fee(new LawText(), "fee", "40 June", "").toString());
        LawText twice = fee(fee(new LawText(), "b-one", "2020-01-01", ""), "b-two", "2020-02-01", "");
        Path laws = LawFolder.write(
                folder,
                "BBB",
                twice.toString()
                        .replace("aaa_", "bbb_")
                        .replace("id: act,", "id: b-act,")
                        .replace("instrument: act", "instrument: b-act"));
        LawCheck check = LawCheck.of(ReadableLaw.read(laws, KnownNames.unchecked()), List.of());
        assertThat(check.errors()).extracting(LawFinding::country).containsExactly("AAA", "BBB", "BBB");
        assertThat(check.errors().getLast().sentence()).contains("(b-one) and (b-two)");
    }

    @Test
    void wordsThatCannotBeReadLeaveNothingToCheck() throws IOException {
        Path laws = LawFolder.write(folder, "AAA", feeCarrying("[]").toString());
        Files.writeString(laws.resolve("acts.yaml"), "atcs: []\n");
        LawCheck check = LawCheck.of(ReadableLaw.read(laws, KnownNames.unchecked()), List.of());
        assertThat(check.errors().getFirst().text()).startsWith("laws/acts.yaml:1: field (atcs) is not known");
        assertThat(check.provisions()).isZero();
        assertThat(check.findings()).extracting(LawFinding::rule).contains(LawRule.UNREAD);
    }
}
