package tizbek.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tizbek.facts.InputException;

/** The laws of the repository, and small ones written for a test. */
final class LawFolder {

    private LawFolder() {}

    /** The root of the repository: the first folder upwards that has {@code laws/groups.yaml}. */
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("laws/groups.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no laws/groups.yaml in any folder upwards");
    }

    /** Read once: a law is immutable. */
    private static final class Read {
        static final Law OURS = Law.read(root().resolve("laws"));
    }

    static Law ours() {
        return Read.OURS;
    }

    /** A law of one file, for the country AAA. */
    static Law of(Path folder, String yaml) {
        return of(folder, "AAA", yaml);
    }

    static Law of(Path folder, String country, String yaml) {
        return Law.read(write(folder, country, yaml));
    }

    static Path write(Path folder, String country, String yaml) {
        try {
            Path laws = Files.createDirectories(folder.resolve("laws"));
            for (String words : List.of("acts.yaml", "facts.yaml", "units.yaml")) {
                Files.copy(
                        root().resolve("laws").resolve(words),
                        laws.resolve(words),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(Files.createDirectories(laws.resolve(country)).resolve("law.yaml"), yaml);
            return laws;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said about a law that cannot be read. */
    static String refusal(Path folder, String yaml) {
        try {
            of(folder, yaml);
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("the law was read, and should have been refused");
    }
}
