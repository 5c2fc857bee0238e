package tizbek.solve.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tizbek.solve.HighsSolver;
import tizbek.solve.NativeLibraryException;

/** Finding, extracting and loading the library of HiGHS, and what is said where that fails. */
class NativeLibraryTest {

    private static final Path ARTIFACTS = Path.of("target", "native-artifacts");

    @AfterEach
    void theClassPathAgain() {
        System.clearProperty(LibraryFile.PROPERTY);
    }

    /**
     * For each platform: its artifact has the library where we look for it, built for the right processor and exporting
     * every function we call. On platforms other than the one this test runs on, no more than this was tried: there the
     * library is not loaded and nothing is solved.
     */
    @ParameterizedTest
    @EnumSource(Platform.class)
    void theArtifactOfEachPlatformHasEveryFunctionWeCall(Platform platform) throws IOException {
        try (JarFile jar =
                new JarFile(ARTIFACTS.resolve(platform.artifact() + ".jar").toFile())) {
            var entry = jar.getJarEntry(platform.resource().substring(1));
            assertThat(entry).as(platform.resource()).isNotNull();
            ExportedNames exported = ExportedNames.of(jar.getInputStream(entry).readAllBytes());
            assertThat(exported.processor()).isEqualTo(platform.name().endsWith("ARM_64") ? "aarch64" : "amd64");
            assertThat(exported.names())
                    .containsAll(Arrays.stream(HighsFunction.values())
                            .map(HighsFunction::symbol)
                            .toList());
        }
    }

    @Test
    void theVersionIsTheOneTheInterfaceWasWrittenFor() {
        assertThat(new HighsSolver().version()).startsWith("1.12.");
    }

    @Test
    void namesOfPlatformsAsTheJvmSaysThem() {
        assertThat(Platform.of("Linux", "amd64")).isEqualTo(Platform.LINUX_X86_64);
        assertThat(Platform.of("Linux", "aarch64")).isEqualTo(Platform.LINUX_ARM_64);
        assertThat(Platform.of("Mac OS X", "x86_64")).isEqualTo(Platform.MACOS_X86_64);
        assertThat(Platform.of("Mac OS X", "aarch64")).isEqualTo(Platform.MACOS_ARM_64);
        assertThat(Platform.of("Windows 11", "amd64")).isEqualTo(Platform.WINDOWS_X86_64);
        assertThatThrownBy(() -> Platform.of("Windows 11", "aarch64"))
                .isInstanceOf(NativeLibraryException.class)
                .hasMessageContainingAll("(Windows 11, aarch64)", "Maybe build HiGHS", LibraryFile.PROPERTY);
    }

    @Test
    void aNamedFileThatIsNotThere(@TempDir Path folder) {
        System.setProperty(LibraryFile.PROPERTY, folder.resolve("libhighs.so").toString());
        assertThatThrownBy(HighsSolver::new)
                .isInstanceOf(NativeLibraryException.class)
                .hasMessageContainingAll("libhighs.so", "names no file", "Maybe leave the property out");
    }

    @Test
    void aNamedFileThatIsNoLibrary(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("libhighs.so"), "not a library");
        System.setProperty(LibraryFile.PROPERTY, text.toString());
        assertThatThrownBy(HighsSolver::new)
                .isInstanceOf(NativeLibraryException.class)
                .hasMessageContainingAll("libhighs.so", "cannot be loaded on this platform", "Maybe it was built");
    }

    /** A library indeed, but another one: what the Java runtime itself carries. */
    @Test
    void aNamedLibraryThatIsNotHighs() {
        Path other = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("net"));
        if (!Files.exists(other)) {
            other = Path.of(System.getProperty("java.home"), "bin", System.mapLibraryName("net"));
        }
        System.setProperty(LibraryFile.PROPERTY, other.toString());
        assertThatThrownBy(HighsSolver::new)
                .isInstanceOf(NativeLibraryException.class)
                .hasMessageContainingAll("has no function (Highs_create)", "Maybe");
    }

    @Test
    void extractionIsPrivateAndMendsADamagedCopy(@TempDir Path cache) throws IOException {
        Path file = LibraryFile.extract(Platform.current(), cache);
        byte[] whole = Files.readAllBytes(file);
        Path folder = cache.resolve(LibraryFile.sha256(whole).substring(0, 32));
        assertThat(file).hasParent(folder);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file))
                    .doesNotContain(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
            assertThat(Files.getPosixFilePermissions(folder))
                    .doesNotContain(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
        }

        Files.writeString(file, "cut off");
        assertThat(LibraryFile.extract(Platform.current(), cache)).isEqualTo(file);
        assertThat(file).hasBinaryContent(whole);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void anArtifactThatIsNotOnTheClassPath(@TempDir Path cache) {
        Platform other =
                Platform.current() == Platform.WINDOWS_X86_64 ? Platform.LINUX_X86_64 : Platform.WINDOWS_X86_64;
        assertThatThrownBy(() -> LibraryFile.extract(other, cache))
                .isInstanceOf(NativeLibraryException.class)
                .hasMessageContainingAll("not on the class path", "com.google.ortools:" + other.artifact());
    }
}
