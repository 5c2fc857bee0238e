package tizbek.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.ChangeText;
import tizbek.cli.internal.LawAnswer;
import tizbek.law.ChangeJson;
import tizbek.law.Difference;
import tizbek.law.LawLibrary;
import tizbek.law.LawQuestion;
import tizbek.law.Selection;

/**
 * {@code tizbek law diff}: what is otherwise in the law of one day than in that of an earlier one.
 *
 * <p>JSON: {@code {"country", "mineral", "act", "topic", "from", "to", "changes": [{"kind", ...}], "disclaimer"}}. By
 * {@code kind} a change has: began, ended, began and ended: "provision" (as {@code law on} documents it); replaced:
 * "before", "after" (provisions), "values": [{"what", "before", "after": {"en", "ru"}}]; suspended, in force again:
 * "provision", "by": [id]; figure: "parameter", "title", "unit", "before", "after" ({"number", "from", "until", "basis",
 * "note", "sources", "file", "line"} or null); procedure began, ended, replaced: "before", "after" ({"id", "rule",
 * "country", "title", "from", "until"} or null), "values" (its steps).
 */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List what changed in a country's law from one day to a later one, in words and numbers.",
        footer = {"", "Example: tizbek law diff 2025-12-31 2026-01-01 --country KAZ"})
final class LawDiffCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable LawOptions options;

    @Parameters(index = "0", paramLabel = "DAY", description = "The earlier day, such as 2025-12-31, or today.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "LATER", description = "The later day.")
    private String second = "";

    @Option(names = "--country", paramLabel = "CODE", required = true, description = "Whose law, such as KAZ.")
    private String country = "";

    @Option(names = "--mineral", paramLabel = "ID", description = "Only what names it, or a group it is in.")
    private @Nullable String mineral;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only this topic: rights, extraction, export ...")
    private @Nullable String topic;

    @Override
    public Integer call() {
        LawRun run = LawRun.of(spec, shared, options);
        LocalDate from = run.day(first, "day");
        LocalDate to = run.day(second, "later day");
        run.understood(() -> {
            LawQuestion.requireLater(from, to);
            return to;
        });
        return run.answer("diff", library -> answer(run, library, from, to));
    }

    private LawAnswer answer(LawRun run, LawLibrary library, LocalDate from, LocalDate to) {
        Selection part = run.selection(library, country, mineral, null, topic);
        Difference difference = Difference.between(library.law(), from, to, part);
        long general =
                library.law().list().stream().filter(part::passesOverAsGeneral).count();
        return new LawAnswer(
                ExitCode.YES, ChangeText.of(library, part, difference, general), ChangeJson.of(part, difference));
    }
}
