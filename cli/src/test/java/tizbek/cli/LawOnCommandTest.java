package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code law on}: verdicts on the laws of the repository, and on small ones that can give every verdict. */
class LawOnCommandTest {

    private static final String LAW = """
            instruments:
              - {id: code, name: {en: The code, ru: Кодекс}}
              - {id: saying, name: {en: A saying, ru: Молва}, note: Act not found.}
            parameters:
              - id: index
                title: {en: Index, ru: Показатель}
                unit: KZT
                values: [{from: 2025-01-01, until: 2027-01-01, number: 4000, sources: [general-knowledge], basis: recalled}]
            provisions:
              - {id: fee, instrument: code, article: "7", title: {en: Fee, ru: Сбор}, topic: rights, applies: {act: hold}, effect: charges, levy: fee, value: {number: 15, unit: index, times: blocks}, due: {number: 30, unit: calendar-days, after: issued_on}, from: 2025, sources: [general-knowledge], basis: recalled}
              - {id: blocks, instrument: code, article: "8", title: {en: Blocks, ru: Блоки}, topic: rights, applies: {act: apply}, effect: limits, measure: blocks, value: {number: 200, unit: blocks}, from: 2025, sources: [general-knowledge], basis: recalled}
              - {id: kind, instrument: code, article: "9", title: {en: Kind, ru: Вид}, topic: rights, applies: {act: pledge}, effect: prohibits, when: what_is_pledged == 'subsoil', from: 2025, sources: [general-knowledge], basis: recalled}
              - {id: open, instrument: code, article: "10", title: {en: Open, ru: Открыто}, topic: rights, applies: {act: mine, commodities: [lithium]}, effect: grants, from: 2025, sources: [general-knowledge], basis: recalled}
              - {id: shut, instrument: code, article: "11", title: {en: Shut, ru: Закрыто}, topic: rights, applies: {act: mine, commodities: [lithium]}, effect: prohibits, conflicts-with: [open], from: 2026, sources: [general-knowledge], basis: recalled}
              - {id: tax, instrument: code, article: "12", title: {en: Tax, ru: Налог}, topic: extraction, applies: {act: mine, commodities: [zinc]}, effect: charges, value: {number: 7, unit: percent, base: revenue}, from: 2025, sources: [general-knowledge], basis: recalled}
              - {id: relief, instrument: code, article: "13", title: {en: Relief, ru: Льгота}, topic: extraction, applies: {act: mine, commodities: [zinc]}, when: new_deposit, effect: exempts, exception-to: [tax], on-request: yes, from: 2025, sources: [general-knowledge], basis: recalled}
              - {id: talk, instrument: saying, status: claimed, against: [tax], title: {en: Talk, ru: Разговор}, topic: extraction, applies: {act: mine, commodities: [zinc]}, effect: prohibits, from: 2025, sources: [general-knowledge], basis: recalled}
              - {id: rumour, instrument: saying, status: claimed, title: {en: Rumour, ru: Слух}, topic: rights, applies: {act: mine, commodities: [tin]}, effect: prohibits, from: 2025, sources: [general-knowledge], basis: recalled}
            """;

    @TempDir
    private Path home;

    private Spoken ask(String... words) throws IOException {
        SmallLaws.write(home, "AAA", LAW);
        return SmallLaws.ask(home, words);
    }

    @Test
    void kyrgyzUraniumIsClosedInMayAndOpenInJuly() {
        Spoken may =
                SmallLaws.askOurs("on", "2024-05-01", "--country", "KGZ", "--act", "explore", "--mineral", "uranium");
        assertThat(may.code()).as(may.err()).isEqualTo(ExitCode.NO);
        assertThat(may.out())
                .startsWith("BARRED: explore (uranium) in Kyrgyzstan on 2024-05-01\n")
                .contains("Law prohibiting", "[kgz-u-ban-law]", "from 2020-01-01 to 2024-06-26", "read, checked")
                .endsWith("A research tool, not legal advice.\n");
        Spoken july =
                SmallLaws.askOurs("on", "2024-07-15", "--country", "KGZ", "--act", "explore", "--mineral", "uranium");
        assertThat(july.code()).as(july.err()).isEqualTo(ExitCode.YES);
        assertThat(july.out()).startsWith("ALLOWED: explore (uranium) in Kyrgyzstan on 2024-07-15\n");
        assertThat(july.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theSameInRussian() {
        Spoken may = SmallLaws.askOurs(
                "on", "2024-05-01", "--country", "KGZ", "--act", "explore", "--mineral", "uranium", "--lang", "ru");
        assertThat(may.out())
                .startsWith("ЗАПРЕЩЕНО: вести разведку (уран), Кыргызстан, 2024-05-01\n")
                .contains("Основания", "запрещает")
                .endsWith("не юридическая консультация.\n");
    }

    @Test
    void whatIsMissingIsNamedWithTheOptionThatGivesIt() {
        Spoken open = SmallLaws.askOurs(
                "on", "2025-06-01", "--country", "CHN", "--act", "export", "--mineral", "antimony", "--target", "JPN");
        assertThat(open.code()).isEqualTo(ExitCode.NO);
        assertThat(open.out())
                .startsWith("UNKNOWN: export (antimony) from China to Japan on 2025-06-01")
                .contains(
                        "give: --fact export_licence=yes|no",
                        "give: --material antimony.concentrate|antimony.metal|antimony.oxide");
        Spoken given = SmallLaws.askOurs(
                "on",
                "2025-06-01",
                "--country",
                "CHN",
                "--act",
                "export",
                "--material",
                "antimony.metal",
                "--target",
                "JPN",
                "--fact",
                "export_licence=yes");
        assertThat(given.code()).as(given.out()).isEqualTo(ExitCode.YES);
        assertThat(given.out()).startsWith("ALLOWED: ");
    }

    @Test
    void whatIsOwedHasItsAmountItsDayAndItsArticle() throws IOException {
        Spoken owes = ask(
                "on",
                "2025-06-01",
                "--country",
                "AAA",
                "--act",
                "hold",
                "--fact",
                "blocks=12",
                "--fact",
                "issued_on=2025-05-20");
        assertThat(owes.code()).as(owes.err()).isEqualTo(ExitCode.YES);
        assertThat(owes.out())
                .startsWith("OWES: hold a right in AAA on 2025-06-01 - 720,000 KZT, by 2025-06-19\n")
                .contains("The code, Art. 7", "when: 2025-06-19, 30 calendar days after");
        Spoken undated =
                ask("on", "2025-06-01", "--country", "AAA", "--act", "hold", "--fact", "blocks=12", "--lang", "ru");
        assertThat(undated.out()).contains("720 000 KZT", "для даты: --fact issued_on=YYYY-MM-DD");
    }

    @Test
    void textFactsAreAskedForWithTheirValues() throws IOException {
        assertThat(ask("on", "2025-06-01", "--country", "AAA", "--act", "pledge")
                        .out())
                .contains("give: --fact what_is_pledged=right|subsoil");
        assertThat(ask("on", "2025-06-01", "--country", "AAA", "--act", "apply").out())
                .contains("give: --fact blocks=NUMBER (blocks)");
    }

    @Test
    void aConflictShowsBothSides() throws IOException {
        Spoken torn = ask("on", "2026-06-01", "--country", "AAA", "--act", "mine", "--mineral", "lithium");
        assertThat(torn.code()).isEqualTo(ExitCode.NO);
        assertThat(torn.out()).startsWith("CONFLICT: ").contains("One provision", "Art. 11", "The other", "Art. 10");
    }

    @Test
    void aClaimWithoutAnActCountsOnlyWhenItIsSwitchedOn() throws IOException {
        Spoken unknown = ask("on", "2026-06-01", "--country", "AAA", "--act", "mine", "--mineral", "tin");
        assertThat(unknown.code()).isEqualTo(ExitCode.NO);
        assertThat(unknown.out()).startsWith("UNKNOWN: ").contains("give: --claim rumour");
        Spoken barred =
                ask("on", "2026-06-01", "--country", "AAA", "--act", "mine", "--mineral", "tin", "--claim", "rumour");
        assertThat(barred.out()).startsWith("BARRED: ").contains("supposed: rumour");
        Spoken enacted = ask("on", "2026-06-01", "--country", "AAA", "--act", "mine", "--claim", "shut");
        assertThat(enacted.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(enacted.err()).contains("claim without an act (shut) is not known");
    }

    @Test
    void whatIsSeenAndNotCountedSaysHowItWouldCount() throws IOException {
        Spoken owes = ask("on", "2025-06-01", "--country", "AAA", "--act", "mine", "--mineral", "zinc");
        assertThat(owes.code()).isEqualTo(ExitCode.YES);
        assertThat(owes.out())
                .startsWith("OWES: mine (zinc) in AAA on 2025-06-01 - 7 % of revenue\n")
                .contains(
                        "Seen, and not counted",
                        "to count it: --claim talk",
                        "to count it: --fact new_deposit=yes|no",
                        "for the amount: --fact revenue=NUMBER (money)");
    }

    @Test
    void aReformIsLaidOverTheLaw() throws IOException {
        Files.writeString(home.resolve("reform.yaml"), """
                country: AAA
                title: {en: Tin closed, ru: Олово закрыто}
                instruments:
                  - {id: bill, name: {en: A bill, ru: Законопроект}}
                provisions:
                  - {id: closing, instrument: bill, title: {en: Closed, ru: Закрыто}, topic: rights, applies: {act: mine, commodities: [lead]}, effect: prohibits, from: 2026, sources: [general-knowledge], basis: assumed}
                """);
        assertThat(ask("on", "2026-06-01", "--country", "AAA", "--act", "mine", "--mineral", "lead")
                        .out())
                .startsWith("UNKNOWN: ")
                .contains("no provision found");
        Spoken reformed = ask(
                "on",
                "2026-06-01",
                "--country",
                "AAA",
                "--act",
                "mine",
                "--mineral",
                "lead",
                "--reform",
                "reform.yaml");
        assertThat(reformed.out()).startsWith("BARRED: ").contains("supposed: reform.yaml", "[closing]");
    }

    @Test
    void withoutAnActEveryActIsJudged() throws IOException {
        Spoken all = ask("on", "2026-06-01", "--country", "aaa", "--mineral", "lithium");
        assertThat(all.code()).as(all.err()).isEqualTo(ExitCode.YES);
        assertThat(all.out())
                .containsPattern("apply +unknown +missing: blocks +blocks")
                .containsPattern("mine +conflict")
                .containsPattern("pledge +unknown +missing: what_is_pledged");
    }

    @Test
    void todayIsADay() throws IOException {
        Spoken today = ask("on", "today", "--country", "AAA", "--act", "mine", "--mineral", "copper");
        assertThat(today.out().lines().findFirst().orElseThrow()).containsPattern("on [0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    @Test
    void jsonHasTheVerdictItsReasonsAndItsSources() throws IOException {
        JsonNode document = JsonMapper.shared()
                .readTree(ask("on", "2025-06-01", "--country", "AAA", "--act", "hold", "--fact", "blocks=12", "--json")
                        .out());
        assertThat(document.path("verdict").asString()).isEqualTo("owes");
        assertThat(document.path("act").path("facts").path("blocks").asString()).isEqualTo("12");
        JsonNode due = document.path("dues").path(0);
        assertThat(due.path("amount").asString()).isEqualTo("720000 KZT");
        assertThat(due.path("by").isNull()).isTrue();
        assertThat(document.path("reasons").path(0).path("citation").path("ru").asString())
                .isEqualTo("Кодекс, ст. 7");
        assertThat(document.path("provisions").path(0).path("basis").asString()).isEqualTo("recalled");
        assertThat(document.path("sources").path(0).path("id").asString()).isEqualTo("general-knowledge");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithTheNearest() throws IOException {
        refused(
                "act (explor) is not known\n  Maybe (explore)",
                "on",
                "2024-05-01",
                "--country",
                "AAA",
                "--act",
                "explor");
        refused("day (2024-06-40) is not a day", "on", "2024-06-40", "--country", "AAA");
        refused(
                "mineral (uranum) is not known\n  Maybe (uranium)",
                "on",
                "2024-05-01",
                "--country",
                "AAA",
                "--mineral",
                "uranum");
        refused(
                "fact (blcks) is not known\n  Maybe (blocks)",
                "on",
                "2024-05-01",
                "--country",
                "AAA",
                "--fact",
                "blcks=1");
        refused("field (blocks) has the value (many)", "on", "2024-05-01", "--country", "AAA", "--fact", "blocks=many");
        refused("fact (consent) is not NAME=VALUE", "on", "2024-05-01", "--country", "AAA", "--fact", "consent");
        refused("country (ZZZZZZ) has no laws here\n  Maybe one of AAA", "on", "2024-05-01", "--country", "ZZZZZZ");
        refused(
                "is not what material",
                "on",
                "2024-05-01",
                "--country",
                "AAA",
                "--mineral",
                "tin",
                "--material",
                "antimony.metal");
        refused("option --lang (de) is neither en nor ru", "on", "2024-05-01", "--country", "AAA", "--lang", "de");
        refused("Missing required option", "on", "2024-05-01");
    }

    private void refused(String message, String... words) throws IOException {
        Spoken spoken = ask(words);
        assertThat(spoken.code()).as(String.join(" ", words)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains(message);
        assertThat(spoken.out()).isEmpty();
    }
}
