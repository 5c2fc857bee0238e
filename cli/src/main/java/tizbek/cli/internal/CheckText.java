package tizbek.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tizbek.facts.Defect;
import tizbek.facts.Finding;
import tizbek.facts.RuleInfo;

/** An inspection for people: what is wrong, rule by rule, then one line that sums up. */
public final class CheckText {

    private static final int WIDTH = 100;

    private CheckText() {}

    /** The text, ending in a line feed. */
    public static String of(Path data, CheckView view) {
        StringBuilder text = new StringBuilder();
        for (RuleInfo rule : view.rules()) {
            List<Finding> told = view.told().stream()
                    .filter(f -> f.defect().rule().equals(rule.id()))
                    .toList();
            if (!told.isEmpty()) {
                text.append(rule.id())
                        .append(": ")
                        .append(counts(view.of(rule)))
                        .append('\n');
                wrap(text, "  ", rule.sentence());
                told.forEach(f -> tell(text, f));
                text.append('\n');
            }
        }
        view.notices().forEach(n -> notice(text, n));
        if (!view.notices().isEmpty()) {
            text.append('\n');
        }
        return text.append(summary(data, view)).toString();
    }

    private static String summary(Path data, CheckView view) {
        String counted = "data package (" + data + ")"
                + (view.errors() == 0 ? " is in order: " : ": ")
                + counted(view.errors(), "error") + ", " + counted(view.newWarnings(), "new warning") + ", "
                + counted(view.knownWarnings(), "known warning");
        boolean hint = view.knownWarnings() > 0 && !view.all();
        return counted + (hint ? " (--all tells them)\n" : "\n");
    }

    private static String counts(List<Finding> found) {
        List<String> parts = new ArrayList<>();
        add(parts, found.stream().filter(Finding::isError).count(), "error");
        add(parts, found.stream().filter(Finding::isNewWarning).count(), "new warning");
        add(parts, found.stream().filter(Finding::known).count(), "known warning");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(counted(count, what));
        }
    }

    static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static void tell(StringBuilder text, Finding finding) {
        wrap(text, "    ", finding.defect().where() + ": " + finding.defect().message());
        if (finding.known()) {
            wrap(text, "      ", "Known: " + finding.reason());
        } else {
            finding.defect().remedy().ifPresent(remedy -> wrap(text, "      ", "Maybe " + remedy));
        }
    }

    private static void notice(StringBuilder text, Defect notice) {
        wrap(text, "", "note: " + notice.where() + ": " + notice.message());
        notice.remedy().ifPresent(remedy -> wrap(text, "  ", "Maybe " + remedy));
    }

    /** The rules, one a paragraph. */
    public static String rules(List<RuleInfo> rules) {
        StringBuilder text = new StringBuilder();
        for (RuleInfo rule : rules) {
            String severity = rule.severity().name().toLowerCase(Locale.ROOT);
            text.append(String.format(Locale.ROOT, "%-17s %s%n", rule.id(), severity));
            wrap(text, "  ", rule.sentence());
        }
        return text.toString();
    }

    /** Breaks at blanks so that a line fits the terminal; every line begins with {@code indent}. */
    static void wrap(StringBuilder text, String indent, String words) {
        StringBuilder line = new StringBuilder(indent);
        boolean fresh = true;
        for (String word : words.split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(indent).append("  ");
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        text.append(line).append('\n');
    }
}
