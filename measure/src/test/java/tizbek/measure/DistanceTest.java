package tizbek.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceTest {

    /** A quarter of a meridian of the mean sphere: pi/2 times 6371.0088 km. */
    @Test
    void fromTheEquatorToThePoleIsAQuarterOfTheSphere() {
        assertThat(Distance.greatCircle(0, 20, 90, 20).kilometres()).isCloseTo(10_007.557, within(0.001));
    }

    @Test
    void theFarSideOfTheEarthIsHalfTheSphereAndNoMore() {
        assertThat(Distance.greatCircle(12.3, 45.6, -12.3, -134.4).kilometres()).isCloseTo(20_015.114, within(0.01));
    }

    @Test
    void theWayBackIsAsLongAndAcrossTheDateLineIsShort() {
        double there = Distance.greatCircle(43.257, 76.929, 41.299, 69.240).kilometres();
        assertThat(Distance.greatCircle(41.299, 69.240, 43.257, 76.929).kilometres())
                .isEqualTo(there);
        assertThat(Distance.greatCircle(0, 179.5, 0, -179.5).kilometres()).isCloseTo(111.195, within(0.001));
    }

    @Test
    void aPlaceIsNoWayFromItself() {
        assertThat(Distance.greatCircle(41.3, 69.2, 41.3, 69.2)).isEqualTo(Distance.ofKilometres(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aNegativeLengthIsRefused(double kilometres) {
        assertThatThrownBy(() -> Distance.ofKilometres(kilometres))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("distance (" + kilometres + " km) is negative or no number");
    }

    @Test
    void swappedCoordinatesDoNotBecomeADistance() {
        assertThatThrownBy(() -> Distance.greatCircle(139.69, 35.69, 43.257, 76.929))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("latitude (139.69) is not between -90 and 90 degrees");
        assertThatThrownBy(() -> Distance.greatCircle(0, 0, 0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longitude (NaN) is not between -180 and 180 degrees");
    }
}
