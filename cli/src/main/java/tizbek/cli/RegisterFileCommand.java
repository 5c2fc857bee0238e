package tizbek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Jurisdiction;
import tizbek.register.Request;

/** {@code tizbek register file}: a right is asked for. */
@Command(
        name = "file",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "File an application for a right on squares of the grid of a country, or on a plot.",
        footer = {
            "",
            "Example: tizbek register file a-1 --country KAZ --kind exploration-licence --mineral copper --for steppe-copper --squares 4500:2900,4501:2900 --years 6"
        })
final class RegisterFileCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the application.")
    private String id = "";

    @Option(names = "--country", paramLabel = "CODE", required = true, description = "The country.")
    private String country = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            required = true,
            description = "Kind of right, such as exploration-licence.")
    private String kind = "";

    @Option(names = "--mineral", paramLabel = "ID", required = true, description = "Such as copper.")
    private String mineral = "";

    @Option(names = "--for", paramLabel = "PARTY", required = true, description = "Who asks for it.")
    private String applicant = "";

    @Option(
            names = "--squares",
            paramLabel = "I:J,...",
            description = "Columns and rows; two with a dash between them are a rectangle: 4500:2900-4503:2901.")
    private String squares = "";

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description =
                    "Outline of a plot instead of squares: lines (system: EPSG:28412) and (order: north-east), then"
                            + " a point a line; an empty line begins a hole.")
    private @Nullable Path plot;

    @Option(names = "--years", paramLabel = "N", required = true, description = "Term asked for.")
    private int years = 1;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A paper that is handed in; its SHA-256 is kept. May be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What the law must know; may be given several times.")
    private List<String> facts = new ArrayList<>();

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Jurisdiction of = run.options().jurisdictions(run.shared()).get(country);
        String grid = of == null ? "" : of.grid().id();
        if (squares.isEmpty() == (plot == null)) {
            throw run.options().refusal("ground is given by one of --squares and --plot");
        }
        return run.ask(new Request.File(
                run.options().by(),
                id,
                country,
                kind,
                mineral,
                applicant,
                plot == null ? RegisterInput.squares(run.options(), grid, squares) : new TreeSet<>(),
                years,
                run.options().facts(facts),
                RegisterInput.digests(run, documents),
                plot == null ? null : RegisterInput.plot(run, plot)));
    }
}
