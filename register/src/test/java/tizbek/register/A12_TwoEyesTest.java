package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second pair of eyes: one proposes, another confirms, and only then it is decided. */
class A12_TwoEyesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Staff staff;

    @BeforeEach
    void open() {
        desk = Desk.in(folder).on("2026-03-10").company("steppe");
        staff = Staff.of(desk, "aida", "bolat", "clerk");
        desk.recorded(A10_PermissionsTest.asks("clerk", Desk.file("a-1", "steppe", "4500:2900")));
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    private Proposal proposal(String id) {
        return desk.register.find(Proposal.class, id).orElseThrow();
    }

    private static AccessRequest.Propose propose(String actor) {
        return new AccessRequest.Propose(actor, Desk.decide("a-1", "r-1"));
    }

    @Test
    void nobodyNamesTheSecondPairOfEyesAnyMore() {
        assertThat(desk.refused(new Request.Decide("aida", "bolat", "a-1", "r-1", Map.of(), null))
                        .rule())
                .isEqualTo("two-eyes");
        assertThat(desk.register.findRight("r-1")).isEmpty();
    }

    @Test
    void whatIsConfirmedIsRecordedWithBothNames() {
        Outcome.Recorded proposed = desk.recorded(propose("aida"));
        assertThat(proposed.receipt().about()).isEqualTo("p-1");
        assertThat(proposal("p-1").deed()).isEqualTo("Granted");
        assertThat(proposal("p-1").about()).isEqualTo("a-1");
        assertThat(desk.register.findRight("r-1")).as("nothing is decided yet").isEmpty();
        Outcome.Recorded confirmed = desk.recorded(new AccessRequest.Confirm("bolat", "p-1"));
        assertThat(confirmed.deeds()).hasSize(2);
        assertThat(desk.right("r-1").isLive()).isTrue();
        List<Event> log = desk.register.log(1, 100);
        Event granted = log.getLast();
        Event confirming = log.get(log.size() - 2);
        assertThat(granted.actor()).isEqualTo("aida");
        assertThat(granted.body()).contains("\"deed\":\"Granted\"", "\"seconder\":\"bolat\"");
        assertThat(confirming.actor()).isEqualTo("bolat");
        assertThat(desk.register.holds(confirmed.receipt())).isTrue();
        assertThat(proposal("p-1").status()).isEqualTo(Proposal.Status.CONFIRMED);
        assertThat(desk.refused(new AccessRequest.Confirm("bolat", "p-1")).rule())
                .isEqualTo("state");
    }

    @Test
    void neitherWhoProposedNorOneOfTheSamePartyNorWhoMayNotConfirms() {
        staff.open("root-account", "dana", "steppe", Role.DECIDER);
        staff.open("root-account", "erlan", "steppe", Role.DECIDER);
        desk.recorded(propose("dana"));
        assertThat(desk.refused(new AccessRequest.Confirm("dana", "p-1")).rule())
                .isEqualTo("two-eyes");
        assertThat(desk.refused(new AccessRequest.Confirm("erlan", "p-1"))
                        .text()
                        .en())
                .contains("same party");
        assertThat(desk.refused(new AccessRequest.Confirm("clerk", "p-1")).rule())
                .isEqualTo("role");
        assertThat(desk.refused(new AccessRequest.Confirm("root-account", "p-1"))
                        .rule())
                .as("an administrator confirms no decision")
                .isEqualTo("role");
        desk.recorded(new AccessRequest.LockAccount("root-account", "dana", true, "under inquiry"));
        assertThat(desk.refused(new AccessRequest.Confirm("aida", "p-1")).rule())
                .as("who proposed may not any more")
                .isEqualTo("locked");
        assertThat(desk.register.findRight("r-1")).isEmpty();
    }

    @Test
    void aProposalLapsesWhenWhatItIsAboutChanged() {
        desk.recorded(propose("aida"));
        desk.recorded(new Request.Withdraw("clerk", "a-1"));
        Outcome.Recorded lapsed = desk.recorded(new AccessRequest.Confirm("bolat", "p-1"));
        assertThat(lapsed.deeds()).containsExactly(new AccessDeed.Lapsed("p-1", "bolat"));
        assertThat(desk.register.findRight("r-1")).isEmpty();
    }

    @Test
    void whatNobodySawIsNotRecorded() {
        desk.recorded(A10_PermissionsTest.asks("clerk", Desk.file("a-2", "steppe", "4500:2900")));
        desk.recorded(propose("aida"));
        desk.recorded(new AccessRequest.Propose("aida", Desk.decide("a-1", "r-2")));
        desk.recorded(new AccessRequest.Confirm("bolat", "p-1"));
        Outcome.Recorded second = desk.recorded(new AccessRequest.Confirm("bolat", "p-2"));
        assertThat(second.deeds().getFirst()).isInstanceOf(AccessDeed.Lapsed.class);
        assertThat(desk.register.findRight("r-2")).isEmpty();
    }

    @Test
    void whatCannotBeRecordedCannotBeProposed() {
        Request.File bare = new Request.File(
                "clerk",
                "a-9",
                "KAZ",
                "exploration-licence",
                "copper",
                "steppe",
                Desk.squares("4900:2900"),
                6,
                Map.of(),
                List.of());
        desk.recorded(bare);
        Refusal refusal = desk.refused(new AccessRequest.Propose("aida", Desk.decide("a-9", "r-9")));
        assertThat(refusal.missing())
                .as("told to who proposes, not to who confirms")
                .isNotEmpty();
        assertThat(desk.refused(new AccessRequest.Propose("aida", new Request.Withdraw("aida", "a-1")))
                        .rule())
                .as("needs no second pair of eyes")
                .isEqualTo("role");
        assertThat(desk.refused(new AccessRequest.Propose("aida", propose("aida")))
                        .rule())
                .isEqualTo("role");
    }

    @Test
    void itCanBeDeclinedWithAReason() {
        desk.recorded(propose("aida"));
        assertThat(desk.refused(new AccessRequest.Decline("bolat", "p-1", " ")).rule())
                .isEqualTo("why");
        assertThat(desk.refused(new AccessRequest.Decline("clerk", "p-1", "no")).rule())
                .isEqualTo("role");
        desk.recorded(new AccessRequest.Decline("bolat", "p-1", "map of excluded land is missing"));
        assertThat(proposal("p-1").whyOrNull()).contains("excluded land");
        assertThat(desk.refused(new AccessRequest.Confirm("bolat", "p-1")).rule())
                .isEqualTo("state");
    }

    @Test
    void aDealingNeedsTwoAsWellAndTheNamesInTheRequestCountForNothing() {
        desk.recorded(propose("aida"));
        desk.recorded(new AccessRequest.Confirm("bolat", "p-1"));
        Request forged = new Request.Deal("bolat", "aida", new Dealing.Surrender("r-1"), Map.of(), null);
        desk.recorded(new AccessRequest.Propose("aida", forged));
        assertThat(desk.refused(new AccessRequest.Confirm("aida", "p-2")).rule())
                .isEqualTo("two-eyes");
        desk.recorded(new AccessRequest.Confirm("bolat", "p-2"));
        assertThat(desk.register.log(1, 100).getLast().actor()).isEqualTo("aida");
        assertThat(desk.right("r-1").status()).isEqualTo(Right.Status.SURRENDERED);
    }

    @Test
    void withoutAccountsItIsAsBefore(@TempDir Path other) {
        try (Desk office = Desk.in(other).company("steppe")) {
            office.granted("r-1", "steppe", "2026-03-10", "4500:2900");
            assertThat(office.refused(propose("aida")).rule()).isEqualTo("accounts");
            office.holds();
        }
    }
}
