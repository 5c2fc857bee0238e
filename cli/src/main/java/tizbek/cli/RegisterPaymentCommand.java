package tizbek.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
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
import tizbek.register.DisclosureRequest;
import tizbek.register.Payment;

/** {@code tizbek register payment}: a payment to the state is reported. */
@Command(
        name = "payment",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Report what was paid for a right in a year, by the company or by the agency that received it.",
        footer = {
            "",
            "Example: tizbek register payment r-1 --year 2026 --stream licence-fee --side agency --amount 129750 --currency KZT"
        })
final class RegisterPaymentCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "RIGHT", description = "The right.")
    private String right = "";

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "The calendar year.")
    private int year;

    @Option(
            names = "--stream",
            paramLabel = "LEVY",
            required = true,
            description = "The levy, by the word of the law room.")
    private String stream = "";

    @Option(names = "--side", paramLabel = "company|agency", required = true, description = "Who says so.")
    private String side = "";

    @Option(names = "--amount", paramLabel = "NUMBER", required = true, description = "How much.")
    private BigDecimal amount = BigDecimal.ZERO;

    @Option(names = "--currency", paramLabel = "CODE", required = true, description = "In which currency.")
    private String currency = "";

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A paper; its SHA-256 is kept. May be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new DisclosureRequest.ReportPayment(
                run.options().by(),
                right,
                year,
                stream,
                DisclosureInput.word(run.options(), "--side", side, Payment.Side.values()),
                amount,
                currency,
                RegisterInput.digests(run, documents)));
    }
}
