package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.DisclosureText;
import tizbek.law.Law;
import tizbek.register.Disclosure;
import tizbek.register.EitiReport;

/** {@code tizbek register eiti}: how complete the register is for EITI. */
@Command(
        name = "eiti",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Print how complete the register is by requirement 2.3 of the EITI Standard, by country, and which rights lack what.",
        footer = {"", "Example: tizbek register eiti --csv"})
final class RegisterEitiCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Law law = run.options().law(run.shared());
        return run.look(register -> {
            EitiReport report = Disclosure.eitiReport(register, law, DisclosureInput.today());
            run.print(
                    csv
                            ? Disclosure.eitiCsv(report)
                            : run.shared().json()
                                    ? Disclosure.eiti(register, law, DisclosureInput.today()) + "\n"
                                    : DisclosureText.eiti(report, run.options().english()));
            return ExitCode.YES;
        });
    }
}
