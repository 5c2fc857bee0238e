package tizbek.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures and compares with what is documented. Exit code 0 if no ratio is worse than documented by a factor of two, 1
 * if one is, 2 if the documented ratios cannot be read or a measurement is not known.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        version = "tizbek bench",
        description =
                "Measures, and compares with the documented ratios. Takes a quarter of an hour; nothing else should"
                        + " run meanwhile.",
        footer = "%nExample: tizbek bench --only planner")
public final class Bench implements Callable<Integer> {

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only this measurement; may be given several times. One of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private List<String> only = List.of();

    @Parameters(index = "0", arity = "0..1", paramLabel = "OUTPUT", description = "Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("bench/results/bench.json");

    @Parameters(index = "1", arity = "0..1", paramLabel = "DOCUMENTED", description = "Default: ${DEFAULT-VALUE}.")
    private Path documented = Path.of("bench/documented.json");

    private Bench() {}

    /** Completion of {@code --only}. */
    static final class Names extends TreeSet<String> {
        private static final long serialVersionUID = 1;

        Names() {
            measurements().forEach(m -> add(m.name()));
        }
    }

    /** All measurements, in their order: a new one is added here. The package is first, while nothing is warm yet. */
    static List<Measurement> measurements() {
        return List.of(
                new PackageMeasurement(Path.of("data"), 21),
                new LawMeasurement(Path.of("laws"), 11, true),
                RouteMeasurement.usual(),
                new SolverMeasurement(3),
                new MethodMeasurement(3),
                DeskMeasurement.usual(),
                new RegisterMeasurement(Path.of(""), 1_000_000),
                RegisterHttpMeasurement.usual(),
                new PlannerMethodMeasurement(Path.of("")),
                new PlannerMeasurement(Path.of(""), Path.of("bench/growth.svg")));
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() {
        @Nullable String mistake = mistake();
        if (mistake != null) {
            System.err.println(mistake);
            return 2;
        }
        Report report = new Report(Report.documented(documented));
        for (Measurement measurement : measurements()) {
            if (only.isEmpty() || only.contains(measurement.name())) {
                report.add(measurement, measurement.measure());
            }
        }
        report.write(output);
        System.out.print(report.table());
        report.findings().forEach(System.out::println);
        return report.findings().isEmpty() ? 0 : 1;
    }

    private @Nullable String mistake() {
        if (!Files.isReadable(documented)) {
            return "file of documented ratios (" + documented.toAbsolutePath()
                    + ") is not there\n  Maybe run from the root of the checkout.";
        }
        Names known = new Names();
        return only.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "measurement (" + name + ") is not known\n  Known are " + String.join(", ", known) + ".")
                .orElse(null);
    }
}
