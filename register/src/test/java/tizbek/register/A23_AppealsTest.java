package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appeals: against whom, in time or late, and what becomes of a decision that is set aside. */
class A23_AppealsTest {

    private static final String KIND = "mining-licence";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Testland.in(folder).on("2026-03-10");
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    private static AppealRequest.FileAppeal appeal(
            String id, Appeal.Against against, String subject, String appellant, String learntOn) {
        return new AppealRequest.FileAppeal(
                "clerk", id, against, subject, appellant, "authority", Desk.day(learntOn), List.of());
    }

    private static AppealRequest.DecideAppeal decide(String id, Appeal.Step step) {
        return new AppealRequest.DecideAppeal("judge", "second", id, step, "decision 5");
    }

    private Application application(String id) {
        return desk.register.findApplication(id).orElseThrow();
    }

    private void refusedBecauseHeld() {
        Testland.granted(desk, "r-1", KIND, "one", "4500:2900");
        desk.recorded(Testland.file("a-2", KIND, "two", "4500:2900"));
        desk.recorded(Testland.decide("a-2", "r-2"));
        assertThat(application("a-2").status()).isEqualTo(Application.Status.REFUSED);
    }

    @Test
    void aRefusalThatIsSetAsideWaitsAgainInItsOldPlace() {
        refusedBecauseHeld();
        desk.on("2026-03-20").recorded(Testland.file("a-3", KIND, "three", "4500:2900"));
        desk.recorded(appeal("ap-1", Appeal.Against.REFUSAL, "a-2", "two", "2026-03-12"));
        AppealDeed.AppealEnded ended = (AppealDeed.AppealEnded)
                desk.recorded(decide("ap-1", Appeal.Step.SET_ASIDE)).deeds().getFirst();
        assertThat(ended.conflicts().toString()).as("told, not hidden").contains("r-1");
        assertThat(application("a-2").status()).isEqualTo(Application.Status.FILED);
        assertThat(application("a-2").number()).isLessThan(application("a-3").number());
        desk.recorded(appeal("ap-2", Appeal.Against.GRANT, "r-1", "two", "2026-03-12"));
        desk.recorded(decide("ap-2", Appeal.Step.SET_ASIDE));
        assertThat(desk.right("r-1").status()).isEqualTo(Right.Status.REVOKED);
        assertThat(desk.refused(Testland.decide("a-3", "r-3")).rule())
                .as("a-2 and the application of r-1 came before")
                .isEqualTo("order");
        desk.recorded(new Request.Withdraw("clerk", "app-r-1"));
        desk.recorded(Testland.decide("a-2", "r-2"));
        assertThat(desk.right("r-2").shares()).containsOnlyKeys("two");
    }

    @Test
    void anUpheldOrWithdrawnAppealChangesNothing() {
        refusedBecauseHeld();
        desk.recorded(appeal("ap-1", Appeal.Against.REFUSAL, "a-2", "two", "2026-03-10"));
        assertThat(desk.refused(appeal("ap-2", Appeal.Against.REFUSAL, "a-2", "two", "2026-03-10"))
                        .rule())
                .as("one at a time")
                .isEqualTo("state");
        desk.recorded(decide("ap-1", Appeal.Step.UPHOLD));
        assertThat(application("a-2").status()).isEqualTo(Application.Status.REFUSED);
        assertThat(desk.refused(decide("ap-1", Appeal.Step.SET_ASIDE)).rule()).isEqualTo("state");
        desk.recorded(appeal("ap-2", Appeal.Against.REFUSAL, "a-2", "two", "2026-03-10"));
        desk.recorded(new AppealRequest.WithdrawAppeal("clerk", "ap-2"));
        assertThat(desk.refused(decide("ap-2", Appeal.Step.SET_ASIDE)).rule()).isEqualTo("state");
    }

    @Test
    void aRevokedRightLivesAgainToItsOldEndIfItsGroundIsFree() {
        Testland.granted(desk, "r-1", KIND, "one", "4500:2900");
        desk.on("2027-01-10").recorded(Testland.deal(new Dealing.Revocation("r-1", "no work")));
        desk.recorded(appeal("ap-1", Appeal.Against.REVOCATION, "r-1", "one", "2027-01-10"));
        desk.on("2027-02-01").recorded(decide("ap-1", Appeal.Step.SET_ASIDE));
        assertThat(desk.right("r-1").isLive()).isTrue();
        assertThat(desk.right("r-1").until()).isEqualTo("2031-03-10");
        assertThat(desk.register
                        .holders("solid-minerals", Testland.squares("4500:2900"))
                        .values())
                .containsExactly("r-1");
    }

    @Test
    void aSuspendingAppealKeepsTheGroundFreeUntilItIsDecided() {
        Testland.granted(desk, "r-1", KIND, "one", "4500:2900");
        desk.on("2027-01-10").recorded(Testland.deal(new Dealing.Revocation("r-1", "no work")));
        desk.recorded(appeal("ap-1", Appeal.Against.REVOCATION, "r-1", "one", "2027-01-10"));
        desk.recorded(Testland.file("a-2", KIND, "two", "4500:2900", "4501:2900"));
        assertThat(desk.refused(Testland.decide("a-2", "r-2")).rule()).isEqualTo("appeal");
        desk.recorded(decide("ap-1", Appeal.Step.UPHOLD));
        desk.recorded(Testland.decide("a-2", "r-2"));
        desk.recorded(appeal("ap-2", Appeal.Against.REVOCATION, "r-1", "one", "2027-01-10"));
        AppealDeed.AppealEnded ended = (AppealDeed.AppealEnded)
                desk.recorded(decide("ap-2", Appeal.Step.SET_ASIDE)).deeds().getFirst();
        assertThat(ended.revives()).isEmpty();
        assertThat(ended.conflicts().toString()).contains("r-2");
        assertThat(desk.right("r-1").isLive()).isFalse();
    }

    @Test
    void aRightThatIsAppealedAgainstIsNotSoldMeanwhileWhereThatSuspends() {
        Testland.granted(desk, "r-1", KIND, "one", "4500:2900");
        desk.recorded(appeal("ap-1", Appeal.Against.GRANT, "r-1", "two", "2026-03-10"));
        Request sale = Testland.deal(new Dealing.Transfer("r-1", "one", "three", 100));
        assertThat(desk.refused(sale).rule()).isEqualTo("appeal");
        desk.recorded(decide("ap-1", Appeal.Step.UPHOLD));
        desk.recorded(sale);
    }

    @Test
    void theDaysAreThoseOfTheFileAndWhereItHasNoneThatIsTold() {
        refusedBecauseHeld();
        desk.on("2026-04-20").recorded(appeal("ap-1", Appeal.Against.REFUSAL, "a-2", "two", "2026-03-10"));
        Appeal late = desk.register.find(Appeal.class, "ap-1").orElseThrow();
        assertThat(late.byOrNull()).isEqualTo("2026-04-09");
        assertThat(late.late()).isTrue();
        Practice kazakh =
                java.util.Objects.requireNonNull(Desk.JURISDICTIONS.get("KAZ")).practice();
        assertThat(kazakh.appeals("authority").orElseThrow().termOrNull())
                .isEqualTo(new tizbek.law.Term(3, tizbek.law.Term.Unit.MONTHS, ""));
        assertThat(kazakh.appeals("authority").orElseThrow().suspends()).isEqualTo(Practice.Told.UNKNOWN);
        Practice kyrgyz =
                java.util.Objects.requireNonNull(Desk.JURISDICTIONS.get("KGZ")).practice();
        assertThat(kyrgyz.appeals("authority").orElseThrow().termOrNull()).isNull();
    }

    @Test
    void badAppealsAreRefused() {
        refusedBecauseHeld();
        assertThat(desk.refused(appeal("ap-1", Appeal.Against.REFUSAL, "a-2", "three", "2026-03-10"))
                        .rule())
                .isEqualTo("appellant");
        assertThat(desk.refused(appeal("ap-1", Appeal.Against.REFUSAL, "app-r-1", "one", "2026-03-10"))
                        .rule())
                .as("granted, not refused")
                .isEqualTo("state");
        assertThat(desk.refused(appeal("ap-1", Appeal.Against.REFUSAL, "a-2", "two", "2026-03-09"))
                        .rule())
                .as("before it was filed")
                .isEqualTo("term");
        assertThat(desk.refused(appeal("ap-1", Appeal.Against.REVOCATION, "r-1", "one", "2026-03-10"))
                        .rule())
                .isEqualTo("state");
        assertThat(desk.refused(appeal("ap-1", Appeal.Against.GRANT, "r-1", "one", "2026-03-10"))
                        .rule())
                .isEqualTo("state");
        assertThat(desk.refused(new AppealRequest.FileAppeal(
                                "clerk",
                                "ap-1",
                                Appeal.Against.REFUSAL,
                                "a-2",
                                "two",
                                "parliament",
                                Desk.day("2026-03-10"),
                                List.of()))
                        .text()
                        .en())
                .contains("authority");
    }
}
