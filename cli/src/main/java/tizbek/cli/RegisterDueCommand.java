package tizbek.cli;

import java.time.LocalDate;
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
import tizbek.cli.internal.RegisterText;
import tizbek.law.Law;
import tizbek.register.Obligation;
import tizbek.register.Right;
import tizbek.register.RightsJson;

/** {@code tizbek register due}: what a right owes. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What a right owes on a day, by the law of that day: fees, minimum expenditure, reports.",
        footer = {"", "Example: tizbek register due r-1 --on 2026-12-01"})
final class RegisterDueCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "RIGHT", description = "The right.")
    private String right = "";

    @Option(names = "--on", paramLabel = "DAY", description = "The day; default: today.")
    private @Nullable String day;

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description = "The account from this year on, as of register duties.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "The account up to this year.")
    private @Nullable Integer to;

    @Option(names = "--ics", description = "As a calendar (iCalendar).")
    private boolean calendar;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What the law must know; may be given several times.")
    private List<String> facts = new ArrayList<>();

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        if (from != null || to != null) {
            return DisclosureInput.accounts(run, right, new DisclosureInput.Years(from, to, day), calendar, false);
        }
        LocalDate on = day == null
                ? LocalDate.now(java.time.ZoneId.systemDefault())
                : RegisterInput.day(run.options(), "--on", day);
        Law law = run.options().law(run.shared());
        return run.look(register -> {
            Right found = register.findRight(right)
                    .orElseThrow(() -> run.options().refusal("right (" + right + ") is not in the register"));
            List<Obligation> owed = Obligation.of(law, found, on, run.options().facts(facts));
            run.print(
                    calendar
                            ? Obligation.calendar(owed, LocalDate.now(java.time.ZoneId.systemDefault()))
                            : run.shared().json()
                                    ? RightsJson.of(owed) + "\n"
                                    : RegisterText.of(owed, run.options().english()));
            return ExitCode.YES;
        });
    }
}
