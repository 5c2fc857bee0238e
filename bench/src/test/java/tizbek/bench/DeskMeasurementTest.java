package tizbek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That the desk is measured, not how fast it is. */
class DeskMeasurementTest {

    @Test
    void aSecondOfTwoClientsComesOutWithoutErrors() {
        List<Figure> figures =
                new DeskMeasurement(Path.of("..").toAbsolutePath().normalize(), 2, Duration.ofSeconds(1)).measure();
        Map<String, Double> values = figures.stream().collect(Collectors.toMap(Figure::name, Figure::value));
        assertThat(values.get("alone-answers-per-second")).isPositive();
        assertThat(values.get("with-plan-answers-per-second")).isPositive();
        assertThat(values.get("alone-errors")).isZero();
        assertThat(values.get("with-plan-errors")).isZero();
        assertThat(values.get("faults")).isZero();
    }
}
