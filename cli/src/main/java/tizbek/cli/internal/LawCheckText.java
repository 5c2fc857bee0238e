package tizbek.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tizbek.facts.Basis;
import tizbek.law.LawCheck;
import tizbek.law.LawFinding;
import tizbek.law.LawRule;
import tizbek.law.LawTally;

/**
 * A check of the laws for people: file by file, those with errors first and errors first within each; then how the law is
 * known, and one line that sums up.
 */
public final class LawCheckText {

    private static final int WIDTH = 100;

    private LawCheckText() {}

    /** The text, ending in a line feed. */
    public static String of(Path laws, LawCheck check) {
        StringBuilder text = new StringBuilder();
        byFile(check.findings()).forEach((file, findings) -> tell(text, file, findings));
        if (!check.tallies().isEmpty()) {
            text.append(table(check.tallies())).append('\n');
        }
        return text.append(summary(laws, check)).toString();
    }

    private static Map<String, List<LawFinding>> byFile(List<LawFinding> findings) {
        Map<String, List<LawFinding>> byName = new TreeMap<>();
        findings.forEach(f ->
                byName.computeIfAbsent(f.where().file(), n -> new ArrayList<>()).add(f));
        Map<String, List<LawFinding>> sorted = new LinkedHashMap<>();
        byName.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue().stream()
                        .map(LawFinding::weight)
                        .min(Comparator.naturalOrder())
                        .orElse(LawRule.Weight.NOTICE)))
                .forEach(e -> sorted.put(
                        e.getKey(),
                        e.getValue().stream()
                                .sorted(Comparator.comparing(LawFinding::weight)
                                        .thenComparingInt(f -> f.where().line()))
                                .toList()));
        return sorted;
    }

    private static void tell(StringBuilder text, String file, List<LawFinding> findings) {
        text.append(file).append(": ").append(counts(findings)).append('\n');
        for (LawFinding finding : findings) {
            CheckText.wrap(
                    text,
                    "  ",
                    "%s: %s (%s): %s"
                            .formatted(
                                    finding.where(),
                                    finding.weight().word(),
                                    finding.rule().id(),
                                    finding.sentence()));
            if (!finding.remedy().isEmpty()) {
                CheckText.wrap(text, "    ", "Maybe " + finding.remedy());
            }
        }
        text.append('\n');
    }

    private static String counts(List<LawFinding> findings) {
        List<String> parts = new ArrayList<>();
        for (LawRule.Weight weight : LawRule.Weight.values()) {
            long count = findings.stream().filter(f -> f.weight() == weight).count();
            if (count > 0) {
                parts.add(CheckText.counted(count, weight.word()));
            }
        }
        return String.join(", ", parts);
    }

    private static String table(List<LawTally> tallies) {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(new TextTable.Column("country", false));
        Stream.concat(
                        Stream.of("provisions"),
                        Stream.concat(
                                Stream.of(Basis.values()).map(b -> b.name().toLowerCase(Locale.ROOT)),
                                Stream.of("claims_without_act", "proposed", "examples")))
                .forEach(heading -> columns.add(new TextTable.Column(heading, true)));
        TextTable table = new TextTable(columns);
        tallies.forEach(tally -> table.add(cells(tally)));
        return table.text(WIDTH);
    }

    private static List<String> cells(LawTally tally) {
        List<String> cells = new ArrayList<>();
        cells.add(tally.country());
        cells.add(number(tally.provisions()));
        for (Basis basis : Basis.values()) {
            cells.add(number(tally.byBasis().getOrDefault(basis, 0)));
        }
        cells.add(number(tally.claimed()));
        cells.add(number(tally.proposed()));
        cells.add(number(tally.examples()));
        return cells;
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String summary(Path laws, LawCheck check) {
        int errors = check.errors().size();
        return "laws (%s)%s: %s, %s in %s, %s\n"
                .formatted(
                        laws,
                        errors == 0 ? " are in order" : "",
                        CheckText.counted(errors, "error"),
                        CheckText.counted(check.warnings().size(), "warning"),
                        CheckText.counted(check.provisions(), "provision"),
                        CheckText.counted(check.examples(), "example"));
    }
}
