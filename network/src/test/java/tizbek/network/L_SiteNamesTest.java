package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tizbek.facts.DataPackage;

/** Places found by what people call them, on the names of {@code data/}. */
class L_SiteNamesTest {

    private static Network network;
    private static SiteNames names;

    @BeforeAll
    static void read() {
        DataPackage data = DataPackage.open(Path.of("..", "data"));
        network = Network.read(data);
        names = SiteNames.of(data, network);
    }

    private static String found(String asked) {
        return switch (names.find(asked)) {
            case SiteNames.Found.One(Site site, List<Site> others) -> site.id();
            case SiteNames.Found.Several(List<Site> sites) ->
                "several " + sites.stream().map(Site::id).sorted().toList();
            case SiteNames.Found.None(List<Site> nearest) ->
                "near " + nearest.stream().map(Site::id).toList();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "rotterdam, rotterdam",
        "ROTTERDAM, rotterdam",
        "Роттердам, rotterdam",
        "Кадамжай, kadamjay",
        "aktau, aktau-port",
        "Ақтау порты, aktau-port",
        "Актау, aktau-port",
        "Усть-Каменогорск, ust-kamenogorsk",
        "oskemen, ust-kamenogorsk",
        "өскемен, ust-kamenogorsk",
        "Fargona, fergana",
        "Qo‘qon, kokand",
        "nhava sheva, mumbai-nhava-sheva",
        "Türkmenbaşy, turkmenbashi-port",
        "malaszewicze, malaszewicze",
        "nld, NLD",
        "Netherlands, NLD",
        "Япония, JPN",
    })
    void l01_any_script_case_and_accent(String asked, String id) {
        assertThat(found(asked)).isEqualTo(id);
    }

    @Test
    void l02_a_name_of_two_places_is_not_guessed() {
        assertThat(found("Aksu")).isEqualTo("several [aksu-chn, aksu-kaz]");
        assertThat(found("Аксу")).isEqualTo("several [aksu-chn, aksu-kaz]");
        assertThat(found("aksu-kaz")).isEqualTo("aksu-kaz");
    }

    @ParameterizedTest
    @CsvSource({"roterdam, rotterdam", "Ротердам, rotterdam", "Кадамжой, kadamjay", "kadamzhai, kadamjay"})
    void l03_a_misspelt_name_has_its_nearest_in_either_script(String asked, String id) {
        assertThat(found(asked)).startsWith("near ").contains(id);
    }

    @Test
    void l04_what_is_like_nothing_has_nothing_near() {
        assertThat(found("zzzzqqqq")).isEqualTo("near []");
    }

    @Test
    void l05_every_place_that_can_be_an_end_has_a_russian_name_in_cyrillic() {
        assertThat(network.places().stream().filter(p -> !p.isSeaLane()))
                .allSatisfy(p -> assertThat(names.russian(p.id())).as(p.id()).containsPattern("\\p{IsCyrillic}"));
    }

    @Test
    void l06_every_place_is_found_by_its_id_and_every_end_by_its_russian_name() {
        for (MapPlace place : network.places()) {
            assertThat(found(place.id())).isEqualTo(place.id());
            if (!place.isSeaLane()) {
                assertThat(found(names.russian(place.id()))).contains(place.id());
            }
        }
    }
}
