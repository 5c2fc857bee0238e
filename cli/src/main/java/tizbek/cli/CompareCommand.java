package tizbek.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.CompareText;
import tizbek.cli.internal.Laws;
import tizbek.desk.ComparePage;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.network.Network;
import tizbek.plan.Comparison;
import tizbek.plan.NoPlanException;
import tizbek.plan.PlanJson;
import tizbek.plan.PlanProgress;
import tizbek.plan.Planner;
import tizbek.plan.Scenario;
import tizbek.plan.Scenarios;
import tizbek.solve.HighsSolver;

/**
 * {@code tizbek compare}: two plans side by side, explained. Each is a scenario, which is planned now without draws, or a
 * file {@code plan.json}, which is read as it is.
 *
 * <p>JSON: the document of {@code docs/comparing.md}.
 */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Compare two plans: what the second has otherwise than the first, and why.",
            "Exit code 1 if one of them has no plan."
        },
        footer = {"", "Example: tizbek compare baseline china-antimony-controls --to 2028"})
final class CompareCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "A scenario by id, or a plan.json (a name that ends in .json, or holds a slash).")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "What is compared with it; the same.")
    private String second = "";

    @Option(names = "--from", paramLabel = "YEAR", description = "First year of scenarios, instead of their own.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last year of scenarios, instead of their own.")
    private @Nullable Integer to;

    @Option(names = "--lang", paramLabel = "en|ru", description = "Language of the text; default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "The folder of scenarios (default: scenarios/ of Tizbek).")
    private @Nullable Path scenarioFolder;

    private @Nullable Planner planner;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        SharedOptions options = shared;
        if (!List.of("en", "ru").contains(language)) {
            throw new ParameterException(spec.commandLine(), "option --lang (" + language + ") is neither en nor ru");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path working = options.surroundings().workingFolder();
        OutputFolder folder = OutputFolder.at(options.findOut()
                .orElse(working.resolve("out").resolve("compare-" + shortName(first) + "-" + shortName(second))));
        Comparison comparison;
        try (Progress progress = options.progress()) {
            // Both names are looked up before the first is planned, which takes a while.
            Scenario a = isFile(first) ? null : scenario(first, options, progress);
            Scenario b = isFile(second) ? null : scenario(second, options, progress);
            if (a != null && b != null) {
                requireSameYears(a, b);
            }
            comparison = Comparison.of(side(first, a, working, progress), side(second, b, working, progress));
            progress.stage("writing " + folder.path());
            write(folder, comparison);
        } catch (WithoutPlan e) {
            out.println(PlanText.noPlan(e.scenario, e.reason, language));
            out.flush();
            return ExitCode.NO;
        }
        String json = comparison.json();
        out.print(options.json() ? json : new CompareText(json, language).text());
        if (!options.json()) {
            out.println(PlanText.written(
                    folder.path(), working, "compare.json", comparison.tables().size(), language));
        }
        out.flush();
        return ExitCode.YES;
    }

    private static boolean isFile(String name) {
        return name.endsWith(".json") || name.contains("/") || name.contains("\\");
    }

    /** The scenario, or of a file the folder it lies in, as {@code plan} names it. */
    private static String shortName(String name) {
        if (!isFile(name)) {
            return name;
        }
        Path path = Path.of(name).toAbsolutePath().normalize();
        Path folder = path.getParent();
        String stem = String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
        Path last = folder == null ? null : folder.getFileName();
        return stem.equals("plan") && last != null ? last.toString() : stem;
    }

    private Scenario scenario(String id, SharedOptions options, Progress progress) {
        if (planner == null) {
            progress.stage("reading data and laws");
            planner = planner(options);
        }
        Scenario read = planner.scenarios().get(id);
        Scenario scenario = read.withYears(from == null ? read.firstYear() : from, to == null ? read.lastYear() : to);
        Scenarios.check(scenario);
        return scenario;
    }

    private static void requireSameYears(Scenario a, Scenario b) {
        String ofA = a.firstYear() + "-" + a.lastYear();
        String ofB = b.firstYear() + "-" + b.lastYear();
        if (!ofA.equals(ofB)) {
            throw new InputException(new Defect.BadValue(
                    b.where(),
                    "years",
                    ofB,
                    ofA + ", as in " + a.id() + "; --from and --to plan both over the same years"));
        }
        if (!a.chain().equals(b.chain())) {
            throw new InputException(
                    new Defect.BadValue(b.where(), "chain", b.chain(), a.chain() + ", as in " + a.id()));
        }
    }

    private Planner planner(SharedOptions options) {
        Path home = options.surroundings().home();
        DataPackage data = options.dataPackage();
        Path folder = scenarioFolder == null
                ? home.resolve("scenarios")
                : options.surroundings().workingFolder().resolve(scenarioFolder);
        return new Planner(data, Laws.read(home, data), Network.read(data), Scenarios.in(folder), new HighsSolver());
    }

    private Comparison.Side side(String name, @Nullable Scenario scenario, Path working, Progress progress) {
        if (scenario != null && planner != null) {
            progress.stage("planning " + name);
            try {
                return new Comparison.Side(
                        name, PlanJson.of(planner.answer(scenario, 0, PlanProgress.silent()), planner));
            } catch (NoPlanException e) {
                throw new WithoutPlan(scenario, e);
            }
        }
        Path file = working.resolve(name);
        Location start = new Location(name, 1);
        if (!Files.isRegularFile(file)) {
            throw new InputException(new Defect.MissingFile(start, "plan"));
        }
        try {
            return new Comparison.Side(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new InputException(new Defect.NotUtf8(start, "another encoding"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputFolder folder, Comparison comparison) {
        String json = comparison.json();
        folder.write(temporary -> {
            OutputFolder.text(temporary, "compare.json", json);
            for (Map.Entry<String, String> table : comparison.tables().entrySet()) {
                OutputFolder.text(temporary, table.getKey(), table.getValue());
            }
            Files.writeString(temporary.resolve("report.html"), ComparePage.html(json));
        });
    }

    /** One of the two scenarios has no plan. */
    private static final class WithoutPlan extends RuntimeException {
        private final transient Scenario scenario;
        private final transient NoPlanException reason;

        WithoutPlan(Scenario scenario, NoPlanException reason) {
            super(reason);
            this.scenario = scenario;
            this.reason = reason;
        }
    }
}
