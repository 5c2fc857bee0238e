package tizbek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Request;

/** {@code tizbek register decide}: an application is granted or refused, by the law of the day. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Decide an application: granted where the law allows it, refused where it bars it, neither where the law cannot tell.",
        footer = {"", "Example: tizbek register decide a-1 --right r-1 --second aida --fact excluded_land=no"})
final class RegisterDecideCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the application.")
    private String id = "";

    @Option(
            names = "--right",
            paramLabel = "ID",
            required = true,
            description = "What the right is to be called if it is granted.")
    private String right = "";

    @Option(
            names = "--second",
            paramLabel = "NAME",
            description =
                    "The second pair of eyes, in a register without accounts; in one with accounts the decision is"
                            + " proposed, and another account confirms it.")
    private String second = "";

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What the law must know; may be given several times.")
    private List<String> facts = new ArrayList<>();

    @Option(
            names = "--ground",
            paramLabel = "TEXT",
            description = "The act on which it rests, where the law room knows none.")
    private @Nullable String ground;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new Request.Decide(
                run.options().by(), second, id, right, run.options().facts(facts), ground));
    }
}
