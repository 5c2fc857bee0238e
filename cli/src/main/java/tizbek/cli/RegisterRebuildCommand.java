package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tizbek register rebuild}: the tables are made anew from the log. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Make the tables anew from the log.",
        footer = {"", "Example: tizbek register rebuild"})
final class RegisterRebuildCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.look(register -> {
            run.print("tables made anew from (" + register.rebuild() + ") entries\n");
            return ExitCode.YES;
        });
    }
}
