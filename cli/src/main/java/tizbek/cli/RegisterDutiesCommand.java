package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tizbek register duties}: what rights owed, what was handed in, what is short. */
@Command(
        name = "duties",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "The account of a right, or of all rights of a party: owed, submitted, short and what follows, by the law of each year.",
        footer = {"", "Example: tizbek register duties steppe-copper --from 2024 --to 2030"})
final class RegisterDutiesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "A right or a party.")
    private String id = "";

    @Option(names = "--from", paramLabel = "YEAR", description = "First year; default: the year before this one.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last year; default: this one.")
    private @Nullable Integer to;

    @Option(names = "--on", paramLabel = "DAY", description = "The day from which it is seen; default: today.")
    private @Nullable String on;

    @Option(names = "--ics", description = "Its days as a calendar (iCalendar).")
    private boolean calendar;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return DisclosureInput.accounts(run, id, new DisclosureInput.Years(from, to, on), calendar, csv);
    }
}
