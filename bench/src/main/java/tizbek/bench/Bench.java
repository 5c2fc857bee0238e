package tizbek.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures and compares with what is documented. {@code Bench [OUTPUT.json [DOCUMENTED.json]]}, by default
 * {@code bench/results/bench.json} and {@code bench/documented.json} under the working directory. Exit code 0 if no
 * ratio is worse than documented by a factor of two, 1 if one is, 2 if the documented ratios cannot be read.
 */
public final class Bench {

    private Bench() {}

    /** All measurements, in their order: a new one is added here. The package is first, while nothing is warm yet. */
    static List<Measurement> measurements() {
        return List.of(
                new PackageMeasurement(Path.of("data"), 21),
                new LawMeasurement(Path.of("laws"), 11, true),
                RouteMeasurement.usual(),
                new SolverMeasurement(3),
                new MethodMeasurement(3),
                new PlannerMethodMeasurement(Path.of("")),
                new PlannerMeasurement(Path.of(""), Path.of("bench/growth.svg")));
    }

    public static void main(String[] arguments) {
        Path output = path(arguments, 0, "bench/results/bench.json");
        Path documented = path(arguments, 1, "bench/documented.json");
        boolean option = Arrays.stream(arguments).anyMatch(a -> a.startsWith("-"));
        if (option || !Files.isReadable(documented) || arguments.length > 2) {
            System.err.println("file of documented ratios (" + documented.toAbsolutePath() + ") is not there, or there"
                    + " are options or too many arguments " + Arrays.toString(arguments)
                    + "\n  Maybe run from the root of the checkout: Bench [OUTPUT.json [DOCUMENTED.json]].");
            System.exit(2);
        }
        Report report = new Report(Report.documented(documented));
        for (Measurement measurement : measurements()) {
            report.add(measurement, measurement.measure());
        }
        report.write(output);
        System.out.print(report.table());
        report.findings().forEach(System.out::println);
        System.exit(report.findings().isEmpty() ? 0 : 1);
    }

    private static Path path(String[] arguments, int position, String otherwise) {
        return Path.of(position < arguments.length ? arguments[position] : otherwise);
    }
}
