package tizbek.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.DisclosureRequest;

/** {@code tizbek register submit}: a holder hands in figures of a year. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Hand in what was spent, done or held in a year, for a right.",
        footer = {
            "",
            "Example: tizbek register submit s-1 --right r-1 --year 2026 --figure expenditure=8000000 --currency KZT --document report.pdf"
        })
final class RegisterSubmitCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the submission.")
    private String id = "";

    @Option(names = "--right", paramLabel = "ID", required = true, description = "The right.")
    private String right = "";

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "The calendar year.")
    private int year;

    @Option(
            names = "--figure",
            paramLabel = "NAME=VALUE",
            description =
                    "A fact of the law room (tizbek law show), such as expenditure, rnd_spend, citizen_staff_percent. May be given several times.")
    private List<String> figures = new ArrayList<>();

    @Option(names = "--currency", paramLabel = "CODE", description = "Of the figures that are money.")
    private @Nullable String currency;

    @Option(
            names = "--work",
            paramLabel = "WORK=AMOUNT",
            description = "Work done, by the words of the work programme. May be given several times.")
    private List<String> works = new ArrayList<>();

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A paper; its SHA-256 is kept. May be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        TreeMap<String, BigDecimal> done = new TreeMap<>();
        DisclosureInput.pairs(run.options(), "--work", works)
                .forEach((work, amount) -> done.put(work, DisclosureInput.decimal(run.options(), "--work", amount)));
        return run.ask(new DisclosureRequest.Submit(
                run.options().by(),
                id,
                right,
                year,
                DisclosureInput.pairs(run.options(), "--figure", figures),
                currency,
                done,
                RegisterInput.digests(run, documents)));
    }
}
