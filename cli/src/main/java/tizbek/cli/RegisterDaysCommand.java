package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.ProcedureText;
import tizbek.law.Law;
import tizbek.register.Application;
import tizbek.register.RightsJson;
import tizbek.register.Timetable;

/** {@code tizbek register days}: the days of an application. */
@Command(
        name = "days",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "All days of an application: completeness, correction, decision, and what silence means.",
        footer = {"", "Example: tizbek register days a-1"})
final class RegisterDaysCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "APPLICATION", description = "The application.")
    private String id = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Law law = run.options().law(run.shared());
        return run.look(register -> {
            Application application = register.findApplication(id)
                    .orElseThrow(() -> run.options().refusal("application (" + id + ") is not in the register"));
            Timetable days = Timetable.of(register, law, application);
            run.print(
                    run.shared().json()
                            ? RightsJson.of(days) + "\n"
                            : ProcedureText.of(days, run.options().english()));
            return ExitCode.YES;
        });
    }
}
