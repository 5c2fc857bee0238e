package tizbek.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tizbek.facts.DataPackage;
import tizbek.facts.Provenance;
import tizbek.plan.internal.TestYear;

/**
 * The test on a year that was not used: the plan is calibrated on its base year and held against what was observed the
 * year after, beside the guess that the year is the same as the last. Only what was known beforehand differs between the
 * two years: law, map, mines and plants that open.
 *
 * @param year the year after the base year
 * @param lines one for each figure that was observed in both years
 */
public record BackTest(int year, List<Line> lines) {

    public BackTest {
        lines = List.copyOf(lines);
    }

    /**
     * A figure, in tonnes of contained element a year.
     *
     * @param kind mine, by-product, made or trade
     * @param partner the buyer of a trade, else empty
     * @param observedLastYear what the same table says of the base year
     * @param observed what it says of the test year
     * @param planned what the plan says of it
     * @param told whether a row of the tables gives the plan an output of the country from that year on: then it proves
     *     nothing, and no score counts it
     */
    public record Line(
            String kind,
            Words title,
            String country,
            String partner,
            String material,
            double observedLastYear,
            double observed,
            double planned,
            boolean told,
            Provenance provenance) {}

    /**
     * Errors of a group: the sum of the absolute errors over the sum of what was observed.
     *
     * @param kind mine, by-product, made or trade
     * @param figures how many
     */
    public record Score(String kind, String material, int figures, double planned, double sameAsLastYear) {}

    /**
     * The test of a plan; nothing if the plan does not hold the year after its base year, or nothing was observed in both.
     */
    public static Optional<BackTest> of(Plan plan, DataPackage data) {
        int year = plan.world().baseYear() + 1;
        List<Line> lines = TestYear.lines(plan, data, year);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new BackTest(year, lines));
    }

    /** By kind and material, in the order of the lines. */
    public List<Score> scores() {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.stream()
                .filter(l -> !l.told())
                .forEach(l -> groups.computeIfAbsent(l.kind() + " " + l.material(), k -> new ArrayList<>())
                        .add(l));
        return groups.values().stream().map(BackTest::score).toList();
    }

    private static Score score(List<Line> group) {
        double observed = 0;
        double planned = 0;
        double same = 0;
        for (Line line : group) {
            observed += line.observed();
            planned += Math.abs(line.planned() - line.observed());
            same += Math.abs(line.observedLastYear() - line.observed());
        }
        Line first = group.getFirst();
        return new Score(first.kind(), first.material(), group.size(), planned / observed, same / observed);
    }
}
