package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputTest {

    @Test
    void aMonthWithoutThatDayEndsTheStepOnItsLastDay() {
        Throughput steps = new Throughput(List.of(
                new Throughput.Step(new Figure.Stated(0.2), 6),
                new Throughput.Step(new Figure.Stated(0.4), 12),
                new Throughput.Step(new Figure.Stated(0.9), 0)));
        LocalDate start = LocalDate.of(2024, 8, 31);
        assertThat(steps.changes(start)).containsExactly(LocalDate.of(2025, 2, 28), LocalDate.of(2026, 2, 28));
        assertThat(steps.on(LocalDate.of(2025, 2, 27), start)).isEqualTo(new Figure.Stated(0.2));
        assertThat(steps.on(LocalDate.of(2025, 2, 28), start)).isEqualTo(new Figure.Stated(0.4));
        assertThat(steps.on(LocalDate.of(2030, 1, 1), start)).isEqualTo(new Figure.Stated(0.9));
    }

    @Test
    void onlyTheLastStepHasNoEnd() {
        Throughput.Step endless = new Throughput.Step(new Figure.Stated(1), 0);
        assertThatThrownBy(() -> new Throughput(List.of(endless, endless)))
                .hasMessage("every step but the last lasts some months, and the last has no end");
    }
}
