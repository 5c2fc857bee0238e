package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All acts on one thing, the claims without an act, and how a provision stands among the others. */
class SurveyTest {

    @Test
    void everyActTheLawSpeaksOfForAMineralIsJudged() {
        Survey survey = Survey.of(
                LawFolder.ours(), Act.explore("KGZ", "uranium"), LocalDate.of(2024, 5, 1), AssumedValues.none());
        assertThat(survey.judged())
                .filteredOn(j ->
                        j.act().what().equals(ActKind.EXPLORE) || j.act().what().equals(ActKind.MINE))
                .extracting(j -> j.act().what().word() + " " + j.verdict().word())
                .containsExactly("explore barred", "mine barred");
    }

    @Test
    void aMineralTheLawDoesNotNameHasOnlyTheActsOfTheGeneralRules(@TempDir Path folder) {
        Law law = LawFolder.of(folder, """
                instruments:
                  - {id: code, name: {en: The code, ru: Кодекс}}
                provisions:
                  - {id: general, instrument: code, title: {en: A, ru: А}, topic: rights, applies: {act: hold}, effect: grants, from: 2020, sources: [someone], basis: recalled}
                  - {id: special, instrument: code, title: {en: B, ru: Б}, topic: rights, applies: {act: mine, commodities: [tin]}, effect: prohibits, from: 2020, sources: [someone], basis: recalled}
                """);
        LocalDate day = LocalDate.of(2024, 5, 1);
        assertThat(Survey.of(law, Act.mine("AAA", "zinc"), day, AssumedValues.none())
                        .judged())
                .extracting(j -> j.act().what().word())
                .containsExactly("hold");
        assertThat(Survey.of(law, Act.mine("AAA", "tin"), day, AssumedValues.none())
                        .judged())
                .extracting(j -> j.act().what().word())
                .containsExactly("hold", "mine");
    }

    @Test
    void aClaimIsListedWithWhatAnswersIt(@TempDir Path folder) {
        Law law = LawFolder.of(folder, """
                instruments:
                  - {id: code, name: {en: The code, ru: Кодекс}}
                provisions:
                  - {id: answer, instrument: code, title: {en: A, ru: А}, topic: rights, applies: {act: mine, commodities: [lithium]}, effect: grants, from: 2020, sources: [someone], basis: recalled}
                  - {id: claim, instrument: code, status: claimed, against: [answer], title: {en: B, ru: Б}, topic: rights, applies: {act: mine, commodities: [lithium]}, effect: prohibits, from: 2020, sources: [someone], basis: recalled}
                  - {id: bill, instrument: code, status: proposed, title: {en: C, ru: В}, topic: rights, applies: {act: mine, commodities: [lithium]}, effect: prohibits, from: 2020, sources: [someone], basis: recalled}
                """);
        assertThat(ClaimedRule.of(law)).singleElement().satisfies(c -> {
            assertThat(c.claim().id()).isEqualTo("claim");
            assertThat(c.answers()).extracting(Provision::id).containsExactly("answer");
        });
        assertThat(Relations.of(law, law.get("answer")).claims())
                .extracting(Provision::id)
                .containsExactly("claim");
    }

    @Test
    void aProvisionKnowsWhatItEndedWhatSuspendsItAndWhichExamplesCiteIt() {
        Law law = LawFolder.ours();
        assertThat(Relations.of(law, law.get("kgz-u-lift")).ended())
                .extracting(Provision::id)
                .contains("kgz-u-ban-law");
        Relations ban = Relations.of(law, law.get("chn-us-ban-antimony"));
        assertThat(ban.suspendedBy()).extracting(Provision::id).containsExactly("chn-us-ban-antimony-suspension");
        assertThat(ban.versions()).extracting(Provision::id).containsExactly("chn-us-ban-antimony");
        assertThat(ban.examples())
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.cites()).contains("chn-us-ban-antimony"));
    }
}
