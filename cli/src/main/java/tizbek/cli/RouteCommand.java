package tizbek.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.OverlaidText;
import tizbek.cli.internal.RouteNoWayText;
import tizbek.cli.internal.RouteSvg;
import tizbek.cli.internal.RouteText;
import tizbek.facts.DataPackage;
import tizbek.facts.InputException;
import tizbek.network.Network;
import tizbek.network.RouteAnswer;
import tizbek.network.RouteGeoJson;
import tizbek.network.RouteInquiry;
import tizbek.network.RouteJson;
import tizbek.network.RouteNoWay;
import tizbek.network.RouteWords;

/**
 * {@code tizbek route}: the ways from one place to another that no other beats in cost, time, carbon dioxide and risk at
 * once, each with its parts, borders and breaks of gauge, and what of it rests on generic figures.
 *
 * <p>Exit code 1 where no way leads there; the answer then says what cuts the two ends apart and what would join them.
 *
 * <p>JSON: {@code docs/routes.md}.
 */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Find the ways for a cargo: cost, days, CO2, risk, borders and breaks of gauge of the few that differ"
                    + " really. Places by id or name, in Latin or Cyrillic script.",
            "Exit code 1 if there is no way."
        },
        footer = {
            "",
            "Example: tizbek route kadamjay rotterdam --material antimony.metal --tonnes 500 --date 2026-06-01",
            "         tizbek route Кадамжай Роттердам --avoid RUS,IRN --container --map routes.svg --lang ru"
        })
final class RouteCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable LawOptions language;

    @Mixin
    private @Nullable RouteOptions options;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "Where it starts: a place, port, mine, plant or country.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Where it is to go.")
    private String to = "";

    @Override
    public Integer call() {
        if (spec == null || shared == null || language == null || options == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        boolean english = language.english();
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        Optional<OutputFile> geojson = file(options.geojson);
        Optional<OutputFile> map = file(options.map);
        DataPackage data;
        RouteInquiry run;
        RouteInquiry.Outcome outcome;
        try (Progress progress = shared.progress()) {
            progress.stage("reading the map");
            data = shared.dataPackage();
            run = RouteInquiry.of(data, Network.read(data), options.service);
            progress.stage("looking for routes");
            outcome = run.ask(options.wish(from, to), english);
        } catch (InputException e) {
            throw typed(spec, e);
        }
        RouteAnswer answer = outcome.answer();
        RouteWords words = run.words(english);
        OverlaidText laidOver = OverlaidText.of(data);
        RouteJson document = new RouteJson(answer, run.words(true), run.words(false));
        RouteNoWay noWay = outcome.noWayOrNull();
        String json = laidOver.in(noWay == null ? document.text() : document.text(noWay));
        String text =
                noWay == null ? new RouteText(answer, words, options.links).text() : RouteNoWayText.text(noWay, words);
        if (noWay == null) {
            geojson.ifPresent(f -> f.write(new RouteGeoJson(answer, words).text()));
            map.ifPresent(f -> f.write(new RouteSvg(answer, words).text()));
        }
        folder.ifPresent(f -> f.write(temporary -> {
            OutputFolder.text(temporary, "routes.json", json);
            OutputFolder.text(temporary, "routes.txt", text);
            if (noWay == null) {
                OutputFolder.text(temporary, "routes.geojson", new RouteGeoJson(answer, words).text());
                OutputFolder.text(temporary, "routes.svg", new RouteSvg(answer, words).text());
            }
        }));
        PrintWriter out = spec.commandLine().getOut();
        out.print(shared.json() ? json : laidOver.text() + text);
        out.flush();
        return noWay == null ? ExitCode.YES : ExitCode.NO;
    }

    /** What is wrong with what was typed ends the command as a wrong option does. */
    private static RuntimeException typed(CommandSpec spec, InputException e) {
        if (!e.defects().stream().allMatch(d -> d.where().file().isEmpty())) {
            return e;
        }
        return new ParameterException(
                spec.commandLine(),
                e.defects().stream()
                        .map(d -> d.message()
                                + d.remedy().map(r -> "\n  Maybe " + r).orElse(""))
                        .collect(Collectors.joining("\n")));
    }

    private Optional<OutputFile> file(@Nullable Path path) {
        return path == null || shared == null
                ? Optional.empty()
                : Optional.of(OutputFile.at(
                        shared.surroundings().workingFolder().resolve(path).normalize(), "tizbek route"));
    }
}
