package tizbek.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tizbek.law.Example;
import tizbek.law.Law;

/** Judging ten thousand acts, one after the other on one thread: the examples beside the laws, over and over. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LawBenchmark {

    static final int ACTS = 10_000;

    @Param("laws")
    private String folder = "laws";

    private Law law = Law.none();
    private final List<Example> cases = new ArrayList<>();

    /** For JMH. */
    public LawBenchmark() {}

    LawBenchmark(String folder) {
        this.folder = folder;
    }

    /** Reads the laws and lays out the acts. */
    @Setup
    public void read() {
        law = Law.read(Path.of(folder));
        List<Example> examples =
                law.examples().stream().filter(e -> e.claims().isEmpty()).toList();
        for (int i = 0; i < ACTS; i++) {
            cases.add(examples.get(i % examples.size()));
        }
    }

    @Benchmark
    public void judgeTenThousand(Blackhole sink) {
        sink.consume(judgeAll());
    }

    /** The number of verdicts; each is looked at, so that none is left out by the compiler. */
    int judgeAll() {
        int judged = 0;
        for (Example example : cases) {
            judged += law.judge(example.act(), example.day()).word().isEmpty() ? 0 : 1;
        }
        return judged;
    }
}
