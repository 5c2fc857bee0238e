package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.DisclosureText;
import tizbek.register.Disclosure;

/** {@code tizbek register owners}: owners of holders, for all. */
@Command(
        name = "owners",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Print who owns the holders of rights: a table with those who declared nothing, or statements of BODS 0.4 (Open Ownership).",
        footer = {"", "Example: tizbek register owners --format bods > owners.json"})
final class RegisterOwnersCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(
            names = "--format",
            paramLabel = "text|bods",
            description = "A table, or the statements of the standard; default: ${DEFAULT-VALUE}.")
    private String format = "text";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        boolean bods = switch (format) {
            case "text" -> run.shared().json();
            case "bods" -> true;
            default -> throw run.options().refusal("--format (" + format + ") is neither text nor bods");
        };
        return run.look(register -> {
            run.print(
                    bods
                            ? Disclosure.bods(register, DisclosureInput.today()) + "\n"
                            : DisclosureText.owners(
                                    Disclosure.ownerships(register),
                                    Disclosure.withoutOwners(register),
                                    run.options().english()));
            return ExitCode.YES;
        });
    }
}
