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
import tizbek.register.PaymentReport;

/** {@code tizbek register payments}: payments by project, from both sides. */
@Command(
        name = "payments",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Print payments by project (EITI 4.7): what companies and agencies say, right by right, and the difference.",
        footer = {"", "Example: tizbek register payments --year 2026"})
final class RegisterPaymentsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--year", paramLabel = "YEAR", description = "One year alone.")
    private int year;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Law law = run.options().law(run.shared());
        return run.look(register -> {
            PaymentReport report = Disclosure.paymentReport(register, law, year, DisclosureInput.today());
            run.print(
                    csv
                            ? Disclosure.paymentsCsv(report)
                            : run.shared().json()
                                    ? Disclosure.payments(register, law, year, DisclosureInput.today()) + "\n"
                                    : DisclosureText.payments(
                                            report, run.options().english()));
            return ExitCode.YES;
        });
    }
}
