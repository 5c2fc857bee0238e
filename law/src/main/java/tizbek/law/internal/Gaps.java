package tizbek.law.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Location;
import tizbek.law.Law;
import tizbek.law.LawFinding;
import tizbek.law.LawRule;
import tizbek.law.Parameter;
import tizbek.measure.Interval;

/**
 * Days between two versions of a rule, or two values of a series, on which neither holds. (An end before the provision
 * that is said to have set it is refused when the law is read.)
 */
public final class Gaps {

    /** Something that holds for a time and is followed by the next of its kind. */
    private record Version(String id, Interval interval, Location where) {}

    private final List<LawFinding> findings = new ArrayList<>();

    private Gaps() {}

    public static List<LawFinding> in(Law law) {
        Gaps gaps = new Gaps();
        Map<List<String>, List<Version>> rules = new LinkedHashMap<>();
        law.list()
                .forEach(p -> add(
                        rules,
                        List.of("provisions", p.country(), p.validity().rule()),
                        new Version(p.id(), p.interval(), p.provenance().where())));
        law.procedures()
                .forEach(p -> add(
                        rules,
                        List.of("procedures", p.country(), p.rule()),
                        new Version(p.id(), p.interval(), p.where())));
        rules.forEach((rule, versions) -> gaps.between(rule, versions));
        law.parameters().forEach(gaps::series);
        return gaps.findings;
    }

    private static void add(Map<List<String>, List<Version>> rules, List<String> rule, Version version) {
        rules.computeIfAbsent(rule, r -> new ArrayList<>()).add(version);
    }

    private void between(List<String> rule, List<Version> versions) {
        follow(
                versions,
                (before, after, gap) -> findings.add(
                        new LawFinding(
                                LawRule.GAP,
                                rule.get(1),
                                after.id(),
                                after.where(),
                                "%s (%s) and (%s) are versions of the rule (%s), and %s lie between them"
                                        .formatted(rule.get(0), before.id(), after.id(), rule.get(2), gap),
                                "the end (until) of the one or the beginning (from) of the other is to be mended, or they are two rules.")));
    }

    private void series(Parameter parameter) {
        List<Version> values = parameter.values().stream()
                .map(v ->
                        new Version(parameter.id(), v.interval(), v.provenance().where()))
                .toList();
        follow(
                values,
                (before, after, gap) -> findings.add(new LawFinding(
                        LawRule.GAP,
                        parameter.country(),
                        parameter.id(),
                        after.where(),
                        "%s lie between two values of parameter (%s)".formatted(gap, parameter.id()),
                        "a value is missing, or the end (until) of the one before is wrong.")));
    }

    private interface Found {
        void gap(Version before, Version after, String days);
    }

    private static void follow(List<Version> versions, Found found) {
        List<Version> sorted = versions.stream()
                .sorted(Comparator.comparing(v -> v.interval().from()))
                .toList();
        @Nullable Version last = null;
        for (Version version : sorted) {
            if (last != null) {
                LocalDate end = last.interval().untilOrNull();
                if (end != null && end.isBefore(version.interval().from())) {
                    found.gap(last, version, days(end, version.interval().from()));
                }
            }
            last = last == null || endsLater(version, last) ? version : last;
        }
    }

    private static boolean endsLater(Version version, Version than) {
        LocalDate end = than.interval().untilOrNull();
        LocalDate other = version.interval().untilOrNull();
        return end != null && (other == null || other.isAfter(end));
    }

    private static String days(LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        return "%d day%s (%s to %s)".formatted(days, days == 1 ? "" : "s", from, until.minusDays(1));
    }
}
