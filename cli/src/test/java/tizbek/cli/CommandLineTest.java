package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tizbek.cli.internal.FailureReport;

/** What every command owes to people and scripts: help with an example, known exit codes, the nearest name. */
class CommandLineTest {

    @TempDir
    private Path home;

    @Test
    void aMisspeltCommandIsAnsweredWithTheNearestOne() {
        Spoken spoken = Spoken.by(home, "fcts", "check");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).startsWith("""
                tizbek: command (fcts) of (tizbek) is not known
                  Maybe (facts) was meant.
                """);
    }

    @Test
    void aMisspeltOptionIsAnsweredWithTheNearestOne() {
        Spoken spoken = Spoken.by(home, "facts", "check", "--jsn");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).startsWith("""
                tizbek: option (--jsn) of (tizbek facts check) is not known
                  Maybe (--json) was meant.
                """);
    }

    @Test
    void aWordThatResemblesNothingIsNotGivenAFalseRemedy() {
        assertThat(Spoken.by(home, "photosynthesis").err()).doesNotContain("Maybe");
    }

    @Test
    void anOptionWithoutItsValueIsBadInput() {
        assertThat(Spoken.by(home, "facts", "check", "--data").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void noCommandIsBadInputAndListsTheCommands() {
        Spoken spoken = Spoken.by(home);
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("command is missing", "facts");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (CommandLine command : everyCommand()) {
            String[] words = command.getCommandSpec().qualifiedName().split(" ");
            String[] args = new String[words.length];
            System.arraycopy(words, 1, args, 0, words.length - 1);
            args[words.length - 1] = "--help";
            Spoken spoken = Spoken.by(home, args);
            assertThat(spoken.code()).isEqualTo(ExitCode.YES);
            assertThat(spoken.out()).as(String.join(" ", words)).contains("Example: tizbek ");
        }
    }

    @Test
    void everyCommandThatDoesSomethingTakesTheSharedOptions() {
        for (CommandLine command : everyCommand()) {
            if (command.getSubcommands().isEmpty()) {
                assertThat(command.getCommandSpec().optionsMap())
                        .as(command.getCommandSpec().qualifiedName())
                        .containsKeys("--data", "--out", "--json", "--quiet");
            }
        }
    }

    private List<CommandLine> everyCommand() {
        List<CommandLine> found = new ArrayList<>();
        found.add(Main.commandLine(new Surroundings(home, home, false), new FailureReport(home)));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(found.get(i).getSubcommands().values());
        }
        return found;
    }
}
