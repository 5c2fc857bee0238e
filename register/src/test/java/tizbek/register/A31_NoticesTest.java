package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is taken for a shortfall before the holder was told and had time to mend it. */
class A31_NoticesTest {

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aLicence(@TempDir Path folder) {
        desk = Desk.in(folder);
        desk.on("2024-03-11")
                .company("steppe")
                .granted("r-1", "steppe", "2024-03-11", "4500:2900")
                .on("2025-02-03");
    }

    @AfterEach
    void holds() {
        desk.holds();
        desk.close();
    }

    private static DisclosureRequest.ServeNotice notice(String id, String provision, @Nullable LocalDate by) {
        return new DisclosureRequest.ServeNotice(
                "decider", "second", id, "r-1", provision, 2024, "Spent 0 of 4430400 KZT", by);
    }

    private static Request.Deal revocation(String ground) {
        return new Request.Deal(
                "decider",
                "second",
                new Dealing.Revocation("r-1", ground),
                Map.of("state_measure", "breach"),
                "An article of the Code");
    }

    @Test
    void aRevocationForAShortfallWaitsForTheDaysOfANotice() {
        assertThat(desk.refused(revocation("kaz-minexp not met")).rule()).isEqualTo("notice");
        assertThat(desk.refused(revocation("Shortfall of 2024")).rule()).isEqualTo("notice");
        assertThat(desk.refused(notice("n-1", "kaz-minexp", null)).text().en()).contains("--remedy-by");
        desk.recorded(notice("n-1", "kaz-minexp", Desk.day("2025-05-03")));
        desk.on("2025-05-03");
        assertThat(desk.refused(revocation("kaz-minexp not met")).text().en()).contains("(2025-05-03)");
        desk.on("2025-05-05");
        assertThat(desk.refused(revocation("kaz-licence-fee-2018 not paid")).rule())
                .as("the notice was of something else")
                .isEqualTo("notice");
        desk.recorded(revocation("kaz-minexp not met"));
        assertThat(desk.right("r-1").status()).isEqualTo(Right.Status.REVOKED);
    }

    @Test
    void whatWasMendedIsNoGroundAnyMore() {
        desk.recorded(notice("n-1", "kaz-minexp", Desk.day("2025-05-03")));
        desk.recorded(new DisclosureRequest.CloseNotice("clerk", "n-1", true));
        desk.on("2025-06-02");
        assertThat(desk.refused(revocation("kaz-minexp not met, notice n-1")).rule())
                .isEqualTo("notice");
        assertThat(desk.refused(new DisclosureRequest.CloseNotice("clerk", "n-1", false))
                        .rule())
                .isEqualTo("state");
    }

    @Test
    void aRevocationOnAnotherGroundIsJudgedByTheLawAlone() {
        assertThat(desk.ask(revocation("knowingly false information")))
                .isNotNull()
                .satisfies(o -> {
                    if (o instanceof Outcome.NotRecorded no) {
                        assertThat(no.refusal().rule()).isNotEqualTo("notice");
                    }
                });
    }

    @Test
    void aNoticeNamesAProvisionAndADayThatIsNotOver() {
        assertThat(desk.refused(notice("n-1", "kaz-minexpp", Desk.day("2025-05-03")))
                        .text()
                        .en())
                .contains("(kaz-minexp) was meant");
        assertThat(desk.refused(notice("n-1", "kaz-minexp", Desk.day("2025-02-03")))
                        .rule())
                .isEqualTo("remedy");
        desk.recorded(notice("n-1", "kaz-minexp", Desk.day("2025-05-03")));
        DutyAccount account =
                DutyAccounts.of(desk.register, Desk.LAW, desk.right("r-1"), 2024, 2024, Desk.day("2025-02-03"));
        assertThat(account.days()).anySatisfy(d -> assertThat(d.on()).isEqualTo("2025-05-03"));
    }
}
