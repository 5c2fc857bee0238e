package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every verdict, with its reasons in two languages and its articles. */
class VerdictTest {

    private final Law law = LawFolder.ours();

    @Test
    void uraniumIsBarredBeforeAndAllowedAfterTheRepeal() {
        Act mine = Act.mine("KGZ", "uranium");
        Verdict before = law.judge(mine, LocalDate.of(2024, 5, 1));
        assertThat(before).isInstanceOf(Verdict.Barred.class);
        assertThat(before.reasons())
                .singleElement()
                .satisfies(r -> assertThat(r.text().en())
                        .isEqualTo("Prospecting, exploration and mining of uranium and thorium are prohibited"
                                + " (Law prohibiting uranium and thorium prospecting and mining;"
                                + " from 2020-01-01 until 2024-06-27) bars it"));
        Verdict after = law.judge(mine, LocalDate.of(2024, 7, 15));
        assertThat(after).isInstanceOf(Verdict.Allowed.class);
        assertThat(after.reasons())
                .singleElement()
                .satisfies(r -> assertThat(r.text().ru())
                        .isEqualTo("Запрет на уран и торий отменён (Закон о внесении изменений в Кодекс о"
                                + " правонарушениях и Закон «О недрах» и об отмене запрета урана; с 2024-06-27)"
                                + " разрешает"));
    }

    @Test
    void miningAntimonyOwesTheTaxWithItsArticle() {
        Verdict verdict = law.judge(Act.mine("KAZ", "antimony"), LocalDate.of(2024, 1, 1));
        assertThat(verdict).isInstanceOf(Verdict.Owes.class);
        assertThat(verdict.citations()).singleElement().satisfies(c -> {
            assertThat(c.text().en()).isEqualTo("Tax Code 2017 (120-VI), Art. 746(1)");
            assertThat(c.text().ru()).isEqualTo("Налоговый кодекс 2017 года (120-VI), ст. 746(1)");
        });
        assertThat(verdict.reasons().getFirst().text().en())
                .endsWith("charges 7.8 % of metal contained at the market quotation");
    }

    @Test
    void whereTheLawIsSilentTheVerdictIsUnknownAndNotAllowed() {
        assertThat(law.judge(Act.mine("UZB", "antimony"), LocalDate.of(2024, 1, 1)))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        u -> assertThat(u.missing())
                                .containsExactly(new Missing(
                                        "provision",
                                        new Words(
                                                "no provision found on (mine antimony in UZB) in force on 2024-01-01",
                                                "не найдено нормы о действии (mine antimony in UZB) на 2024-01-01"))));
    }

    @Test
    void withoutTheTargetOfAnExportTheBanMayOrMayNotApply() {
        Act export = new Act(
                ActKind.EXPORT,
                "CHN",
                "antimony",
                "antimony.metal",
                null,
                java.util.Map.of("export_licence", "yes", "end_user", "civil"));
        assertThat(law.judge(export, LocalDate.of(2025, 1, 1))).isInstanceOfSatisfying(Verdict.Unknown.class, u -> {
            assertThat(u.missing()).extracting(Missing::what).containsExactly("target");
            assertThat(u.citations())
                    .extracting(Citation::provision)
                    .containsExactly("chn-us-ban-antimony", "chn-antimony-export-licence");
        });
    }

    @Test
    void aBarAndAGrantOnTheSameDayAreAConflictThatCitesBoth(@TempDir Path folder) {
        Law torn = LawFolder.of(folder, """
                instruments:
                  - {id: act, name: {en: An act, ru: Закон}}
                provisions:
                  - id: bar
                    instrument: act
                    article: "1"
                    title: {en: Closed, ru: Закрыто}
                    topic: rights
                    applies: {act: mine, commodities: [lithium]}
                    effect: prohibits
                    from: 2020
                    sources: [someone]
                    basis: recalled
                  - id: grant
                    instrument: act
                    article: "2"
                    title: {en: Open, ru: Открыто}
                    topic: rights
                    applies: {act: mine, commodities: [lithium]}
                    effect: grants
                    conflicts-with: [bar]
                    from: 2021
                    sources: [someone]
                    basis: recalled
                examples:
                  - {act: {what: mine, commodity: lithium}, on: 2020-12-31, expect: barred, cites: [bar]}
                  - {act: {what: mine, commodity: lithium}, on: 2021-01-01, expect: conflict, cites: [bar, grant]}
                """);
        assertThat(torn.checkExamples()).isEmpty();
        assertThat(torn.judge(Act.mine("AAA", "lithium"), LocalDate.of(2021, 1, 1)))
                .isInstanceOfSatisfying(Verdict.Conflict.class, c -> {
                    assertThat(c.one().getFirst().citation().article()).isEqualTo("1");
                    assertThat(c.other().getFirst().citation().article()).isEqualTo("2");
                });
    }

    @Test
    void aQuotaIsUnknownUntilOneKnowsWhatIsLeftOfIt(@TempDir Path folder) {
        Law quota = LawFolder.of(folder, """
                instruments:
                  - {id: act, name: {en: An act, ru: Закон}}
                provisions:
                  - id: quota
                    instrument: act
                    title: {en: Quota, ru: Квота}
                    topic: export
                    applies: {act: export, commodities: [cobalt], target: all}
                    effect: limits
                    value: {number: 50, unit: percent, base: export_value}
                    throughput: 0.5
                    from: 2025
                    until: 2026
                    sources: [someone]
                    basis: recalled
                examples:
                  - {act: {what: export, material: cobalt.hydroxide, target: CHN}, on: 2025-05-01, expect: unknown, missing: [room_under_limit], cites: [quota]}
                """);
        assertThat(quota.checkExamples()).isEmpty();
    }

    @Test
    void anExampleThatComesOutOtherwiseIsSaidInWords(@TempDir Path folder) {
        Law wrong = LawFolder.of(folder, """
                instruments:
                  - {id: act, name: {en: An act, ru: Закон}}
                provisions:
                  - id: rate
                    instrument: act
                    title: {en: Rate, ru: Ставка}
                    topic: extraction
                    applies: {act: mine, commodities: [antimony]}
                    effect: charges
                    value: {number: 3, unit: percent, base: revenue}
                    from: 2020
                    sources: [someone]
                    basis: recalled
                examples:
                  - {act: {what: mine, commodity: antimony}, on: 2020-01-01, expect: owes, percent: 4, cites: [rate]}
                """);
        assertThat(wrong.checkExamples())
                .singleElement()
                .satisfies(d -> assertThat(d.text()).isEqualTo("""
                        laws/AAA/law.yaml:15: example (mine antimony in AAA on 2020-01-01) expects (owes 4 %, citing [rate]), and the law says (owes 3 %, citing [rate])
                          Maybe the example or the provision is wrong, or a fact is missing from the example."""));
    }
}
