package tizbek.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tizbek.law.Law;

/** A country of the tests alone, made of the files in {@code src/test/countries} and of no code. */
final class Testland {

    static final String CODE = "XTS";
    private static final Path FILES = Path.of("src/test/countries");
    static final Map<String, Jurisdiction> JURISDICTIONS = jurisdictions();
    static final Law LAW = law();

    private Testland() {}

    static Desk in(Path folder) {
        return new Desk(Stores.place(folder), JURISDICTIONS, LAW)
                .party("xts-state", Party.Kind.STATE, CODE)
                .party("xts-bank", Party.Kind.STATE, CODE)
                .party("one", Party.Kind.COMPANY, CODE)
                .party("two", Party.Kind.COMPANY, CODE)
                .party("three", Party.Kind.COMPANY, CODE);
    }

    /** Its file, with the coordinates of the checkout beside it. */
    private static Map<String, Jurisdiction> jurisdictions() {
        try {
            Path registers = Files.createTempDirectory("registers");
            copy(FILES.resolve("registers"), registers);
            Path coordinates = registers.resolve("ground").resolve("coordinates.yaml");
            Files.createDirectories(coordinates.getParent());
            Files.copy(Desk.ROOT.resolve("registers").resolve("ground").resolve("coordinates.yaml"), coordinates);
            return Jurisdiction.readAll(registers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The laws of the checkout with that of this country beside them. */
    private static Law law() {
        try {
            Path laws = Files.createTempDirectory("laws");
            copy(Desk.ROOT.resolve("laws"), laws);
            copy(FILES.resolve("laws"), laws);
            return Law.read(laws);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static SortedSet<Block> squares(String... blocks) {
        TreeSet<Block> squares = new TreeSet<>();
        for (String block : blocks) {
            squares.add(Block.of("xts-square:" + block));
        }
        return squares;
    }

    static Request.File file(String id, String kind, String applicant, String... blocks) {
        return new Request.File(
                "clerk", id, CODE, kind, "tungsten", applicant, squares(blocks), 5, Map.of(), List.of());
    }

    /** Its law room knows no provision, so that a decision names its act. */
    static Request.Decide decide(String application, String right) {
        return new Request.Decide("decider", "second", application, right, Map.of(), "Test Act");
    }

    static Request.Deal deal(Dealing dealing) {
        return new Request.Deal("decider", "second", dealing, Map.of(), "Test Act");
    }

    static void granted(Desk desk, String right, String kind, String holder, String... blocks) {
        desk.recorded(file("app-" + right, kind, holder, blocks));
        desk.recorded(decide("app-" + right, right));
    }
}
