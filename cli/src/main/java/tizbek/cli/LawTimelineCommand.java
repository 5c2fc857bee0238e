package tizbek.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.ChangeText;
import tizbek.cli.internal.LawAnswer;
import tizbek.law.ChangeJson;
import tizbek.law.LawLibrary;
import tizbek.law.LawQuestion;
import tizbek.law.Selection;
import tizbek.law.Timeline;

/**
 * {@code tizbek law timeline}: what began, ended, was suspended or changed, day by day, days to come among them.
 *
 * <p>JSON: {@code {"country", "mineral", "act", "topic", "today", "events": [{"day", "future", "kind", ...}],
 * "disclaimer"}}; an event has, by its kind, what {@code law diff} documents of a change.
 */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List what changed in a country's law, day by day, and what is already set for days to come.",
        footer = {"", "Example: tizbek law timeline --country KGZ --mineral uranium"})
final class LawTimelineCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable LawOptions options;

    @Option(names = "--country", paramLabel = "CODE", required = true, description = "Whose law, such as KGZ.")
    private String country = "";

    @Option(names = "--mineral", paramLabel = "ID", description = "Only what names it, or a group it is in.")
    private @Nullable String mineral;

    @Option(names = "--act", paramLabel = "ACT", description = "Only what is about this act.")
    private @Nullable String act;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only this topic: rights, extraction, export ...")
    private @Nullable String topic;

    @Override
    public Integer call() {
        LawRun run = LawRun.of(spec, shared, options);
        return run.answer("timeline", library -> answer(run, library));
    }

    private LawAnswer answer(LawRun run, LawLibrary library) {
        Selection part = run.selection(library, country, mineral, act, topic);
        Timeline timeline = Timeline.of(library.law(), part);
        LocalDate today = LawQuestion.today();
        long general =
                library.law().list().stream().filter(part::passesOverAsGeneral).count();
        return new LawAnswer(
                ExitCode.YES,
                ChangeText.of(library, part, timeline, today, general),
                ChangeJson.of(part, timeline, today));
    }
}
