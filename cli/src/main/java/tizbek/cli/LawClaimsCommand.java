package tizbek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.ClaimedRuleText;
import tizbek.cli.internal.LawAnswer;
import tizbek.law.ClaimedRule;
import tizbek.law.LawLibrary;

/**
 * {@code tizbek law claims}: the rules that somebody states as law and for which no act was found, and what the enacted
 * law answers.
 *
 * <p>JSON: {@code {"claims": [{a provision as law on documents it, "answers": [provision]}], "sources": [{"id", "title",
 * "publisher", "date", "url"}], "disclaimer"}}.
 */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the claims for which no act was found, who makes them, and what the enacted law answers.",
        footer = {"", "Example: tizbek law claims --country TJK"})
final class LawClaimsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable LawOptions options;

    @Option(names = "--country", paramLabel = "CODE", description = "Only those about this country's law.")
    private @Nullable String country;

    @Option(names = "--markdown", description = "Print the table of docs/law.md.")
    private boolean markdown;

    @Override
    public Integer call() {
        LawRun run = LawRun.of(spec, shared, options);
        return run.answer("claims", library -> answer(run, library));
    }

    private LawAnswer answer(LawRun run, LawLibrary library) {
        String code = country == null ? null : run.country(country, library.law());
        List<ClaimedRule> rules = ClaimedRule.of(library.law()).stream()
                .filter(r -> code == null || r.claim().country().equals(code))
                .toList();
        return new LawAnswer(
                ExitCode.YES,
                markdown ? ClaimedRuleText.markdown(library, rules) : ClaimedRuleText.of(library, rules),
                ClaimedRuleText.json(library, rules));
    }
}
