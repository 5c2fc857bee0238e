package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would become of a request is what becomes of it; and a request with a key is recorded once. */
class A16_PreviewTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.in(folder).on("2026-03-10").company("steppe").company("buyer");
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    @Test
    void aPreviewSaysWhatTheDecisionSaysAndRecordsNothing() {
        desk.recorded(Desk.file("first", "steppe", "4500:2900"));
        desk.recorded(Desk.file("second", "buyer", "4500:2900"));
        desk.recorded(new Request.File(
                "clerk",
                "excluded",
                "KAZ",
                "exploration-licence",
                "copper",
                "buyer",
                Desk.squares("4700:2900"),
                6,
                Desk.with(Desk.EXPLORING, "excluded_land", "yes"),
                List.of()));
        desk.recorded(new Request.File(
                "clerk",
                "unknown",
                "KAZ",
                "exploration-licence",
                "copper",
                "buyer",
                Desk.squares("4800:2900"),
                6,
                Map.of(),
                List.of()));
        long before = desk.register.catalogue().entries();
        List<Request> requests = new ArrayList<>();
        for (String id : List.of("second", "excluded", "unknown", "first", "nothing")) {
            requests.add(Desk.decide(id, "r-" + id));
        }
        List<Preview> previews = requests.stream().map(desk.register::preview).toList();
        assertThat(desk.register.catalogue().entries()).isEqualTo(before);
        for (int i = 0; i < requests.size(); i++) {
            Preview outcome = switch (desk.ask(requests.get(i))) {
                case Outcome.Recorded recorded -> new Preview.Records(recorded.deeds());
                case Outcome.NotRecorded not -> new Preview.Refuses(not.refusal());
            };
            assertThat(outcome).isEqualTo(previews.get(i));
        }
    }

    @Test
    void aStepThatTheLawBarsIsBarredWhoeverTakesPart() {
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900");
        Right right = desk.right("r-1");
        Preview young = desk.register.preview(right, Transitions.Step.TRANSFER, Map.of());
        Refusal barred = desk.refused(Desk.deal(new Dealing.Transfer("r-1", "steppe", "buyer", 100), Map.of()));
        assertThat(young).isEqualTo(new Preview.Refuses(barred));
        assertThat(barred.rule()).isEqualTo("barred");
        assertThat(desk.register.preview(right, Transitions.Step.RELINQUISHMENT, Map.of()))
                .isEqualTo(new Preview.Records(List.of()));
        assertThat(((Preview.Refuses) desk.register.preview(right, Transitions.Step.EXPIRY, Map.of()))
                        .refusal()
                        .rule())
                .isEqualTo("term");
        desk.on("2032-03-10");
        assertThat(desk.register.preview(right, Transitions.Step.EXPIRY, Map.of()))
                .isEqualTo(new Preview.Records(List.of()));
    }

    @Test
    void aRequestWithAKeyIsRecordedOnce() {
        desk.granted("r-1", "steppe", "2024-03-11", "4500:2900", "4501:2900").on("2026-03-10");
        desk.recorded(
                new Request.Deal("decider", "second", new Dealing.Pledge("r-1", "p-1", "buyer"), Map.of(), "order 1"));
        Request release = new Request.Deal("decider", "second", new Dealing.Release("r-1", "p-1"), Map.of(), null);
        Outcome first = desk.register.submit(release, "key-1");
        long after = desk.register.catalogue().entries();
        assertThat(first).isInstanceOf(Outcome.Recorded.class);
        assertThat(desk.register.submit(release, "key-1")).isEqualTo(first);
        assertThat(desk.register.catalogue().entries()).isEqualTo(after);
        assertThat(((Outcome.NotRecorded) desk.register.submit(release, "key-2"))
                        .refusal()
                        .rule())
                .as("asked anew it is asked again")
                .isEqualTo("unknown");
        Request other = new Request.Withdraw("decider", "app-r-1");
        assertThat(((Outcome.NotRecorded) desk.register.submit(other, "key-1"))
                        .refusal()
                        .rule())
                .isEqualTo("replay");
        Request.EnterParty elsewhere = new Request.EnterParty("somebody-else", "new", Party.Kind.COMPANY, "KAZ", "New");
        assertThat(desk.register.submit(elsewhere, "key-1")).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void oneRequestSentManyTimesAtOnceIsRecordedOnce() {
        Request person = new Request.EnterParty("clerk", "aigul", Party.Kind.PERSON, "KAZ", "Aigul");
        List<CompletableFuture<Outcome>> all = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> desk.register.submit(person, "once")))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).distinct())
                .singleElement()
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(desk.register.catalogue().log(1, 9, "aigul", null)).hasSize(1);
    }

    @Test
    void theKeyIsKnownAfterTheProgramWasStartedAgain() {
        Request file = Desk.file("a-1", "steppe", "4500:2900");
        Outcome first = desk.register.submit(file, "key");
        desk.close();
        desk = Desk.in(folder).on("2026-03-12");
        assertThat(desk.register.submit(file, "key")).isEqualTo(first);
    }
}
