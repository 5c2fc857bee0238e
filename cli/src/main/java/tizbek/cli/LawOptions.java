package tizbek.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of every command that asks the law, as a mixin: the language of the text. */
final class LawOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--lang", paramLabel = "en|ru", description = "Language of the text; default: ${DEFAULT-VALUE}.")
    private String language = "en";

    /** Whether the text is to be English; JSON has both languages. */
    boolean english() {
        return switch (language) {
            case "en" -> true;
            case "ru" -> false;
            default -> {
                if (command == null) {
                    throw new IllegalStateException("LawOptions is not mixed into a command.");
                }
                throw new ParameterException(
                        command.commandLine(), "option --lang (" + language + ") is neither en nor ru");
            }
        };
    }
}
