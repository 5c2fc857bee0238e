package tizbek.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.ClaimMarkdown;
import tizbek.cli.internal.ClaimText;
import tizbek.cli.internal.OverlaidText;
import tizbek.facts.ClaimAnswer;
import tizbek.facts.ClaimJson;
import tizbek.facts.ClaimVerdict;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.FactsDatabase;
import tizbek.facts.InputException;
import tizbek.facts.StatedClaim;
import tizbek.facts.StatedClaims;

/**
 * {@code tizbek facts claims}: what the data says of the claims that the founding documents make, each recomputed by
 * the query that stands beside it.
 *
 * <p>Exit code. Of all claims the question is what the data says, and the answer is the table: 0. Of one claim the
 * question is whether it holds: 0 if it agrees, 1 if it disagrees or cannot be told. A query that fails is a bad input:
 * 2, and the other claims are answered all the same.
 *
 * <p>JSON: {@code {"data", "claims": [{"id", "document", "claim", "period", "claimed", "unit", "comparison",
 * "tolerancePct", "toleranceReason", "verdict", "measured", "because", "sources": [id], "rows": ["file:line"], "query",
 * "readings": [{"reading", "plain", "low", "high", "verdict", "because", "sources", "rows"}]}], "agree", "disagree",
 * "cannotBeTold"}}. {@code verdict} is {@code agrees}, {@code disagrees} or {@code cannot be told}; {@code low} and
 * {@code high} are numbers in {@code unit}, dates as text, or null where the data does not say. Of one claim, its
 * {@code sql} stands there, too. With {@code --out} the same as {@code claims.json}.
 */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Hold the claims of the founding documents against the data.",
        footer = {
            "",
            "Exit codes: 0 for the table, and for one claim that agrees; 1 for one claim that disagrees or",
            "cannot be told; 2 if a query cannot be answered.",
            "",
            "Example: tizbek facts claims b04"
        })
final class FactsClaimsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "One claim, with its query, rows and sources.")
    private @Nullable String id;

    @Option(names = "--markdown", description = "Print the table of docs/claims.md.")
    private boolean markdown;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        List<Defect> defects = new ArrayList<>();
        Result result;
        OverlaidText laidOver;
        try (Progress progress = shared.progress()) {
            progress.stage("reading " + shared.data());
            DataPackage data = shared.dataPackage();
            laidOver = OverlaidText.of(data);
            StatedClaims claims = StatedClaims.of(data);
            List<StatedClaim> asked = id == null ? claims.all() : List.of(claims.get(id));
            try (FactsDatabase database = FactsDatabase.of(data)) {
                defects.addAll(database.defects());
                progress.stage("asking");
                result = result(claims, answers(claims, asked, database, defects), data);
            }
        }
        folder.ifPresent(
                f -> f.write(temporary -> OutputFolder.text(temporary, "claims.json", laidOver.in(result.json()))));
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                shared.json()
                        ? laidOver.in(result.json())
                        : markdown ? result.markdown() : laidOver.text() + result.text());
        out.flush();
        return exitCode(result.answers(), defects, spec.commandLine().getErr());
    }

    private record Result(List<ClaimAnswer> answers, String text, String json, String markdown) {}

    private Result result(StatedClaims claims, List<ClaimAnswer> answers, DataPackage data) {
        String folder = shared == null ? "" : shared.data().toString();
        if (id != null && !answers.isEmpty()) {
            ClaimAnswer answer = answers.getFirst();
            String sql = claims.query(answer.claim());
            return new Result(
                    answers,
                    ClaimText.one(answer, sql, data),
                    ClaimJson.of(folder, answers, sql),
                    ClaimMarkdown.of(answers));
        }
        return new Result(
                answers, ClaimText.all(answers), ClaimJson.of(folder, answers, ""), ClaimMarkdown.of(answers));
    }

    /** A query that fails keeps none of the others from being answered. */
    private static List<ClaimAnswer> answers(
            StatedClaims claims, List<StatedClaim> asked, FactsDatabase database, List<Defect> defects) {
        List<ClaimAnswer> answers = new ArrayList<>();
        for (StatedClaim claim : asked) {
            try {
                answers.add(claims.answer(claim, database));
            } catch (InputException e) {
                defects.addAll(e.defects());
            }
        }
        return answers;
    }

    private int exitCode(List<ClaimAnswer> answers, List<Defect> defects, PrintWriter err) {
        if (!defects.isEmpty()) {
            defects.forEach(defect -> err.println(defect.text()));
            err.flush();
            return ExitCode.BAD_INPUT;
        }
        boolean holds = id == null || answers.getFirst().verdict() == ClaimVerdict.AGREES;
        return holds ? ExitCode.YES : ExitCode.NO;
    }
}
