package tizbek.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MassTest {

    @Test
    void theContentOfAConcentrateIsAShareOfItsMass() {
        assertThat(Mass.ofTonnes(7118).times(Share.ofPercent(50))).isEqualTo(Mass.ofTonnes(3559));
    }

    @Test
    void massesAddUpFromZero() {
        assertThat(Stream.of(Mass.ofTonnes(12), Mass.ofTonnes(0.5)).reduce(Mass.ZERO, Mass::plus))
                .isEqualTo(Mass.ofTonnes(12.5));
    }

    @Test
    void theHeavierComesLast() {
        assertThat(Stream.of(Mass.ofTonnes(3), Mass.ofTonnes(-1), Mass.ZERO).sorted())
                .containsExactly(Mass.ofTonnes(-1), Mass.ZERO, Mass.ofTonnes(3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNoMass(double tonnes) {
        assertThatThrownBy(() -> Mass.ofTonnes(tonnes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mass (" + tonnes + " t) is not a number");
    }
}
