package tizbek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tracked files name no machine and no registry's host: the checkout must work anywhere, from any registry. */
class TrackedFilesTest {

    /** A path of one machine starts a word; inside an address (https://example.org/work/) it says nothing. */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a path of one machine",
            Pattern.compile("(?<![\\w./:%~*-])/(work|root|Users/\\w+|home/\\w+)/"),
            "a registry's host",
            Pattern.compile(
                    "repo1?\\.maven\\.(org|apache\\.org)|registry\\.(npmjs|yarnpkg)\\.|\\b(nexus|artifactory)\\."));

    private static final Pattern DOWNLOAD_ADDRESS = Pattern.compile("\"resolved\"\\s*:");

    @Test
    void noTrackedFileNamesAMachineOrARegistry() {
        List<String> found = new ArrayList<>();
        List<Path> files = Checkout.trackedFiles();
        files.forEach(file -> found.addAll(breaches(Checkout.shown(file), Checkout.read(file))));
        assertThat(files).hasSizeGreaterThan(20);
        assertThat(found).isEmpty();
    }

    @Test
    void theRuleFindsWhatItIsFor() {
        assertThat(breaches("a.md", "see /" + "work/shared/notes.md")).hasSize(1);
        assertThat(breaches("a.md", "first line\n(/" + "root/.m2)"))
                .singleElement()
                .asString()
                .startsWith("a.md:2: ");
        assertThat(breaches("pom.xml", "<url>https://repo1." + "maven.org/maven2</url>"))
                .hasSize(1);
        assertThat(breaches("web/package-lock.json", "{\"resolved\"" + ": \"https://a\"}"))
                .hasSize(1);
        assertThat(breaches("data/sources.csv", "https://example.org/work/paper.pdf"))
                .isEmpty();
        assertThat(breaches("a.json", "{\"resolved\"" + ": 3}")).isEmpty();
    }

    private static List<String> breaches(String name, String text) {
        List<String> found = new ArrayList<>();
        FORBIDDEN.forEach((what, pattern) -> collect(found, name, text, what, pattern));
        if (name.endsWith("package-lock.json")) {
            collect(found, name, text, "a download address", DOWNLOAD_ADDRESS);
        }
        return found;
    }

    private static void collect(List<String> found, String name, String text, String what, Pattern pattern) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            long line = text.substring(0, match.start()).lines().count();
            boolean atStart = match.start() == 0 || text.charAt(match.start() - 1) == '\n';
            found.add(name + ":" + (atStart ? line + 1 : line) + ": " + what + " (" + match.group() + ")");
        }
    }
}
