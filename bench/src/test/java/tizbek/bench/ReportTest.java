package tizbek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.solve.Program;

/** The comparison with documented ratios, and the network; nothing here is timed. */
class ReportTest {

    private static final Measurement SOLVER = new Measurement() {
        @Override
        public String name() {
            return "solver";
        }

        @Override
        public List<Figure> measure() {
            return List.of(Figure.ratio("share", 0.5), Figure.seconds("cold", 10));
        }
    };

    private static List<String> findings(Map<String, Double> documented) {
        Report report = new Report(documented);
        report.add(SOLVER, SOLVER.measure());
        return report.findings();
    }

    @Test
    void twiceTheDocumentedRatioIsToleratedAndMoreIsNot() {
        assertThat(findings(Map.of("solver.share", 0.25))).isEmpty();
        assertThat(findings(Map.of("solver.share", 0.24)))
                .singleElement()
                .asString()
                .contains("solver.share", "0.5", "0.24");
    }

    @Test
    void nothingIsLeftOutSilently() {
        assertThat(findings(Map.of())).singleElement().asString().contains("is not documented");
        assertThat(findings(Map.of("solver.share", 1.0, "solver.other", 1.0)))
                .singleElement()
                .asString()
                .contains("solver.other", "was not measured");
        assertThat(findings(Map.of("solver.share", 1.0, "plan.share", 1.0)))
                .as("a measurement that was not asked for")
                .isEmpty();
    }

    @Test
    void everyDocumentedRatioIsOfAMeasurementThatIs() {
        assertThat(Report.documented(Path.of("documented.json")).keySet())
                .allSatisfy(name -> assertThat(new Bench.Names()).contains(name.substring(0, name.indexOf('.'))));
    }

    @Test
    void whatIsWrittenCanBeReadBack(@TempDir Path folder) throws IOException {
        Report report = new Report(Map.of("solver.share", 0.25));
        report.add(SOLVER, SOLVER.measure());
        Path file = folder.resolve("results").resolve("bench.json");
        report.write(file);
        assertThat(Files.readString(file)).contains("\"solver.share\"", "\"value\" : 0.5", "\"unit\" : \"ratio\"");
        assertThat(Report.documented(Path.of("documented.json"))).allSatisfy((name, ratio) -> {
            assertThat(name).contains(".");
            assertThat(ratio).isPositive();
        });
    }

    @Test
    void theLargeNetworkHasTheSizeThatTheDocumentationNames() {
        Program program = Network.large().program();
        assertThat(program.columns()).isEqualTo(324_000);
        assertThat(program.rows()).isEqualTo(88_020);
        assertThat(program.nonzeros()).isEqualTo(963_900);
    }

    @Test
    void theMedianIsNotMovedByOneDisturbedRun() {
        assertThat(Median.of(1, 900, 2)).isEqualTo(2);
        assertThat(Median.of(4, 1, 2, 3)).isEqualTo(2.5);
    }
}
