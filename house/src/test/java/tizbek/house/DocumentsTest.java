package tizbek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents are there, and their links lead somewhere. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^\\s*```.*?^\\s*```\\s*$");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "GLOSSARY.md",
                "CHANGELOG.md",
                "LICENSE",
                "NOTICE"
            })
    void theRootDocumentIsThere(String name) {
        assertThat(Checkout.root().resolve(name)).isNotEmptyFile();
    }

    @Test
    void theLicenceIsApache2() {
        assertThat(Checkout.read(Checkout.root().resolve("LICENSE")))
                .contains("Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS");
    }

    @Test
    void everyRoomHasAReadmeWithAnExampleAndAPackageInfo() {
        assertThat(Checkout.furnishedRooms()).isNotEmpty().allSatisfy(room -> {
            Path folder = Checkout.root().resolve(room);
            assertThat(folder.resolve("README.md")).exists();
            assertThat(Checkout.read(folder.resolve("README.md")))
                    .as("%s/README.md has a picture or an example in a code block", room)
                    .contains("```");
            assertThat(folder.resolve("src/main/java/tizbek/" + room + "/package-info.java"))
                    .exists();
        });
    }

    @Test
    void theArchitectureIndexesEveryRoom() {
        String text = Checkout.read(Checkout.root().resolve("ARCHITECTURE.md"));
        assertThat(Checkout.rooms()).allSatisfy(room -> assertThat(text).contains("`" + room + "`"));
    }

    @Test
    void decisionsAreNumberedWithoutGapsAndSayWhatTheyCost() throws IOException {
        List<Path> decisions;
        try (Stream<Path> files = Files.list(Checkout.root().resolve("docs/decisions"))) {
            decisions = files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
        assertThat(decisions).isNotEmpty();
        for (int i = 0; i < decisions.size(); i++) {
            Path decision = decisions.get(i);
            assertThat(decision.getFileName().toString())
                    .startsWith(String.format(Locale.ROOT, "%04d-", i + 1))
                    .matches("\\d{4}-[a-z0-9-]+\\.md");
            assertThat(Checkout.read(decision))
                    .as(Checkout.shown(decision))
                    .contains("## Context", "## Options", "## Decision", "## Good", "## Bad");
        }
    }

    @Test
    void everyLinkOfADocumentLeadsSomewhere() {
        List<Path> documents = Checkout.trackedFiles().stream()
                .filter(f -> f.toString().endsWith(".md"))
                .toList();
        assertThat(documents).isNotEmpty();
        assertThat(documents.stream().flatMap(d -> broken(d).stream())).isEmpty();
    }

    @Test
    void theLinkCheckFindsAMissingFileAndAMissingHeading() throws IOException {
        Files.writeString(temporary.resolve("b.md"), "# Known words\n");
        Path a = Files.writeString(temporary.resolve("a.md"), """
                [good](b.md) [good](b.md#known-words) [out](https://example.org/nothing) [here](#top)
                [gone](c.md) [no such heading](b.md#unknown-words)
                ```
                [in code](d.md)
                ```
                # Top
                """);
        assertThat(broken(a))
                .hasSize(2)
                .anySatisfy(b -> assertThat(b).contains("c.md"))
                .anySatisfy(b -> assertThat(b).contains("#unknown-words"));
    }

    private static List<String> broken(Path document) {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(FENCE.matcher(Checkout.read(document)).replaceAll(""));
        while (link.find()) {
            String target = link.group(1);
            if (!target.matches("(?i)[a-z][a-z0-9+.-]*:.*") && !leadsSomewhere(document, target)) {
                broken.add(Checkout.shown(document) + ": link (" + target + ") leads nowhere");
            }
        }
        return broken;
    }

    private static boolean leadsSomewhere(Path document, String target) {
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash);
        Path file = name.isEmpty() ? document : document.resolveSibling(name);
        if (!Files.exists(file)) {
            return false;
        }
        return hash < 0 || !file.toString().endsWith(".md") || headings(file).contains(target.substring(hash + 1));
    }

    /** The anchors that code forges make of headings: lower case, blanks to hyphens, punctuation dropped. */
    private static List<String> headings(Path document) {
        return Checkout.read(document)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }
}
