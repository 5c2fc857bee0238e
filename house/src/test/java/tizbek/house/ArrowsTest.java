package tizbek.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The build fails on an arrow that ARCHITECTURE.md does not draw. */
class ArrowsTest {

    private static final JavaClasses ROOMS = Arrows.classesUnder("tizbek", new DoNotIncludeTests());
    private static final JavaClasses SAMPLE = Arrows.classesUnder("tizbek.house.sample");

    @Test
    void everyRoomOfTheBuildIsLookedAt() {
        assertThat(Arrows.roomsOf(ROOMS, "tizbek"))
                .as("rooms whose classes were read; a new room needs its arrows in Arrows.java")
                .containsExactlyInAnyOrderElementsOf(Arrows.rooms());
        assertThat(Checkout.rooms()).containsExactlyInAnyOrderElementsOf(Arrows.rooms());
    }

    @Test
    void noRoomUsesAnotherWithoutAnArrow() {
        assertThat(Arrows.undrawn(ROOMS, "tizbek")).isEmpty();
    }

    @Test
    void noRoomUsesTheInternalsOfAnother() {
        assertThat(Arrows.intrusions(ROOMS, "tizbek")).isEmpty();
    }

    @Test
    void anArrowIncludesWhatLiesBelowIt() {
        assertThat(Arrows.allowedFor("plan"))
                .containsExactlyInAnyOrder("plan", "network", "law", "solve", "facts", "measure");
        assertThat(Arrows.allowedFor("solve")).containsExactly("solve");
        assertThat(Arrows.allowedFor("measure")).containsExactly("measure");
        assertThat(Arrows.allowedFor("law")).doesNotContain("network", "solve");
    }

    @Test
    void theSampleShowsThatAnUndrawnArrowIsFound() {
        assertThat(Arrows.undrawn(SAMPLE, "tizbek.house.sample"))
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v)
                        .startsWith("room (measure) uses room (facts)")
                        .contains("Mass"));
    }

    @Test
    void theSampleShowsThatAnIntrusionIsFound() {
        assertThat(Arrows.intrusions(SAMPLE, "tizbek.house.sample"))
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v).contains("World").doesNotContain("Observation"));
    }
}
