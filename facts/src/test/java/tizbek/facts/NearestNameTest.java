package tizbek.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("antimony", "titanium", "tungsten", "tin", "zinc");

    @ParameterizedTest
    @CsvSource({"antimoni, antimony", "titanum, titanium", "tungstne, tungsten", "zink, zinc", "tni, tin"})
    void aMisspeltNameFindsTheOneThatWasMeant(String written, String meant) {
        assertThat(NearestName.of(written, KNOWN)).isEqualTo(meant);
    }

    @Test
    void whatIsFarFromEverythingFindsNothing() {
        assertThat(NearestName.of("phosphate", KNOWN)).isEmpty();
        assertThat(NearestName.of("antimony", List.of())).isEmpty();
    }

    @Test
    void ofTwoEquallyNearTheFirstInTheAlphabetIsNamedWhateverTheirOrder() {
        assertThat(NearestName.of("b", List.of("d", "c"))).isEqualTo("c");
        assertThat(NearestName.of("b", List.of("c", "d"))).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "flaw, lawn, 2", "abc, abc, 0", "'', abc, 3"})
    void theDistanceCountsLettersPutInTakenOutAndExchanged(String a, String b, int distance) {
        assertThat(NearestName.distance(a, b)).isEqualTo(distance);
        assertThat(NearestName.distance(b, a)).isEqualTo(distance);
    }
}
