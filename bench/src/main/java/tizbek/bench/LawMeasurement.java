package tizbek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tizbek.facts.YamlNode;
import tizbek.law.Law;

/**
 * How long the laws take to read, first in a fresh JVM and then when all is warm, against composing their YAML alone; and
 * how long ten thousand judgments take, measured by JMH in a JVM of its own.
 */
final class LawMeasurement implements Measurement {

    /** What ten thousand judgments must stay well under. */
    private static final double PROMISED_SECONDS = 1;

    private static final int WARM_UP = 5;

    private final Path folder;
    private final int runs;
    private final boolean jmh;

    /** {@code runs} warm readings, of which the median counts; {@code jmh} also judges. */
    LawMeasurement(Path folder, int runs, boolean jmh) {
        this.folder = folder;
        this.runs = runs;
        this.jmh = jmh;
    }

    @Override
    public String name() {
        return "law";
    }

    @Override
    public List<Figure> measure() {
        double begin = now();
        Law law = Law.read(folder);
        double first = now() - begin;
        for (int i = 0; i < WARM_UP; i++) {
            Law.read(folder);
            compose();
        }
        double[] read = new double[runs];
        double[] yaml = new double[runs];
        for (int i = 0; i < runs; i++) {
            double start = now();
            Law.read(folder);
            double middle = now();
            compose();
            read[i] = middle - start;
            yaml[i] = now() - middle;
        }
        double judged = jmh ? judged() : Double.NaN;
        Stream<Figure> figures = Stream.of(
                Figure.count("provisions", law.list().size()),
                Figure.count("examples", law.examples().size()),
                Figure.seconds("first-read", first),
                Figure.seconds("read", Median.of(read)),
                Figure.seconds("yaml", Median.of(yaml)),
                Figure.ratio("read-to-yaml", Median.of(read) / Median.of(yaml)));
        return Stream.concat(
                        figures,
                        jmh
                                ? Stream.of(
                                        Figure.seconds("judge-10000", judged),
                                        Figure.ratio("judge-10000-to-promised", judged / PROMISED_SECONDS))
                                : Stream.of())
                .toList();
    }

    private double judged() {
        Options options = new OptionsBuilder()
                .include("^" + LawBenchmark.class.getName() + "\\.")
                .param("folder", folder.toAbsolutePath().toString())
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED")
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runner(options)
                    .run()
                    .iterator()
                    .next()
                    .getPrimaryResult()
                    .getScore();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run", e);
        }
    }

    /** Every file of laws as a tree of YAML nodes, and nothing done with it. */
    private void compose() {
        try (Stream<Path> files = Files.walk(folder)) {
            long nodes = files.filter(f -> f.toString().endsWith(".yaml"))
                    .map(f -> YamlNode.read(f, f.toString()))
                    .count();
            if (nodes == 0) {
                throw new IllegalStateException("no law in " + folder.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time of this thread, in seconds. */
    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
