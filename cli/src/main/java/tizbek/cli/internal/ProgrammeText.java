package tizbek.cli.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tizbek.cli.internal.TextTable.Column;
import tizbek.facts.Agreement;
import tizbek.facts.ExplorationSpending;
import tizbek.facts.GroupedNumber;
import tizbek.facts.ProgrammeEntry;
import tizbek.facts.ProgrammeEntry.Status;
import tizbek.facts.ProgrammeLedger;
import tizbek.facts.ProgrammeProgress;
import tizbek.facts.ProgrammeTarget;

/** The ledger of programmes for a screen of 100 columns. */
public final class ProgrammeText {

    private static final int WIDTH = 100;

    private ProgrammeText() {}

    /** Targets, agreements and exploration money, and what was not found. */
    public static String of(ProgrammeLedger ledger) {
        return "TARGETS (~ a rival figure that is not chosen)\n\n" + targets(ledger) + "\n" + summary(ledger)
                + "\n\nAGREEMENTS ON MINERALS AND CORRIDORS\n\n" + agreements(ledger)
                + "\nMONEY FOR EXPLORATION (in money of the time; ~ not chosen)\n\n" + spending(ledger) + "\n"
                + notFound(ledger);
    }

    private static String targets(ProgrammeLedger ledger) {
        StringBuilder text = new StringBuilder();
        for (ProgrammeEntry entry : ledger.entries()) {
            ProgrammeTarget target = entry.target();
            text.append(target.chosen() ? "" : "~ ").append(place(target)).append(target.name());
            text.append(", ").append(years(target)).append('\n');
            line(text, "target", target.metric() + ": " + amount(target.findValue(), target.unit()));
            line(text, "measured", entry.measured().isEmpty() ? "-" : measured(entry));
            line(text, "status", status(entry));
            line(text, "source", sources(entry));
            text.append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String content) {
        List<String> lines = TextTable.wrap(content, WIDTH - 12, " ");
        for (int i = 0; i < lines.size(); i++) {
            text.append("  %-10s%s\n".formatted(i == 0 ? name : "", lines.get(i)));
        }
    }

    private static String measured(ProgrammeEntry entry) {
        return entry.measured().stream().map(ProgrammeText::measured).collect(Collectors.joining("; "));
    }

    private static String place(ProgrammeTarget target) {
        return target.country().isEmpty() ? "" : target.country() + " ";
    }

    private static String years(ProgrammeTarget target) {
        return target.to().isEmpty() ? "from " + target.from() : target.from() + " to " + target.to();
    }

    private static String measured(ProgrammeProgress progress) {
        String figure = GroupedNumber.text(progress.value()) + " " + progress.unit() + " (" + progress.period() + ")";
        return progress.comparable() ? figure : progress.measure() + ": " + figure;
    }

    private static String status(ProgrammeEntry entry) {
        OptionalDouble gap = entry.findGap();
        if (gap.isEmpty()) {
            return entry.status().words();
        }
        double missing = Math.round(gap.getAsDouble() * 1e6) / 1e6;
        OptionalDouble share = entry.findShare();
        return entry.status().words()
                + (missing > 0
                        ? " by " + GroupedNumber.text(missing) + " "
                                + entry.target().unit()
                        : "")
                + (share.isEmpty() ? "" : " (" + Math.round(100 * share.getAsDouble()) + " pct of the target)");
    }

    private static String sources(ProgrammeEntry entry) {
        List<String> own = entry.target().provenance().sources();
        String progress = entry.measured().stream()
                .flatMap(p -> p.provenance().sources().stream())
                .distinct()
                .filter(s -> !own.contains(s))
                .collect(Collectors.joining("; "));
        return String.join("; ", own) + (progress.isEmpty() ? "" : " / " + progress);
    }

    private static String summary(ProgrammeLedger ledger) {
        return ledger.entries().size() + " targets: "
                + Arrays.stream(Status.values())
                        .map(s -> ledger.entries().stream()
                                        .filter(e -> e.status() == s)
                                        .count() + " " + s.words())
                        .collect(Collectors.joining(", "));
    }

    private static String agreements(ProgrammeLedger ledger) {
        TextTable table = table("date", "agreement", "parties", "carried further by", "source");
        ledger.agreements().stream()
                .filter(a ->
                        a.domain().equals("minerals") || !ledger.followers(a).isEmpty())
                .sorted(Comparator.comparing(Agreement::date))
                .forEach(a -> table.add(List.of(
                        a.date(),
                        a.name() + " (" + a.kind() + ")",
                        String.join(", ", a.parties()),
                        ledger.followers(a).isEmpty()
                                ? "nothing found"
                                : ledger.followers(a).stream()
                                        .map(f -> f.name() + " (" + f.date() + ")")
                                        .collect(Collectors.joining("; ")),
                        String.join("; ", a.provenance().sources()))));
        return table.text(WIDTH);
    }

    private static String spending(ProgrammeLedger ledger) {
        TextTable table = table("years", "who pays", "for", "kind", "amount", "source");
        for (ExplorationSpending s : ledger.explorationSpending()) {
            String years = s.from().equals(s.to()) ? s.from() : s.from() + "-" + s.to();
            table.add(List.of(
                    (s.chosen() ? "" : "~ ") + s.country() + " " + years,
                    s.payer(),
                    s.scope(),
                    s.kind(),
                    s.findAmount().isEmpty() ? "gap" : amount(s.findAmount(), s.unit()),
                    String.join("; ", s.provenance().sources())));
        }
        return table.text(WIDTH);
    }

    private static String notFound(ProgrammeLedger ledger) {
        String targets = ledger.entries().stream()
                .filter(e -> e.status() == Status.NOT_FOUND)
                .map(e -> e.target().id())
                .collect(Collectors.joining(", "));
        String money = ledger.explorationSpending().stream()
                .filter(s -> s.findAmount().isEmpty())
                .map(s -> "exploration spending of " + s.country() + " in " + s.from())
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder();
        TextTable.wrap("not found: " + money + "; progress of " + targets, WIDTH, " ")
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String amount(OptionalDouble value, String unit) {
        return value.isEmpty() ? "-" : GroupedNumber.text(value.getAsDouble()) + " " + unit;
    }

    private static TextTable table(String... headings) {
        return new TextTable(
                Arrays.stream(headings).map(h -> new Column(h, false)).toList());
    }
}
