package tizbek.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PriceTest {

    @Test
    void aPriceKeepsItsYearWhenItIsScaled() {
        assertThat(new Price(12103, 2023).times(2)).isEqualTo(new Price(24206, 2023));
    }

    @Test
    void theSameNumberInMoneyOfAnotherYearIsAnotherPrice() {
        assertThat(new Price(12103, 2023)).isNotEqualTo(new Price(12103, 2024));
    }

    @Test
    void whatIsNoNumberIsNoPrice() {
        assertThatThrownBy(() -> new Price(Double.NaN, 2023))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("price (NaN USD/t) is not a number");
        assertThatThrownBy(() -> new Price(1, 2023).times(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
