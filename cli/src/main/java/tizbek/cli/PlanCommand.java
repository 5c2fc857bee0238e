package tizbek.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.Laws;
import tizbek.desk.RegionPage;
import tizbek.desk.ReportPage;
import tizbek.facts.DataPackage;
import tizbek.facts.ParquetTable;
import tizbek.law.Law;
import tizbek.network.Network;
import tizbek.plan.Answer;
import tizbek.plan.NoPlanException;
import tizbek.plan.Outlook;
import tizbek.plan.PlanJson;
import tizbek.plan.PlanProgress;
import tizbek.plan.PlanTables;
import tizbek.plan.Planner;
import tizbek.plan.RegionAnswer;
import tizbek.plan.RegionJson;
import tizbek.plan.RegionOverview;
import tizbek.plan.RegionPlanner;
import tizbek.plan.Scenario;
import tizbek.plan.Scenarios;
import tizbek.plan.Words;
import tizbek.solve.HighsSolver;

/**
 * {@code tizbek plan}: plans one scenario or several, prints what an analyst wants to see first, and writes the report,
 * {@code plan.json} and the tables into a folder for each.
 *
 * <p>JSON: the document of {@code docs/plan-json.md}, for one scenario at a time.
 */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Plan scenarios: flows, prices, plants and what decides them. Exit code 1 if there is no plan.",
        footer = {"", "Example: tizbek plan china-antimony-controls --to 2028"})
final class PlanCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "Scenarios by id (the files in scenarios/); without one, baseline.")
    private List<String> ids = List.of();

    @Option(names = "--from", paramLabel = "YEAR", description = "First year, instead of the scenario's.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last year, instead of the scenario's.")
    private @Nullable Integer to;

    @Option(
            names = "--futures",
            paramLabel = "N",
            description = "Joint draws over the assumptions for the bands; 0 leaves out bands and deciders. At least 5,"
                    + " at most 1000; default: ${DEFAULT-VALUE}.")
    private int futures = 20;

    @Option(
            names = "--foresight",
            paramLabel = "N|perfect",
            description = "Years that owners see together, instead of the scenario's; a surprise nobody sees.")
    private @Nullable String foresight;

    @Option(names = "--calibration", description = "Print the reconciliation of the base year too.")
    private boolean calibration;

    @Option(names = "--chains", description = "List the chains there are, and what is not covered, and plan nothing.")
    private boolean chains;

    @Option(names = "--parquet", description = "Write each table as Parquet too, with the types of its columns.")
    private boolean parquet;

    @Option(names = "--lang", paramLabel = "en|ru", description = "Language of the text; default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "The folder of scenarios (default: scenarios/ of Tizbek).")
    private @Nullable Path scenarioFolder;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        checkOptions(spec, shared);
        Path home = shared.surroundings().home();
        PrintWriter out = spec.commandLine().getOut();
        if (chains) {
            out.print(ChainsText.of(shared.dataPackage(), language.equals("en")));
            out.flush();
            return ExitCode.YES;
        }
        if (parquet) {
            // Not after minutes of planning.
            ParquetTable.requireEngine();
        }
        int code = ExitCode.YES;
        try (Progress progress = shared.progress()) {
            progress.stage("reading data and laws");
            Planner planner = planner(shared, home);
            for (String id : ids.isEmpty() ? List.of("baseline") : ids) {
                code = Math.max(code, plan(planner, id, out, progress, shared));
            }
        }
        return code;
    }

    private void checkOptions(CommandSpec known, SharedOptions options) {
        if (futures != 0 && (futures < 5 || futures > 1000)) {
            throw new ParameterException(
                    known.commandLine(), "option --futures (" + futures + ") is neither 0 nor from 5 to 1000");
        }
        if (foresight != null && Outlook.years(foresight).isEmpty()) {
            throw new ParameterException(
                    known.commandLine(),
                    "option --foresight (" + foresight
                            + ") is neither a whole number of years from 1 to 99 nor perfect");
        }
        if (!List.of("en", "ru").contains(language)) {
            throw new ParameterException(known.commandLine(), "option --lang (" + language + ") is neither en nor ru");
        }
        if (options.json() && ids.size() > 1) {
            throw new ParameterException(
                    known.commandLine(),
                    "option --json gives one document, but several scenarios (" + String.join(", ", ids)
                            + ") were named");
        }
    }

    private Planner planner(SharedOptions options, Path home) {
        DataPackage data = options.dataPackage();
        Path folder = scenarioFolder == null
                ? home.resolve("scenarios")
                : options.surroundings().workingFolder().resolve(scenarioFolder);
        CompletableFuture<Network> network = CompletableFuture.supplyAsync(() -> Network.read(data));
        Law law = Laws.read(home, data);
        return new Planner(data, law, joined(network), Scenarios.in(folder), new HighsSolver());
    }

    /** What was read beside; an error in the input is thrown as it is. */
    private static Network joined(CompletableFuture<Network> network) {
        try {
            return network.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private int plan(Planner planner, String id, PrintWriter out, Progress progress, SharedOptions options) {
        Scenario read = planner.scenarios().get(id);
        Outlook outlook = foresight == null
                ? read.outlook()
                : read.outlook().withForesight(Outlook.years(foresight).orElseThrow());
        Scenario scenario = read.withYears(from == null ? read.firstYear() : from, to == null ? read.lastYear() : to)
                .withOutlook(outlook);
        Scenarios.check(scenario);
        OutputFolder folder = OutputFolder.at(options.findOut()
                .map(o -> ids.size() > 1 ? o.resolve(id) : o)
                .orElse(options.surroundings().workingFolder().resolve("out").resolve(id)));
        if (scenario.isOfSeveralChains()) {
            return region(planner, scenario, folder, out, progress, options);
        }
        Answer answer;
        try {
            answer = planner.answer(scenario, futures, told(progress));
        } catch (NoPlanException e) {
            progress.close();
            out.println(PlanText.noPlan(scenario, e, language));
            out.flush();
            return ExitCode.NO;
        }
        progress.stage("writing " + folder.path());
        String json = PlanJson.of(answer, planner);
        Map<String, String> tables = PlanTables.of(json);
        folder.write(temporary -> writeChain(temporary, json, tables));
        progress.close();
        out.print(options.json() ? json : new PlanText(answer, planner, language).text(calibration));
        if (!options.json()) {
            out.println(PlanText.written(
                    folder.path(), options.surroundings().workingFolder(), "plan.json", tables.size(), language));
        }
        out.flush();
        return ExitCode.YES;
    }

    private void writeChain(Path folder, String json, Map<String, String> tables) throws IOException {
        OutputFolder.text(folder, "plan.json", json);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            OutputFolder.text(folder, table.getKey(), table.getValue());
        }
        if (parquet) {
            PlanTables.writeParquet(json, folder);
        }
        OutputFolder.text(folder, "report.html", ReportPage.html(json));
    }

    /** Several chains: a folder for each, and the overview over them. */
    private int region(
            Planner planner,
            Scenario scenario,
            OutputFolder folder,
            PrintWriter out,
            Progress progress,
            SharedOptions options) {
        RegionAnswer answer = new RegionPlanner(planner).answer(scenario, futures, told(progress));
        progress.stage("writing " + folder.path());
        RegionOverview overview = RegionOverview.of(answer, planner);
        String region = RegionJson.of(overview);
        folder.write(temporary -> {
            OutputFolder.text(temporary, "region.json", region);
            OutputFolder.text(temporary, "index.html", RegionPage.html(overview));
            writeChains(temporary, answer.answers(), planner);
        });
        progress.close();
        out.print(options.json() ? region : new RegionText(overview, language).text(calibration));
        if (!options.json()) {
            out.println(RegionText.written(folder.path(), options.surroundings().workingFolder(), language));
        }
        out.flush();
        return answer.withoutPlan().isEmpty() ? ExitCode.YES : ExitCode.NO;
    }

    /** Each into a folder of its own, on all cores. */
    private void writeChains(Path folder, List<Answer> answers, Planner planner) throws IOException {
        List<Future<?>> written = new ArrayList<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Answer chain : answers) {
                written.add(pool.submit(() -> {
                    Path own = Files.createDirectory(
                            folder.resolve(chain.plan().world().chain().id()));
                    String json = PlanJson.of(chain, planner);
                    writeChain(own, json, PlanTables.of(json));
                    return null;
                }));
            }
        }
        for (Future<?> each : written) {
            switch (each.state() == Future.State.FAILED ? each.exceptionNow() : null) {
                case null -> {}
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Throwable other -> throw new IllegalStateException("writing a chain failed", other);
            }
        }
    }

    private PlanProgress told(Progress progress) {
        return new PlanProgress() {
            @Override
            public void stage(Words what) {
                progress.stage(language.equals("ru") ? what.ru() : what.en());
            }

            @Override
            public void step(long done, long all) {
                progress.step(done, all);
            }
        };
    }
}
