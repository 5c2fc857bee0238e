package tizbek.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.ProcedureText;
import tizbek.law.Law;
import tizbek.register.Reminder;
import tizbek.register.RightsJson;

/** {@code tizbek register reminders}: what is due, and by when. */
@Command(
        name = "reminders",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "What needs doing up to a day: decisions, answers, payments, ends of terms, fees and reports; overdue first.",
        footer = {"", "Example: tizbek register reminders --day 2026-12-01 --within 30"})
final class RegisterRemindersCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--day", paramLabel = "DAY", description = "The day; default: today.")
    private @Nullable String day;

    @Option(
            names = "--within",
            paramLabel = "DAYS",
            description = "What is due so many days after it; default: ${DEFAULT-VALUE}.")
    private int within = 30;

    @Option(names = "--ics", description = "As a calendar (iCalendar).")
    private boolean calendar;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
        LocalDate on = day == null ? today : RegisterInput.day(run.options(), "--day", day);
        Law law = run.options().law(run.shared());
        return run.look(register -> {
            List<Reminder> due = Reminder.of(register, law, on, within);
            run.print(
                    calendar
                            ? Reminder.calendar(due, today)
                            : run.shared().json()
                                    ? RightsJson.of(due) + "\n"
                                    : ProcedureText.of(due, run.options().english()));
            return ExitCode.YES;
        });
    }
}
