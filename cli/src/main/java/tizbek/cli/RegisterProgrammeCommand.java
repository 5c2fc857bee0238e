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
import tizbek.register.WorkProgramme;

/** {@code tizbek register programme}: a work programme is filed, approved or sent back. */
@Command(
        name = "programme",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "File the work programme of a right (works and spending by year), or settle one that was filed.",
        footer = {
            "",
            "Example: tizbek register programme p-1 --right r-1 --year 2027=8000000 --work 2027:drilling_m=2000 --currency KZT --document programme.pdf"
        })
final class RegisterProgrammeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the programme.")
    private String id = "";

    @Option(names = "--right", paramLabel = "ID", description = "The right, to file one.")
    private @Nullable String right;

    @Option(
            names = "--year",
            paramLabel = "YEAR=AMOUNT",
            description = "Spending planned in a year. May be given several times.")
    private List<String> years = new ArrayList<>();

    @Option(
            names = "--work",
            paramLabel = "YEAR:WORK=AMOUNT",
            description = "Work planned in a year, its unit at the end of its word. May be given several times.")
    private List<String> works = new ArrayList<>();

    @Option(names = "--currency", paramLabel = "CODE", description = "Of the spending.")
    private String currency = "KZT";

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A paper; its SHA-256 is kept. May be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Option(names = "--approve", description = "Approve it: a decision of two.")
    private boolean approve;

    @Option(names = "--send-back", description = "Send it back: a decision of two.")
    private boolean sendBack;

    @Option(names = "--second", paramLabel = "ACCOUNT", description = "The second pair of eyes, to settle it.")
    private String second = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        if (approve || sendBack) {
            if (approve && sendBack) {
                throw run.options().refusal("--approve and --send-back exclude each other");
            }
            return run.ask(new DisclosureRequest.SettleProgramme(run.options().by(), second, id, approve));
        }
        if (right == null) {
            throw run.options().refusal("--right is not given\n  Maybe --approve or --send-back was meant.");
        }
        TreeMap<Integer, BigDecimal> spending = new TreeMap<>();
        DisclosureInput.pairs(run.options(), "--year", years)
                .forEach((year, amount) -> spending.put(
                        DisclosureInput.year(run.options(), "--year", year),
                        DisclosureInput.decimal(run.options(), "--year", amount)));
        TreeMap<Integer, TreeMap<String, BigDecimal>> planned = new TreeMap<>();
        DisclosureInput.pairs(run.options(), "--work", works).forEach((where, amount) -> {
            int colon = where.indexOf(':');
            if (colon < 1) {
                throw run.options().refusal("--work (" + where + ") is not YEAR:WORK=AMOUNT");
            }
            planned.computeIfAbsent(
                            DisclosureInput.year(run.options(), "--work", where.substring(0, colon)),
                            y -> new TreeMap<>())
                    .put(where.substring(colon + 1), DisclosureInput.decimal(run.options(), "--work", amount));
        });
        TreeMap<Integer, WorkProgramme.Year> plan = new TreeMap<>();
        spending.forEach((year, amount) ->
                plan.put(year, new WorkProgramme.Year(amount, planned.getOrDefault(year, new TreeMap<>()))));
        planned.forEach((year, work) -> plan.putIfAbsent(year, new WorkProgramme.Year(BigDecimal.ZERO, work)));
        return run.ask(new DisclosureRequest.FileProgramme(
                run.options().by(), id, right, plan, currency, RegisterInput.digests(run, documents)));
    }
}
