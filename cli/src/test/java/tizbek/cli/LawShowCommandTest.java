package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.cli.internal.LawIndex;
import tizbek.cli.internal.Laws;
import tizbek.facts.DataPackage;
import tizbek.law.LawLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code law show}, {@code law procedure} and {@code law claims}. */
class LawShowCommandTest {

    private static final String LAW = """
            instruments:
              - {id: code, name: {en: The code, ru: Кодекс}, adopted: 2019-05-01}
              - {id: saying, name: {en: A saying, ru: Молва}, note: Act not found.}
            parameters:
              - id: index
                title: {en: Index, ru: Показатель}
                unit: KZT
                values:
                  - {from: 2023-01-01, until: 2024-01-01, number: 3450, sources: [general-knowledge], basis: recalled}
                  - {from: 2025-01-01, until: 2026-01-01, number: 3932, sources: [general-knowledge], basis: recalled}
            calendars:
              - id: AAA
                weekend: [saturday, sunday]
                yearly: [{on: 03-09, name: {en: A day off, ru: Праздник}}]
                complete: [2026]
                sources: [general-knowledge]
                basis: recalled
            procedures:
              - id: licence-paper
                rule: licence
                title: {en: Licence on paper, ru: Лицензия на бумаге}
                from: 2020
                until: 2026
                steps:
                  - {id: filing, title: {en: Filing, ru: Подача}, who: applicant, days: {number: 1, unit: working-days}, sources: [general-knowledge], basis: recalled}
                  - {id: decision, title: {en: Decision, ru: Решение}, who: authority, days: {number: 10, unit: working-days}, after: [filing], sources: [general-knowledge], basis: recalled}
              - id: licence-online
                rule: licence
                title: {en: Licence online, ru: Лицензия онлайн}
                from: 2026
                steps:
                  - {id: filing, title: {en: Filing, ru: Подача}, who: applicant, days: {number: 0, unit: working-days}, sources: [general-knowledge], basis: recalled}
                  - {id: decision, title: {en: Decision, ru: Решение}, who: authority, days: {number: 5, unit: working-days}, after: [filing], sources: [general-knowledge], basis: recalled}
              - id: open-end
                title: {en: Open end, ru: Без срока}
                from: 2020
                steps:
                  - {id: filing, title: {en: Filing, ru: Подача}, who: applicant, days: {number: 2, unit: working-days}, sources: [general-knowledge], basis: recalled}
                  - {id: hearing, title: {en: Hearing, ru: Слушания}, who: public, after: [filing], sources: [general-knowledge], basis: recalled}
            provisions:
              - id: spend
                instrument: code
                article: "5(2)"
                title: {en: Minimum spending, ru: Минимальные расходы}
                topic: rights
                applies: {act: hold, commodities: [tin, zinc]}
                when: right == 'exploration-licence'
                effect: requires
                measure: expenditure
                value: {steps: [{when: blocks <= 5, number: 1800}, {formula: 2300 + 120 * (blocks - 10)}], unit: index}
                otherwise: owes
                from: 2020
                sources: [general-knowledge]
                basis: recalled
                note: What a reader must know.
              - {id: relief, instrument: code, article: "6", title: {en: Relief, ru: Льгота}, topic: rights, applies: {act: hold, commodities: [tin]}, when: new_deposit, effect: exempts, exception-to: [spend], from: 2021, sources: [general-knowledge], basis: recalled}
              - {id: rumour, instrument: saying, status: claimed, against: [spend], title: {en: Rumour | of tin, ru: Слух}, topic: rights, applies: {act: hold, commodities: [tin]}, effect: prohibits, from: 2025, sources: [general-knowledge], basis: recalled}
            examples:
              - {act: {what: hold, commodity: zinc, facts: {right: contract}}, on: 2020-01-01, expect: unknown, missing: [provision]}
              - {act: {what: hold, commodity: zinc, facts: {right: exploration-licence, blocks: 3}}, on: 2025-01-01, expect: unknown, missing: [expenditure], cites: [spend]}
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void write() throws IOException {
        SmallLaws.write(home, "AAA", LAW);
    }

    private Spoken ask(String... words) {
        return SmallLaws.ask(home, words);
    }

    @Test
    void aProvisionIsShownWithItsValueItsExceptionsAndItsExamples() {
        Spoken spoken = ask("show", "spend");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out())
                .startsWith("spend  Minimum spending\n")
                .contains(
                        "The code, Art. 5(2) [code]",
                        "right == 'exploration-licence'",
                        "in index (Index)",
                        "blocks <= 5  1800",
                        "2300 + 120 * (blocks - 10)",
                        "Exceptions to it\n  - relief: Relief",
                        "Claims without an act that it answers\n  - rumour",
                        "What a reader must know.",
                        "hold zinc in AAA; blocks=3 right=exploration-licence");
        JsonNode document =
                JsonMapper.shared().readTree(ask("show", "spend", "--json").out());
        assertThat(document.path("kind").asString()).isEqualTo("provision");
        assertThat(document.path("relations").path("exceptions").path(0).asString())
                .isEqualTo("relief");
        assertThat(document.path("provision")
                        .path("values")
                        .path(0)
                        .path("case")
                        .asString())
                .isEqualTo("blocks <= 5");
        assertThat(document.path("examples")).hasSize(1);
    }

    @Test
    void anInstrumentAParameterAProcedureAndACalendarAreShown() {
        assertThat(ask("show", "code").out()).contains("2019-05-01", "Provisions (2)", "spend", "relief");
        assertThat(ask("show", "index").out())
                .contains("3,450", "3,932", "Provisions that count in it\n  - spend")
                .containsPattern("2024-01-01 +2024-12-31 +\\? +not found");
        assertThat(ask("show", "licence-online", "--lang", "ru").out())
                .contains("Лицензия онлайн", "5 рабочих дней", "licence-paper");
        assertThat(ask("show", "calendar", "aaa").out()).contains("Saturday, Sunday", "03-09", "A day off");
        assertThat(JsonMapper.shared()
                        .readTree(ask("show", "calendar", "AAA", "--json").out())
                        .path("calendar")
                        .path("yearly")
                        .path(0)
                        .path("on")
                        .asString())
                .isEqualTo("03-09");
        for (String id : new String[] {"code", "index", "licence-online"}) {
            assertThat(JsonMapper.shared()
                            .readTree(ask("show", id, "--json").out())
                            .path("kind")
                            .asString())
                    .isIn("instrument", "parameter", "procedure");
        }
    }

    @Test
    void anUnknownIdIsRefusedWithTheNearest() {
        Spoken spoken = ask("show", "spnd");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("thing of the law (spnd) is not known\n  Maybe (spend) was meant.");
        assertThat(ask("show", "spend", "relief").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ask("show", "calendar").err()).contains("country of the calendar is missing");
        assertThat(ask("show", "calendar", "AAB").err()).contains("Maybe (AAA) was meant.");
    }

    @Test
    void aProvisionOfTheRepositoryNamesWhatEndedIt() {
        Spoken spoken = SmallLaws.askOurs("show", "kgz-u-ban-law");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out()).contains("the end was set by kgz-u-lift", "Examples beside the law", "laws/KGZ/");
    }

    @Test
    void everythingOfTheRepositoryCanBeShownOnAScreenAndAsJson() {
        DataPackage data = DataPackage.open(SmallLaws.checkout().resolve("data"));
        LawLibrary library = new LawLibrary(Laws.read(SmallLaws.checkout(), data), data, false);
        LawIndex index = new LawIndex(library);
        assertThat(index.ids()).hasSizeGreaterThan(15);
        for (String id : index.ids()) {
            LawIndex.Page page = index.find(id).orElseThrow();
            assertThat(page.text()
                            .lines()
                            .filter(line -> line.length() > 100 && !line.strip().startsWith("http")))
                    .as(id)
                    .isEmpty();
            assertThat(JsonMapper.shared()
                            .readTree(page.json())
                            .path("disclaimer")
                            .path("ru")
                            .asString())
                    .as(id)
                    .isNotEmpty();
        }
        index.calendars().forEach(country -> assertThat(index.calendar(country)).isPresent());
    }

    @Test
    void aProcedureIsLaidOutOnRealDays() {
        // Monday the 9th is free.
        Spoken spoken = ask("procedure", "licence", "--from", "2026-03-02", "--halve", "authority");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out())
                .startsWith("Licence online: 5 working days (8 calendar days), from 2026-03-02 to 2026-03-10")
                .contains(
                        "5 working days (8 calendar days) -> 3 working days (3 calendar days)",
                        "5 calendar days sooner (63 % of the total): done on 2026-03-05 instead of 2026-03-10",
                        "from the first version to the last: -8 calendar days")
                .containsPattern("licence-paper +2020-01-01 +2025-12-31 +11 +16 +2026-03-18");
        JsonNode document = JsonMapper.shared()
                .readTree(ask("procedure", "licence-paper", "--from", "2026-03-02", "--halve", "authority", "--json")
                        .out());
        assertThat(document.path("workingDays").asInt()).isEqualTo(11);
        assertThat(document.path("halved").path("workingDays").asInt()).isEqualTo(6);
        assertThat(document.path("versions")).hasSize(2);
    }

    @Test
    void aStepOfUnknownLengthIsNamed() {
        assertThat(ask("procedure", "open-end", "--from", "2026-03-02").out())
                .startsWith("Open end: at least 2 working days")
                .contains("the length was not found of: Hearing");
        assertThat(ask("procedure", "licence-paper", "--from", "2026-03-02").out())
                .contains("Not in force on that day: from 2020-01-01 to 2025-12-31");
        assertThat(ask("procedure", "licence", "--from", "2026-12-28").out())
                .contains("movable holidays and moved days are not known for 2027");
    }

    @Test
    void theProceduresAreListedAndAMisspeltOneIsRefused() {
        assertThat(ask("procedure", "--country", "AAA").out()).contains("licence-paper", "licence-online", "open-end");
        assertThat(ask("procedure", "licens").err()).contains("procedure (licens) is not known\n  Maybe (licence)");
        assertThat(ask("procedure", "licence", "--halve", "court").err())
                .contains("actor of the procedure (court) is not known");
    }

    @Test
    void theClaimsStandWithWhoMakesThemAndWhatAnswersThem() {
        Spoken spoken = ask("claims", "--country", "AAA");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out()).contains("no act was found (1)", "rumour  (AAA)", "spend, Minimum spending");
        assertThat(ask("claims", "--markdown").out())
                .startsWith("| claim | country |")
                .contains("| `rumour` | AAA | Rumour \\| of tin |", "`spend` Minimum spending");
        assertThat(JsonMapper.shared()
                        .readTree(ask("claims", "--json").out())
                        .path("claims")
                        .path(0)
                        .path("answers")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("spend");
    }
}
