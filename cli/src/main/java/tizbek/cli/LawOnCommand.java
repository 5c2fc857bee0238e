package tizbek.cli;

import java.nio.file.Path;
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
import tizbek.cli.internal.LawAnswer;
import tizbek.cli.internal.VerdictText;
import tizbek.law.Act;
import tizbek.law.AssumedValues;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.law.LawLibrary;
import tizbek.law.LawQuestion;
import tizbek.law.Survey;
import tizbek.law.Verdict;
import tizbek.law.VerdictJson;

/**
 * {@code tizbek law on}: what the law says of an act on a day, or of every act.
 *
 * <p>Exit code. Of one act: 0 where it is allowed or owed for, 1 where it is barred, unknown or in conflict. Of every
 * act the answer is the table: 0.
 *
 * <p>JSON of one act: {@code {"day", "supposed": [text], "act": {"what", "country", "mineral", "material", "target",
 * "facts": {fact: value}}, "verdict", "headline": {"en", "ru"}, "dues": [{"provision", "what": {"en", "ru"}, "amount",
 * "text": {"en", "ru"}, "by", "term": {"en", "ru"}, "gap": {"en", "ru"}}], "missing": [{"what", "text": {"en", "ru"},
 * "option"}], "reasons": [{"provision", "citation": {"en", "ru"}, "text": {"en", "ru"}}], "asides": [as reasons],
 * "provisions": [{"id", "country", "title", "instrument", "article", "citation", "topic", "status", "effect", "value",
 * "rule", "from", "until", "announced", "checked", "basis", "note", "sources": [id], "file", "line"}], "sources":
 * [{"id", "title", "publisher", "date", "url"}], "disclaimer": {"en", "ru"}}}; of a conflict, the two sides stand apart
 * as {@code one} and {@code other}. {@code verdict} is allowed, barred, owes, unknown or conflict; {@code until} is the
 * first day no longer in force; days that are not known are null. Of every act: {@code {"day", "supposed", "acts": [as
 * above], "disclaimer"}}.
 */
@Command(
        name = "on",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Say what the law of a day says of an act: barred, allowed, owes, unknown or conflict, with the"
                + " articles. Without --act, of every act.",
        footer = {
            "",
            "Exit codes: 0 allowed or owes, and for the table of every act; 1 barred, unknown or conflict.",
            "",
            "Example: tizbek law on 2024-05-01 --country KGZ --act explore --mineral uranium",
            "         tizbek law on today --country CHN --act export --material antimony.metal --target JPN \\",
            "             --fact export_licence=yes"
        })
final class LawOnCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable LawOptions options;

    @Parameters(paramLabel = "DAY", description = "The day, such as 2024-05-01, or today.")
    private String day = "";

    @Option(names = "--country", paramLabel = "CODE", required = true, description = "Whose law, such as KGZ.")
    private String country = "";

    @Option(names = "--act", paramLabel = "ACT", description = "What is done: explore, mine, export, transfer ...")
    private @Nullable String act;

    @Option(names = "--mineral", paramLabel = "ID", description = "What it is about, such as uranium.")
    private @Nullable String mineral;

    @Option(names = "--material", paramLabel = "ID", description = "The form, such as antimony.metal.")
    private @Nullable String material;

    @Option(names = "--target", paramLabel = "CODE", description = "The other country of an export or import.")
    private @Nullable String target;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What else is known, such as blocks=12 or consent=yes; may be given several times.")
    private List<String> facts = new ArrayList<>();

    @Option(
            names = "--claim",
            paramLabel = "ID",
            description = "Count a claim without an act, or a proposal, as law; may be given several times.")
    private List<String> claims = new ArrayList<>();

    @Option(
            names = "--reform",
            paramLabel = "FILE",
            description = "Lay a reform over the law; may be given several times.")
    private List<Path> reforms = new ArrayList<>();

    @Override
    public Integer call() {
        LawRun run = LawRun.of(spec, shared, options);
        LocalDate asked = run.day(day, "day");
        return run.answer("verdict", library -> answer(run, library, asked));
    }

    private LawAnswer answer(LawRun run, LawLibrary read, LocalDate asked) {
        LawLibrary library = read.with(supposed(run, read));
        AssumedValues assumed = AssumedValues.of(library.data().assumptions());
        List<String> supposed = new ArrayList<>(claims);
        reforms.forEach(r -> supposed.add(r.toString()));
        Act judged = run.understood(() -> new LawQuestion(library).act(country, act, mineral, material, target, facts));
        if (act == null) {
            Survey survey = Survey.of(library.law(), judged, asked, assumed);
            return new LawAnswer(
                    ExitCode.YES,
                    VerdictText.of(library, judged, survey, supposed),
                    VerdictJson.of(library, survey, supposed));
        }
        Verdict verdict = library.law().judge(judged, asked, assumed);
        boolean yes = verdict instanceof Verdict.Allowed || verdict instanceof Verdict.Owes;
        return new LawAnswer(
                yes ? ExitCode.YES : ExitCode.NO,
                VerdictText.of(library, judged, asked, verdict, supposed),
                VerdictJson.of(library, judged, asked, verdict, supposed));
    }

    /** The law with the reforms laid over it and the claims switched on. */
    private Law supposed(LawRun run, LawLibrary library) {
        Law law = library.law();
        for (Path reform : reforms) {
            Path file = run.shared().surroundings().workingFolder().resolve(reform);
            law = law.reformedBy(file, KnownNames.of(library.data()));
        }
        LawQuestion question = new LawQuestion(library.with(law));
        return run.understood(() -> question.claiming(claims));
    }
}
