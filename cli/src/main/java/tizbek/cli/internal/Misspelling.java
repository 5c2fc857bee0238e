package tizbek.cli.internal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tizbek.cli.ExitCode;
import tizbek.facts.NearestName;

/** An option or a command that cannot be understood: says what is wrong, names the nearest one, exit code 2. */
public final class Misspelling implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String text = e instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched.getUnmatched().getFirst(), command)
                : e.getMessage();
        err.println("tizbek: " + text);
        err.println("  '" + command.getCommandSpec().qualifiedName() + " --help' tells more.");
        err.flush();
        return ExitCode.BAD_INPUT;
    }

    private static String unknown(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        Collection<String> known =
                option ? optionNames(command) : command.getSubcommands().keySet();
        String kind = option ? "option" : known.isEmpty() ? "argument" : "command";
        String name = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        String nearest = NearestName.of(name, known);
        return kind + " (" + name + ") of (" + command.getCommandSpec().qualifiedName() + ") is not known"
                + (nearest.isEmpty() ? "" : "\n  Maybe (" + nearest + ") was meant.");
    }

    private static List<String> optionNames(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }
}
