package tizbek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured of the law; how long it takes is not asserted here. */
class LawMeasurementTest {

    @Test
    void theLawsAreReadAndEachRatioIsDocumented() {
        LawMeasurement measurement = new LawMeasurement(Path.of("..", "laws"), 1, false);
        List<Figure> figures = measurement.measure();
        assertThat(figures)
                .allSatisfy(
                        figure -> assertThat(figure.value()).as(figure.name()).isFinite());
        assertThat(Report.documented(Path.of("documented.json")).keySet())
                .filteredOn(name -> name.startsWith(measurement.name() + "."))
                .containsExactlyInAnyOrder("law.read-to-yaml", "law.judge-10000-to-promised");
    }

    @Test
    void theBenchmarkJudgesTenThousandActs() {
        LawBenchmark benchmark = new LawBenchmark("../laws");
        benchmark.read();
        assertThat(benchmark.judgeAll()).isEqualTo(LawBenchmark.ACTS);
    }
}
