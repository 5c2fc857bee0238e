package tizbek.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.cli.internal.TextTable.Column;
import tizbek.facts.ClaimAnswer;
import tizbek.facts.ClaimVerdict;
import tizbek.facts.DataPackage;
import tizbek.facts.GroupedNumber;
import tizbek.facts.Source;
import tizbek.facts.StatedClaim;

/** Claims and their verdicts for a screen of 100 columns. */
public final class ClaimText {

    private static final int WIDTH = 100;
    private static final String BLANKS = " ".repeat(10);

    private ClaimText() {}

    /** Every claim: what is claimed, what our data says, the verdict, and below them why. */
    public static String all(List<ClaimAnswer> answers) {
        StringBuilder text = new StringBuilder(columns("claim", "claimed", "our data", "verdict"));
        for (ClaimAnswer answer : answers) {
            StatedClaim claim = answer.claim();
            text.append('\n').append(indented(claim.id(), claim.claim()));
            text.append(columns(
                    "",
                    claim.claimedText(),
                    answer.measuredText(),
                    answer.verdict().words()));
            text.append(indented("", answer.because()));
        }
        return text.append('\n').append(summary(answers)).append('\n').toString();
    }

    /** Four columns, of which the third is wide: a claim with several readings has several figures. */
    private static String columns(String id, String claimed, String measured, String verdict) {
        List<String> wide = TextTable.wrap(measured, 48, " ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < wide.size(); i++) {
            boolean first = i == 0;
            String line = "%-7s%-21s%-50s%s"
                    .formatted(first ? id : "", first ? claimed : "", wide.get(i), first ? verdict : "");
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String indented(String id, String words) {
        StringBuilder text = new StringBuilder();
        List<String> lines = TextTable.wrap(words, WIDTH - 7, " ");
        for (int i = 0; i < lines.size(); i++) {
            text.append("%-7s%s\n".formatted(i == 0 ? id : "", lines.get(i)));
        }
        return text.toString();
    }

    /** Such as {@code 44 claims: 20 agree, 10 disagree, 14 cannot be told}. */
    static String summary(List<ClaimAnswer> answers) {
        return answers.size() + " claims: " + count(answers, ClaimVerdict.AGREES) + " agree, "
                + count(answers, ClaimVerdict.DISAGREES) + " disagree, "
                + count(answers, ClaimVerdict.CANNOT_BE_TOLD) + " cannot be told";
    }

    static long count(List<ClaimAnswer> answers, ClaimVerdict verdict) {
        return answers.stream().filter(a -> a.verdict() == verdict).count();
    }

    /** One claim with its readings, sources, rows and query. */
    public static String one(ClaimAnswer answer, String sql, DataPackage data) {
        StatedClaim claim = answer.claim();
        StringBuilder text = new StringBuilder();
        text.append(claim.id()).append("  ").append(claim.claim()).append("\n\n");
        line(text, "claimed", claim.claimedText() + period(claim) + ", by " + claim.document());
        line(text, "compared", compared(claim));
        line(text, "our data", answer.measuredText());
        line(text, "verdict", answer.verdict().words());
        line(text, "why", answer.because());
        TextTable readings = new TextTable(List.of(
                column("reading (* what the words say)"), column("our data"), column("verdict"), column("because")));
        answer.readings()
                .forEach(r -> readings.add(List.of(
                        (r.plain() ? "* " : "  ") + r.what(),
                        claim.withUnit(r.measured()),
                        r.verdict().words(),
                        r.because())));
        text.append('\n').append(readings.text(WIDTH)).append('\n');
        text.append(sources(answer, data)).append('\n');
        text.append("rows\n");
        TextTable.wrap(rows(answer), WIDTH - 2, " ")
                .forEach(l -> text.append("  ").append(l).append('\n'));
        text.append("\nquery (").append(claim.query()).append(")\n");
        sql.stripTrailing().lines().forEach(l -> text.append("  ").append(l).append('\n'));
        return text.toString();
    }

    private static String period(StatedClaim claim) {
        return claim.period().isEmpty() ? "" : " (" + claim.period() + ")";
    }

    private static String compared(StatedClaim claim) {
        String how = switch (claim.comparison()) {
            case EQ -> "the figure itself";
            case AT_LEAST -> "as a lower bound";
            case AT_MOST -> "as an upper bound";
        };
        return how + ", within " + GroupedNumber.text(claim.tolerancePct()) + " pct: " + claim.toleranceReason();
    }

    private static String sources(ClaimAnswer answer, DataPackage data) {
        Map<String, Source> known = data.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        TextTable table =
                new TextTable(List.of(column("source"), column("title"), column("publisher"), column("date")));
        for (String id : answer.sources()) {
            @Nullable Source source = known.get(id);
            table.add(
                    source == null
                            ? List.of(id, "", "", "")
                            : List.of(id, source.title(), source.publisher(), source.date()));
        }
        return answer.sources().isEmpty() ? "sources: none\n" : table.text(WIDTH);
    }

    /** {@code data/production.csv:12,14,15}, a file after the other. */
    private static String rows(ClaimAnswer answer) {
        Map<String, List<String>> lines = answer.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.substring(0, row.lastIndexOf(':')),
                        TreeMap::new,
                        Collectors.mapping(row -> row.substring(row.lastIndexOf(':') + 1), Collectors.toList())));
        return lines.isEmpty()
                ? "none"
                : lines.entrySet().stream()
                        .map(e -> e.getKey() + ":" + String.join(", ", e.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static void line(StringBuilder text, String name, String content) {
        List<String> wrapped = TextTable.wrap(content, WIDTH - BLANKS.length(), " ");
        for (int i = 0; i < wrapped.size(); i++) {
            text.append(i == 0 ? (name + BLANKS).substring(0, BLANKS.length()) : BLANKS)
                    .append(wrapped.get(i))
                    .append('\n');
        }
    }

    private static Column column(String heading) {
        return new Column(heading, false);
    }
}
