package tizbek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes, names, nullness and literals of the main code of every room. */
class SourcesTest {

    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 60;
    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "helper", "helpers", "manager", "managers", "common", "misc");

    /** The region's countries and its neighbour, by ISO code or by name: they live in data/ and laws/. */
    private static final Pattern COUNTRY = Pattern.compile(
            "\\b(KAZ|KGZ|TJK|UZB|TKM|CHN|Kazakhstan|Kyrgyzstan|Tajikistan|Uzbekistan|Turkmenistan|China)\\b");

    @TempDir
    private Path temporary;

    private static long lines(Path file) {
        return Checkout.read(file).lines().count();
    }

    @Test
    void noFileIsTooLong() {
        List<Path> files = Checkout.mainSources();
        Path longest =
                files.stream().max(Comparator.comparingLong(SourcesTest::lines)).orElseThrow();
        assertThat(lines(longest))
                .as("longest file: %s, of at most %d lines", Checkout.shown(longest), FILE_LINES)
                .isLessThanOrEqualTo(FILE_LINES);
        System.out.println("longest file: " + Checkout.shown(longest) + " (" + lines(longest) + " lines)");
    }

    @Test
    void noMethodIsTooLong() {
        SourceScan.Method longest = SourceScan.of(Checkout.mainSources()).methods().stream()
                .max(Comparator.comparingLong(SourceScan.Method::lines))
                .orElseThrow();
        assertThat(longest.lines())
                .as("longest method: %s, of at most %d", longest, METHOD_LINES)
                .isLessThanOrEqualTo(METHOD_LINES);
        System.out.println("longest method: " + longest);
    }

    @Test
    void noCountryOfTheRegionIsNamedInJava() {
        List<Path> files = Stream.of("law", "network", "plan")
                .flatMap(room -> Checkout.mainSources(room).stream())
                .toList();
        assertThat(files).isNotEmpty();
        assertThat(namingACountry(files))
                .as("countries live in data/ and laws/")
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<Path> packages = new TreeSet<>();
        Checkout.mainSources().forEach(file -> packages.add(file.resolveSibling("package-info.java")));
        assertThat(packages).isNotEmpty().allSatisfy(info -> {
            assertThat(info).exists();
            assertThat(Checkout.read(info)).as(Checkout.shown(info)).contains("@NullMarked", "/**");
        });
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        assertThat(Checkout.mainSources())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                Stream.of(Checkout.shown(file).split("/")).toList())
                        .doesNotContainAnyElementsOf(EMPTY_WORDS));
    }

    @Test
    void noRuleOfTheHouseIsDisabled() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.root().resolve("house/src"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".java")).toList())
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(Checkout.read(f))
                            .as(Checkout.shown(f))
                            .doesNotContain("api." + "Disabled", "@" + "Disabled"));
        }
    }

    // ---- the checks themselves, on files that break them

    @Test
    void aMethodIsMeasuredFromItsFirstWordToItsBrace() throws IOException {
        Path file = Files.writeString(temporary.resolve("A.java"), """
                class A {
                    /** Not counted. */
                    int three(
                            int a) {
                        return a; }
                    A() {}
                }
                """);
        assertThat(SourceScan.of(List.of(file)).methods())
                .extracting(SourceScan.Method::name, SourceScan.Method::line, SourceScan.Method::lines)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("three", 3L, 3L),
                        org.assertj.core.groups.Tuple.tuple("<init>", 6L, 1L));
    }

    @Test
    void aCountryInALiteralIsFoundAndOneInACommentIsNot() throws IOException {
        Path file = Files.writeString(temporary.resolve("B.java"), """
                class B {
                    // China may stand in a comment.
                    String code = "CHN";
                    String text = "imports of Tajikistan";
                    String other = "MACHINE";
                }
                """);
        assertThat(namingACountry(List.of(file)))
                .extracting(SourceScan.Text::line)
                .containsExactly(3L, 4L);
    }

    private static List<SourceScan.Text> namingACountry(List<Path> files) {
        return SourceScan.of(files).texts().stream()
                .filter(text -> COUNTRY.matcher(text.value()).find())
                .toList();
    }
}
