package tizbek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A home with laws of its own, written for a test, and the words of the laws of the repository; its data are ours. */
final class SmallLaws {

    private SmallLaws() {}

    static Path checkout() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** Writes the law of {@code country} into {@code home}. */
    static void write(Path home, String country, String yaml) throws IOException {
        Path laws = Files.createDirectories(home.resolve("laws"));
        for (String words : List.of("acts.yaml", "facts.yaml", "units.yaml")) {
            if (!Files.exists(laws.resolve(words))) {
                Files.copy(checkout().resolve("laws").resolve(words), laws.resolve(words));
            }
        }
        Files.writeString(Files.createDirectories(laws.resolve(country)).resolve("law.yaml"), yaml);
    }

    /** Asks the laws in {@code home}. */
    static Spoken ask(Path home, String... words) {
        List<String> args = new ArrayList<>(List.of("law"));
        args.addAll(Arrays.asList(words));
        args.addAll(List.of("--quiet", "--data", checkout().resolve("data").toString()));
        return Spoken.by(home, args.toArray(String[]::new));
    }

    /** Asks the laws of the repository. */
    static Spoken askOurs(String... words) {
        return Spoken.by(
                checkout(),
                Stream.of(new String[] {"law"}, words, new String[] {"--quiet"})
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }
}
