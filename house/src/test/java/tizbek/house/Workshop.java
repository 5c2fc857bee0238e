package tizbek.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small checkout with the launcher and made-up tools: a JDK, Maven and Node that only write down how they were called. */
final class Workshop {

    /** What one start said. */
    record Said(int code, String out, String err) {}

    private static final List<String> BASIC_TOOLS = List.of(
            "sed",
            "head",
            "awk",
            "dirname",
            "readlink",
            "ln",
            "mv",
            "cp",
            "rm",
            "mkdir",
            "find",
            "cat",
            "grep",
            "sleep");

    private final Path folder;
    private final Path checkout;
    private final Path tools;
    private final Path calls;
    private final Map<String, String> environment = new TreeMap<>();

    Workshop(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        checkout = Files.createDirectory(this.folder.resolve("check out"));
        tools = Files.createDirectory(this.folder.resolve("tools"));
        calls = Files.createFile(this.folder.resolve("calls"));
        for (String tool : BASIC_TOOLS) {
            Path system = Path.of("/usr/bin", tool);
            Path there = Files.exists(system) ? system : Path.of("/bin", tool);
            tool(tool, "exec " + there + " \"$@\"");
        }
        script(checkout.resolve("tizbek"), Checkout.read(Checkout.root().resolve("tizbek")));
        for (String source :
                List.of("pom.xml", "cli/pom.xml", "cli/src/main/java/A.java", "cli/src/main/java/B.java")) {
            write(source, "source", Instant.now().minusSeconds(3600));
        }
        tool("node", "echo v20.1.0");
        tool("npm", "exit 0");
        maven("3.8.7", "mkdir -p cli/target/lib bench/target/lib; : >cli/target/tizbek-cli-1.jar");
        environment.put("PATH", tools.toString());
        environment.put("HOME", this.folder.toString());
        environment.put("TIZBEK_JAVA_HOME", jdk("25", "exit 0").toString());
    }

    Path checkout() {
        return checkout;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** A JDK of that release whose {@code java} runs {@code body}. */
    Path jdk(String release, String body) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdk-" + release));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + release + ".0.1\"\n");
        Files.createDirectories(jdk.resolve("bin"));
        script(jdk.resolve("bin/java"), "#!/bin/sh\n" + body + "\n");
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        return jdk;
    }

    /** Maven of that version, whose build runs {@code body} in the checkout. */
    void maven(String version, String body) throws IOException {
        tool("mvn", """
                [ "$1" = --version ] && echo "Apache Maven %s" && exit 0
                echo "$@" >>'%s'
                %s""".formatted(version, calls, body));
    }

    void tool(String name, String body) throws IOException {
        script(tools.resolve(name), "#!/bin/sh\n" + body + "\n");
    }

    void remove(String tool) throws IOException {
        Files.delete(tools.resolve(tool));
    }

    /** The calls of Maven, its version question apart. */
    List<String> builds() throws IOException {
        return Files.readAllLines(calls);
    }

    /** Writes a file of the checkout, as if at that time. */
    void write(String name, String text, Instant when) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(when));
    }

    /** A change after the last build; file times are coarse, so it is dated a little ahead. */
    void change(String name) throws IOException {
        write(name, "changed", Instant.now().plusSeconds(2));
    }

    Said start(String... args) throws IOException, InterruptedException {
        return start(folder, checkout.resolve("tizbek"), args);
    }

    Said start(Path workingFolder, Path launcher, String... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        int code = process(workingFolder, launcher, out, err, args).waitFor();
        return new Said(code, Checkout.read(out), Checkout.read(err));
    }

    /** Starts without waiting for the end. */
    Process process(Path workingFolder, Path launcher, Path out, Path err, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectInput(
                        Files.writeString(folder.resolve("input"), "typed\n").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
