package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.register.internal.Json;

/** The register, or its server, killed at any moment: nothing acknowledged is lost, nothing half done is seen. */
class B02_KilledTest {

    private static final int DEALINGS = 10_000;

    @Test
    void killedTwice(@TempDir Path folder) throws IOException, InterruptedException {
        killed(folder, 2, 3, 200, false);
    }

    /** At random moments until ten thousand requests were acknowledged in all. */
    @Test
    @Tag("long")
    void killedTwentyTimes(@TempDir Path folder) throws IOException, InterruptedException {
        killed(folder, 20, 11, 1_000, false);
    }

    @Test
    void theServerIsKilled(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Stores.isServer(), "the database in the folder has no server");
        killed(folder, 1, 5, 200, true);
    }

    @Test
    @Tag("long")
    void theServerIsKilledTenTimes(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Stores.isServer(), "the database in the folder has no server");
        killed(folder, 10, 17, 1_000, true);
    }

    private static void killed(Path folder, int times, long seed, int most, boolean server)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Receipt> acknowledged = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            acknowledged.addAll(untilKilled(folder, i, 20 + random.nextInt(most), server));
            try (Desk desk = Desk.in(folder)) {
                desk.holds();
                for (Receipt receipt : acknowledged) {
                    assertThat(desk.register.holds(receipt)).as("%s", receipt).isTrue();
                }
            }
        }
        assertThat(acknowledged).extracting(Receipt::number).doesNotHaveDuplicates();
    }

    /** Starts a process that asks, and kills it, or the server, after so many acknowledgements; all that it was given. */
    private static List<Receipt> untilKilled(Path folder, int round, int after, boolean server)
            throws IOException, InterruptedException {
        Place place = Stores.place(folder);
        Path said = folder.resolve("said-" + round + ".txt");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asker.class.getName(),
                        folder.toString(),
                        String.valueOf(round),
                        String.valueOf(place.urlOrNull()),
                        String.valueOf(place.userOrNull()))
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        while (process.isAlive() && lines(said).size() < after) {
            Thread.sleep(1);
        }
        if (server) {
            Server.find().orElseThrow().crash();
        }
        process.destroyForcibly();
        assertThat(process.waitFor())
                .as("killed; it said: %s", Files.readString(folder.resolve("errors.txt")))
                .isNotZero();
        List<Receipt> acknowledged =
                lines(said).stream().map(l -> Json.read(l, Receipt.class)).toList();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(after);
        return acknowledged;
    }

    /** The whole lines of a file: the last may have been cut off by the kill. */
    private static List<String> lines(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Files, decides and deals, and prints the receipts, until it is killed. */
    static final class Asker {

        private final Register register;
        private final int round;

        private Asker(Register register, int round) {
            this.register = register;
            this.round = round;
        }

        public static void main(String[] arguments) {
            Place place = arguments[2].equals("null")
                    ? Place.in(Path.of(arguments[0]))
                    : new Place(Path.of(arguments[0]), arguments[2], arguments[3], arguments[3]);
            Register register = Register.open(place, Desk.JURISDICTIONS, Desk.LAW, Clock.systemUTC());
            new Asker(register, Integer.parseInt(arguments[1])).askOnAndOn();
        }

        private void askOnAndOn() {
            register.submit(new Request.EnterParty("clerk", "steppe", Party.Kind.COMPANY, "KAZ", "Steppe"));
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < DEALINGS / 5; i++) {
                for (Request request : steps(i)) {
                    running.add(register.begin(request).thenAccept(Asker::print));
                }
                if (i % 8 == 0) {
                    running.forEach(CompletableFuture::join);
                    running.clear();
                }
            }
            running.forEach(CompletableFuture::join);
        }

        /** Two rights side by side that become one, of which a square is given back. */
        private List<Request> steps(int i) {
            String name = round + "-" + i;
            int column = 4000 + 4 * (i % 100);
            int row = 2600 + 20 * round + i / 100;
            return List.of(
                    Desk.file("a-" + name, "steppe", column + ":" + row, (column + 1) + ":" + row),
                    Desk.decide("a-" + name, "r-" + name),
                    Desk.deal(
                            new Dealing.Relinquishment("r-" + name, Desk.squares((column + 1) + ":" + row)), Map.of()),
                    Desk.file("b-" + name, "steppe", (column + 1) + ":" + row),
                    Desk.decide("b-" + name, "s-" + name),
                    Desk.deal(new Dealing.Amalgamation("r-" + name, List.of("s-" + name)), Map.of()),
                    Desk.deal(new Dealing.Renewal("r-" + name, LocalDate.of(2050, 1, 1)), Map.of()));
        }

        private static void print(Outcome outcome) {
            if (outcome instanceof Outcome.Recorded recorded) {
                System.out.println(Json.of(recorded.receipt()));
            }
        }
    }
}
