package tizbek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tizbek.house.Workshop.Said;

/** What {@code ./tizbek} promises, on a checkout and tools made up for the test. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void furnish() throws IOException {
        workshop = new Workshop(folder);
    }

    // ---- building what is stale, and nothing else

    @Test
    void theSecondStartDoesNotCallMaven() throws Exception {
        assertThat(workshop.start("facts").err()).contains("tizbek: building cli");
        assertThat(workshop.start("facts")).isEqualTo(new Said(0, "", ""));
        assertThat(workshop.builds()).singleElement().asString().contains("package", "-Dmaven.test.skip=true");
    }

    @Test
    void startingNeverFormatsTheSources() throws Exception {
        workshop.start("facts");
        assertThat(workshop.builds()).singleElement().asString().contains("-Dspotless.skip=true");
    }

    @Test
    void aChangedSourceIsBuiltAndNamed() throws Exception {
        workshop.start("facts");
        workshop.change("cli/src/main/java/A.java");
        assertThat(workshop.start("facts").err()).contains("cli/src/main/java/A.java");
        assertThat(workshop.builds()).hasSize(2);
    }

    @Test
    void aDeletedSourceIsNoticed() throws Exception {
        workshop.start("facts");
        Files.delete(workshop.checkout().resolve("cli/src/main/java/B.java"));
        workshop.start("facts");
        assertThat(workshop.builds()).hasSize(2);
    }

    @Test
    void testsTablesAndTextsDoNotMakeABuildStale() throws Exception {
        workshop.start("facts");
        for (String name :
                List.of("cli/src/test/java/ATest.java", "data/links.csv", "cli/README.md", "out/plan.json")) {
            workshop.change(name);
        }
        workshop.start("facts");
        assertThat(workshop.builds()).hasSize(1);
    }

    @Test
    void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
        workshop.maven("3.8.7", "echo '[INFO] noise'; echo '[ERROR] A.java:3 no such word'; exit 1");
        for (int attempt = 1; attempt <= 2; attempt++) {
            Said said = workshop.start("facts");
            assertThat(said.code()).isEqualTo(3);
            assertThat(said.out()).isEmpty();
            assertThat(said.err())
                    .contains("A.java:3 no such word", "the build failed")
                    .doesNotContain("noise");
            assertThat(workshop.builds()).hasSize(attempt);
        }
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        workshop.maven("3.8.7", "sleep 1; mkdir -p cli/target/lib; : >cli/target/tizbek-cli-1.jar");
        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Path sink = Files.createTempFile(folder, "said", "");
            both.add(workshop.process(folder, workshop.checkout().resolve("tizbek"), sink, sink, "facts"));
        }
        for (Process one : both) {
            assertThat(one.waitFor()).isZero();
        }
        assertThat(workshop.builds()).hasSize(1);
    }

    @Test
    void theLockOfADeadProcessIsTakenOver() throws Exception {
        Path target = Files.createDirectories(workshop.checkout().resolve("target"));
        Files.createSymbolicLink(target.resolve("build.lock"), Path.of("pid:999999999"));
        assertThat(workshop.start("facts").code()).isZero();
        assertThat(Files.isSymbolicLink(target.resolve("build.lock"))).isFalse();
    }

    // ---- running

    @Test
    void theWorkingFolderTheArgumentsAndTheInputReachTheCommandThroughALink() throws Exception {
        workshop.jdk("25", "pwd; for a in \"$@\"; do echo \"[$a]\"; done; cat");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("tz"), Path.of("../check out/tizbek"));
        Said said = workshop.start(elsewhere, link, "facts", "two words");
        assertThat(said.out().lines())
                .startsWith(elsewhere.toRealPath().toString(), "[--enable-native-access=ALL-UNNAMED]")
                .contains("[-Dtizbek.home=" + workshop.checkout() + "]", "[-Dtizbek.terminal=false]")
                .endsWith("[tizbek.cli.Main]", "[facts]", "[two words]", "typed");
    }

    @Test
    void theExitCodeOfTheCommandIsPassedOn() throws Exception {
        workshop.jdk("25", "exit 2");
        assertThat(workshop.start("facts")).extracting(Said::code).isEqualTo(2);
    }

    @Test
    void aJvmThatDiesInNativeCodeEndsInAdviceAndExitCode3() throws Exception {
        workshop.jdk("25", "exit 134");
        Said said = workshop.start("plan");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("died in native code (exit 134)", "crash-", "Maybe");
    }

    // ---- what is missing

    @Test
    void anOldJavaHomeIsPassedOverForTheJdkOnThePath() throws Exception {
        Path young = workshop.jdk("25", "echo young");
        workshop.environment().remove("TIZBEK_JAVA_HOME");
        workshop.environment().put("JAVA_HOME", workshop.jdk("17", "echo old").toString());
        workshop.tool("java", "echo '    java.home = " + young + "' >&2");
        assertThat(workshop.start("facts").out()).isEqualTo("young\n");
    }

    @Test
    void aTizbekJavaHomeThatIsTooOldIsAnErrorAndNotPassedOver() throws Exception {
        workshop.environment()
                .put("TIZBEK_JAVA_HOME", workshop.jdk("17", "echo old").toString());
        Said said = workshop.start("facts");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("TIZBEK_JAVA_HOME (", "jdk-17", "JDK 25", "Maybe");
    }

    @Test
    void aMissingOrOldToolIsNamedWithTheWayToGetIt() throws Exception {
        workshop.tool("node", "echo v18.19.0");
        assertThat(workshop.start("facts").err()).contains("Node (18.19.0) is too old: 20", "Maybe");
        workshop.remove("node");
        assertThat(workshop.start("facts").err()).contains("node is not on the PATH", "apt install nodejs");
        workshop.maven("3.6.3", "exit 0");
        assertThat(workshop.start("facts").err()).contains("Maven (3.6.3) is too old: 3.8", "Maybe");
        workshop.remove("mvn");
        Said said = workshop.start("facts");
        assertThat(said.err()).contains("mvn is not on the PATH", "apt install maven");
        assertThat(said.code()).isEqualTo(3);
    }

    // ---- tests

    @Test
    void testRunsTheWholeSuiteAndPassesItsExitCodeOn() throws Exception {
        workshop.maven("3.8.7", "echo 'Tests run: 5, Failures: 1'; exit 1");
        Said said = workshop.start("test");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).endsWith("Tests run: 5, Failures: 1\n");
        assertThat(workshop.builds()).singleElement().asString().contains("verify", "-DexcludedGroups=long");
    }

    @Test
    void longTestsAreAddedOnRequest() throws Exception {
        workshop.start("test", "--long");
        assertThat(workshop.builds()).singleElement().asString().doesNotContain("excludedGroups=long");
        assertThat(workshop.start("test", "--lnog").code()).isEqualTo(2);
    }

    @Test
    void afterAPassedTestNothingIsStale() throws Exception {
        workshop.start("test");
        workshop.start("facts");
        assertThat(workshop.builds()).hasSize(1);
    }
}
