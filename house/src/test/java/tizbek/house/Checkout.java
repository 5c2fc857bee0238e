package tizbek.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout on which the checks run: its root, its rooms, its files. */
final class Checkout {

    private static final Pattern MODULE = Pattern.compile("<module>([a-z]+)</module>");

    private static final Path ROOT = findRoot();

    private Checkout() {}

    static Path root() {
        return ROOT;
    }

    /** The modules of the build, this one apart. */
    static List<String> rooms() {
        List<String> rooms = new ArrayList<>();
        Matcher module = MODULE.matcher(read(ROOT.resolve("pom.xml")));
        while (module.find()) {
            if (!module.group(1).equals("house")) {
                rooms.add(module.group(1));
            }
        }
        return rooms;
    }

    /** The Java files of a room's main code, generated ones apart. */
    static List<Path> mainSources(String room) {
        Path sources = ROOT.resolve(room).resolve("src").resolve("main").resolve("java");
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.toString().contains("/generated/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files of all rooms' main code. */
    static List<Path> mainSources() {
        return rooms().stream().flatMap(room -> mainSources(room).stream()).toList();
    }

    /** A room that has a class is a room; one that has only its package-info is still a plan. */
    static List<String> furnishedRooms() {
        return rooms().stream().filter(room -> mainSources(room).size() > 1).toList();
    }

    /**
     * The files that git tracks, or would track when added; a file deleted but not yet committed is left out.
     *
     * @throws IllegalStateException if git cannot be run here
     */
    static List<Path> trackedFiles() {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = git.waitFor();
            if (code != 0) {
                throw new IllegalStateException("git ls-files ended with exit code (" + code + ")\n"
                        + "Maybe this is not a git checkout: the checks of house need one.");
            }
            return Stream.of(names.split("\0"))
                    .map(ROOT::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git was listing files", e);
        }
    }

    /** How a file is named in a message. */
    static String shown(Path file) {
        return file.startsWith(ROOT) ? ROOT.relativize(file).toString() : file.toString();
    }

    /** The text of a file; a byte that is no UTF-8 becomes a replacement character. */
    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("tizbek"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no checkout of Tizbek above (" + Path.of("").toAbsolutePath() + ")");
            }
            folder = parent;
        }
        return folder;
    }
}
