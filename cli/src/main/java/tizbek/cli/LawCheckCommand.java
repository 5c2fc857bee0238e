package tizbek.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.Laws;
import tizbek.facts.Defect;
import tizbek.law.Law;

/** {@code tizbek law check}: whether the laws hold together and every example comes out as it says. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Check the laws: form, references, contradictions, examples. Exit code 1 if something is wrong.",
        footer = {"", "Example: tizbek law check"})
final class LawCheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Defect> failures;
        Law law;
        try (Progress progress = shared.progress()) {
            progress.stage("reading laws");
            law = Laws.read(shared.surroundings().home(), shared.dataPackage());
            progress.stage("judging the examples");
            failures = law.checkExamples();
        }
        failures.forEach(f -> out.println(f.text()));
        out.println("%d provisions, %d examples, %d of them come out otherwise"
                .formatted(law.list().size(), law.examples().size(), failures.size()));
        out.flush();
        return failures.isEmpty() ? ExitCode.YES : ExitCode.NO;
    }
}
