package tizbek.register;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.facts.YamlNode;

/**
 * What the columns and words of an existing register mean: a file in YAML beside it.
 *
 * @param source id of the register that is taken over
 * @param layerOrNull of a GeoPackage
 * @param idPrefix put before its numbers
 * @param columns by what they hold: id, holder, holder-id, kind, mineral, from, until, status, squares, outline
 * @param lastDay whether {@code until} is the last day in force, rather than the first on which it is not
 * @param words for kind, mineral, status, holder: their word, ours
 * @param enterHolders whether companies that are not in the register are entered
 */
public record ImportMapping(
        String source,
        String country,
        @Nullable String layerOrNull,
        Charset encoding,
        char delimiter,
        String idPrefix,
        Map<String, String> columns,
        String system,
        Plot.Order order,
        DateTimeFormatter days,
        boolean lastDay,
        Map<String, Map<String, String>> words,
        boolean enterHolders) {

    /** In the status words: a row that is to be left out. */
    public static final String SKIP = "skip";

    public ImportMapping {
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }

    /** Ours for one of their words; their own where the mapping has none. */
    public String word(String what, String theirs) {
        return Optional.ofNullable(words.get(what)).map(w -> w.get(theirs)).orElse(theirs);
    }

    /** A day as the register writes it; empty where it is none. */
    public Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), days));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a mapping. */
    public static ImportMapping read(Path file, String shownAs) {
        YamlNode node = YamlNode.read(file, shownAs)
                .only(
                        "source",
                        "country",
                        "layer",
                        "encoding",
                        "delimiter",
                        "id-prefix",
                        "columns",
                        "system",
                        "order",
                        "days",
                        "until-is",
                        "words",
                        "enter-holders",
                        "note");
        YamlNode columns = node.get("columns")
                .only("id", "holder", "holder-id", "kind", "mineral", "from", "until", "status", "squares", "outline");
        Map<String, String> named = new HashMap<>();
        for (String needed : java.util.List.of("id", "holder", "kind", "mineral", "from", "until", "status")) {
            named.put(needed, columns.getText(needed));
        }
        columns.entries().forEach((what, column) -> named.put(what, column.text()));
        Map<String, Map<String, String>> words = new HashMap<>();
        node.find("words").ifPresent(w -> {
            w.only("kind", "mineral", "status", "holder");
            w.entries().forEach((what, of) -> {
                Map<String, String> ours = new HashMap<>();
                of.entries().forEach((theirs, word) -> ours.put(theirs, word.text()));
                words.put(what, Map.copyOf(ours));
            });
        });
        String until = node.findText("until-is").orElse("first-day-after");
        if (!until.equals("last-day") && !until.equals("first-day-after")) {
            throw node.get("until-is").bad("last-day or first-day-after");
        }
        return new ImportMapping(
                node.getText("source"),
                node.getText("country"),
                node.findText("layer").orElse(null),
                node.find("encoding").map(ImportMapping::charset).orElse(java.nio.charset.StandardCharsets.UTF_8),
                node.find("delimiter").map(ImportMapping::delimiter).orElse(','),
                node.findText("id-prefix").orElse(""),
                named,
                node.findText("system").orElse(Coordinates.WGS_84),
                node.find("order").map(o -> PlotText.order(o.text(), o.where())).orElse(Plot.Order.EAST_NORTH),
                node.find("days").map(ImportMapping::days).orElse(DateTimeFormatter.ISO_LOCAL_DATE),
                until.equals("last-day"),
                words,
                node.find("enter-holders").map(YamlNode::truth).orElse(false));
    }

    private static char delimiter(YamlNode node) {
        if (node.text().length() != 1) {
            throw node.bad("one character, such as \";\"");
        }
        return node.text().charAt(0);
    }

    private static Charset charset(YamlNode node) {
        try {
            return Charset.forName(node.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw node.bad("an encoding such as UTF-8 or windows-1251");
        }
    }

    private static DateTimeFormatter days(YamlNode node) {
        try {
            return DateTimeFormatter.ofPattern(node.text(), Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw node.bad("a pattern of days such as dd.MM.yyyy");
        }
    }
}
