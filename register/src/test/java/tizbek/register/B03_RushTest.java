package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of applications in one opening second: all receipted, all in an order, the same on every replay. */
class B03_RushTest {

    private static final int APPLICANTS = 50;
    private static final int PLOTS = 1_000;
    private static final int CONTESTED = 20;

    @Test
    void twoThousandAtOnce(@TempDir Path folder) {
        allAreReceiptedAndOrderedAndTheFirstOfEachPlotHasIt(folder, 2_000);
    }

    @Test
    @Tag("long")
    void tenThousandAtOnce(@TempDir Path folder) {
        allAreReceiptedAndOrderedAndTheFirstOfEachPlotHasIt(folder, 10_000);
    }

    private static void allAreReceiptedAndOrderedAndTheFirstOfEachPlotHasIt(Path folder, int rush) {
        try (Desk desk = Desk.in(folder).on("2026-03-10")) {
            for (int i = 0; i < APPLICANTS; i++) {
                desk.company("c-" + i);
            }
            List<CompletableFuture<Outcome>> filed = new ArrayList<>();
            for (int i = 0; i < rush; i++) {
                filed.add(desk.register.begin(file(i)));
            }
            Set<Long> numbers = new HashSet<>();
            for (CompletableFuture<Outcome> one : filed) {
                Outcome.Recorded recorded = (Outcome.Recorded) one.join();
                numbers.add(
                        ((Deed.Filed) recorded.deeds().getFirst()).application().number());
                assertThat(numbers).hasSizeLessThanOrEqualTo(rush);
            }
            assertThat(numbers).as("gapless").hasSize(rush).contains(1L, (long) rush);
            for (int plot = 0; plot < CONTESTED; plot++) {
                desk.recorded(Desk.decide("a-" + plot, "r-" + plot));
                assertThat(desk.recorded(Desk.decide("a-" + (plot + PLOTS), "r-late-" + plot))
                                .deeds()
                                .getFirst())
                        .isInstanceOf(Deed.Refused.class);
            }
            desk.holds();
            List<Right> before = desk.register.rights("", 100);
            desk.register.rebuild();
            assertThat(desk.register.rights("", 100)).isEqualTo(before).hasSize(CONTESTED);
            desk.holds();
        }
    }

    private static Request.File file(int i) {
        int plot = i % PLOTS;
        return new Request.File(
                "clerk",
                "a-" + i,
                "KAZ",
                "exploration-licence",
                "copper",
                "c-" + i % APPLICANTS,
                Desk.squares((4000 + plot % 100) + ":" + (2800 + plot / 100)),
                6,
                new HashMap<>(Desk.EXPLORING),
                List.of());
    }
}
