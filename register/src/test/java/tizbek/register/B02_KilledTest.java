package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register killed at any moment: nothing acknowledged is lost, nothing half done is seen. */
class B02_KilledTest {

    private static final int DEALINGS = 10_000;

    @Test
    void killedOnce(@TempDir Path folder) throws IOException, InterruptedException {
        killed(folder, 1, 3);
    }

    @Test
    @Tag("long")
    void killedTwentyTimes(@TempDir Path folder) throws IOException, InterruptedException {
        killed(folder, 20, 11);
    }

    private static void killed(Path folder, int times, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            acknowledged.addAll(untilKilled(folder, i, 20 + random.nextInt(400)));
            try (Desk desk = Desk.in(folder)) {
                desk.holds();
                for (String id : acknowledged) {
                    assertThat(desk.register.findApplication(id)).as(id).isPresent();
                }
            }
        }
    }

    /** Starts a process that files, and kills it after so many acknowledgements; all that it gave. */
    private static List<String> untilKilled(Path folder, int round, int after)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said-" + round + ".txt");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filer.class.getName(),
                        folder.toString(),
                        String.valueOf(round))
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        while (process.isAlive() && lines(said).size() < after) {
            Thread.sleep(1);
        }
        process.destroyForcibly();
        assertThat(process.waitFor())
                .as("killed; it said: %s", Files.readString(folder.resolve("errors.txt")))
                .isNotZero();
        List<String> acknowledged = lines(said);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(after);
        return acknowledged;
    }

    /** The whole lines of a file: the last may have been cut off by the kill. */
    private static List<String> lines(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Files and prints what was acknowledged, until it is killed. */
    static final class Filer {

        private Filer() {}

        public static void main(String[] arguments) {
            int round = Integer.parseInt(arguments[1]);
            Register register =
                    Register.open(Place.in(Path.of(arguments[0])), Desk.JURISDICTIONS, Desk.LAW, Clock.systemUTC());
            register.submit(new Request.EnterParty("clerk", "steppe", Party.Kind.COMPANY, "KAZ", "Steppe"));
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < DEALINGS; i++) {
                String id = "a-" + round + "-" + i;
                running.add(register.begin(new Request.File(
                                "clerk",
                                id,
                                "KAZ",
                                "exploration-licence",
                                "copper",
                                "steppe",
                                Desk.squares((4000 + i % 100) + ":" + (2800 + i / 100)),
                                6,
                                new HashMap<>(Desk.EXPLORING),
                                List.of()))
                        .thenAccept(o -> {
                            if (o instanceof Outcome.Recorded) {
                                System.out.println(id);
                            }
                        }));
                if (i % 40 == 0) {
                    running.forEach(CompletableFuture::join);
                    running.clear();
                }
            }
            running.forEach(CompletableFuture::join);
        }
    }
}
