package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.facts.InputException;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {

    private static final String BARE = "{\"schema\": \"tizbek-plan/1\", \"notes\": [{\"text\": {\"en\": \"%s\"}}]}";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"plan\">(.*?)</script>", Pattern.DOTALL);

    /** Maven runs tests in the module's folder; the browser test opens what this one leaves in target. */
    private static final Path SAMPLE = Path.of("web", "test", "sample-plan.json");

    private static final Path REPORT = Path.of("target", "sample-report.html");

    @Test
    void putsTheSamplePlanIntoOneFile() throws IOException {
        String plan = Files.readString(SAMPLE);
        ReportPage.write(plan, REPORT);
        String page = Files.readString(REPORT);
        assertThat(page).startsWith("<!doctype html>").doesNotContain("@@");
        JsonMapper mapper = new JsonMapper();
        assertThat(mapper.readTree(dataOf(page))).isEqualTo(mapper.readTree(plan));
    }

    @Test
    void staysBelowOneMegabyteWithoutData() {
        assertThat(ReportPage.html(BARE.formatted("").strip()).length()).isBetween(100_000, 1_000_000);
    }

    @Test
    void loadsNothingFromAnywhere() {
        String page = ReportPage.html(BARE.formatted("x"));
        assertThat(attributes(page, "(?:src|href|srcset|action|poster)")).isEmpty();
        String style = between(page, "<style>", "</style>");
        assertThat(style).doesNotContain("@import");
        assertThat(Pattern.compile("url\\((?!data:)").matcher(style).find()).isFalse();
        String script = page.substring(page.lastIndexOf("<script>"));
        for (String way : List.of("fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "import(")) {
            assertThat(script).as("ways to the network").doesNotContain(way);
        }
        for (String way : List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")) {
            assertThat(script).as("ways from data to markup").doesNotContain(way);
        }
    }

    @Test
    void forbidsItselfTheNetwork() {
        String page = ReportPage.html(BARE.formatted("x"));
        String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\">");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'sha256-", "style-src 'sha256-", "base-uri 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "</SCRIPT >",
                "a\u2028b $1 \\\\ @@PLAN_JSON@@"
            })
    void aTextOfThePlanCannotLeaveItsPlace(String text) {
        String json = BARE.formatted(text);
        String data = dataOf(ReportPage.html(json));
        assertThat(data).doesNotContain("<").doesNotContain("\u2028");
        JsonMapper mapper = new JsonMapper();
        assertThat(mapper.readTree(data)).isEqualTo(mapper.readTree(json));
    }

    @Test
    void writesTheSameToAStreamAndLeavesItOpen() throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ReportPage.write(BARE.formatted("Сурьма, Қазақстан"), out);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Сурьма, Қазақстан");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                     | plan.json:1: file is empty
            {"schema": "tizbek-plan/1",            | plan.json:1: cannot be read
            []                                     | plan.json:1: field (plan) has the value (not an object)
            {"years": []}                          | plan.json:1: field (schema) has no value
            {"schema": "tizbek-plan/2"}            | Maybe (tizbek-plan/1) was meant.
            {"schema": 1}                          | schema (1) is not known
            {"schema": "tizbek-plan/1", "schema":1}| plan.json:1: cannot be read: Duplicate
            """)
    void whatIsNoPlanIsRefusedInWords(String json, String message, @TempDir Path folder) {
        Path file = folder.resolve("report.html");
        assertThatThrownBy(() -> ReportPage.write(json, file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
        assertThat(folder).as("nothing half-written is left").isEmptyDirectory();
    }

    @Test
    void replacesAnOlderReportWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sub").resolve("report.html");
        ReportPage.write(BARE.formatted("old"), file);
        ReportPage.write(BARE.formatted("new"), file);
        assertThat(dataOf(Files.readString(file))).contains("new").doesNotContain("old");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReportMayBeReadByWhoeverMayReadAnOrdinaryFile(@TempDir Path folder) throws IOException {
        Path ordinary = Files.writeString(folder.resolve("ordinary.txt"), "x");
        Path report = folder.resolve("report.html");
        ReportPage.write(BARE.formatted("x"), report);
        assertThat(Files.getPosixFilePermissions(report)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    private static String dataOf(String page) {
        var matcher = DATA.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> attributes(String page, String names) {
        // Only in markup: what stands inside script and style is looked at apart.
        String markup = page.replaceAll("(?s)<(script|style)([^>]*)>.*?</\\1>", "<$1$2></$1>");
        return Pattern.compile("\\s" + names + "\\s*=")
                .matcher(markup)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
