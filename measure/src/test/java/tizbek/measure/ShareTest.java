package tizbek.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @Test
    void percentAndFractionSayTheSame() {
        assertThat(Share.ofPercent(99.65).fraction()).isCloseTo(0.9965, within(1e-15));
        assertThat(Share.ofFraction(0.25).percent()).isEqualTo(25);
        assertThat(Share.ofPercent(0)).isEqualTo(Share.NONE);
        assertThat(Share.ofPercent(100)).isEqualTo(Share.ALL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, 50, Double.NaN})
    void moreThanTheWholeOrLessThanNothingIsRefused(double fraction) {
        assertThatThrownBy(() -> Share.ofFraction(fraction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share (" + fraction + ") is not between 0 and 1");
    }
}
