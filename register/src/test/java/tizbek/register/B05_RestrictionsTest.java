package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a court or the state bars for a time cannot be recorded. */
class B05_RestrictionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void twoRights() {
        desk = Desk.in(folder)
                .on("2026-03-10")
                .company("steppe")
                .company("buyer")
                .company("bank");
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4500:2901");
        desk.granted("r-2", "steppe", "2026-03-10", "4501:2900");
        desk.on("2027-06-01");
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    private static RestrictionRequest.Impose impose(
            String id, String right, @Nullable LocalDate until, Transitions.Step... bars) {
        SortedSet<Transitions.Step> steps = new TreeSet<>(List.of(bars));
        return new RestrictionRequest.Impose(
                "decider", "second", id, right, Restriction.Kind.ARREST, steps, until, "ruling 17", List.of());
    }

    private static Request.Deal surrender(String right) {
        return Desk.deal(new Dealing.Surrender(right), Map.of());
    }

    private static Request.Deal amalgamation() {
        return Desk.deal(new Dealing.Amalgamation("r-2", List.of("r-1")), Map.of());
    }

    @Test
    void anArrestBarsAllUntilItIsLifted() {
        desk.recorded(impose("x-1", "r-1", null));
        assertThat(desk.refused(surrender("r-1")).text().en()).contains("x-1", "ruling 17", "Maybe it is lifted first");
        assertThat(desk.refused(amalgamation()).rule()).isEqualTo("restricted");
        assertThat(desk.refused(Desk.deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of()))
                        .rule())
                .isEqualTo("restricted");
        desk.recorded(new RestrictionRequest.Lift("decider", "second", "x-1", "ruling 31"));
        assertThat(desk.refused(new RestrictionRequest.Lift("decider", "second", "x-1", "again"))
                        .rule())
                .isEqualTo("state");
        desk.recorded(surrender("r-1"));
    }

    @Test
    void oneThatBarsOnlySomeAndForATimeLeavesTheRest() {
        desk.recorded(impose("x-1", "r-1", LocalDate.parse("2027-07-01"), Transitions.Step.SURRENDER));
        desk.recorded(Desk.deal(new Dealing.Relinquishment("r-1", Desk.squares("4500:2901")), Map.of()));
        assertThat(desk.refused(surrender("r-1")).text().en()).contains("before (2027-07-01)");
        desk.on("2027-07-01").recorded(surrender("r-1"));
    }

    @Test
    void theEndOfATermIsNotStopped() {
        desk.recorded(impose("x-1", "r-1", null));
        assertThat(desk.register.find(Restriction.class, "x-1").orElseThrow().bars())
                .doesNotContain(Transitions.Step.EXPIRY, Transitions.Step.RELEASE)
                .contains(Transitions.Step.TRANSFER, Transitions.Step.MERGING);
        assertThat(desk.refused(impose("x-2", "r-1", null, Transitions.Step.EXPIRY))
                        .rule())
                .isEqualTo("bars");
        desk.on("2032-03-10").recorded(Desk.deal(new Dealing.Expiry("r-1"), Map.of()));
    }

    @Test
    void whatCannotBeRestrictedIsRefused() {
        assertThat(desk.refused(impose("X 1", "r-1", null)).rule()).isEqualTo("id");
        assertThat(desk.refused(impose("x-1", "r-9", null)).rule()).isEqualTo("unknown");
        assertThat(desk.refused(impose("x-1", "r-1", LocalDate.parse("2027-06-01")))
                        .rule())
                .isEqualTo("term");
        assertThat(desk.refused(new RestrictionRequest.Impose(
                                "decider",
                                "decider",
                                "x-1",
                                "r-1",
                                Restriction.Kind.ARREST,
                                new TreeSet<>(),
                                null,
                                "ruling",
                                List.of()))
                        .rule())
                .isEqualTo("two-eyes");
        assertThat(desk.refused(new RestrictionRequest.Impose(
                                "decider",
                                "second",
                                "x-1",
                                "r-1",
                                Restriction.Kind.ARREST,
                                new TreeSet<>(),
                                null,
                                "ruling",
                                List.of("ruling.pdf")))
                        .rule())
                .isEqualTo("document");
        desk.recorded(surrender("r-2"));
        assertThat(desk.refused(impose("x-1", "r-2", null)).rule()).isEqualTo("state");
        desk.register.rebuild();
    }
}
