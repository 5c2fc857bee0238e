package tizbek.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;

/**
 * Reads {@code foresight}, {@code invest}, {@code whole-units}, {@code share-limits} and {@code local-processing} of a
 * scenario.
 */
final class Outlooks {

    private static final String FORESIGHT = "a whole number of years from 1 to 99, or (perfect)";

    private Outlooks() {}

    /** The nearest foresight and investment hold; limits of a base come before those of the scenario, which hold. */
    static Outlook of(List<YamlNode> stack) {
        List<Outlook.ShareLimit> shares = new ArrayList<>();
        List<Outlook.LocalProcessing> floors = new ArrayList<>();
        for (YamlNode node : stack.reversed()) {
            node.findItems("share-limits").forEach(n -> add(shares, share(n)));
            node.findItems("local-processing").forEach(n -> add(floors, floor(n)));
        }
        return new Outlook(
                nearest(stack, "foresight").map(Outlooks::foresight).orElse(1.0), invest(stack), shares, floors);
    }

    private static void add(List<Outlook.ShareLimit> limits, Outlook.ShareLimit limit) {
        limits.removeIf(l -> l.buyer().equals(limit.buyer()) && l.material().equals(limit.material()));
        limits.add(limit);
    }

    private static void add(List<Outlook.LocalProcessing> floors, Outlook.LocalProcessing floor) {
        floors.removeIf(f -> f.country().equals(floor.country()) && f.material().equals(floor.material()));
        floors.add(floor);
    }

    private static Optional<YamlNode> nearest(List<YamlNode> stack, String field) {
        return stack.stream().flatMap(n -> n.find(field).stream()).findFirst();
    }

    private static double foresight(YamlNode node) {
        return Outlook.years(node.text()).orElseThrow(() -> node.bad(FORESIGHT));
    }

    private static Outlook.@Nullable Invest invest(List<YamlNode> stack) {
        Outlook.WholeUnits whole =
                nearest(stack, "whole-units").map(Outlooks::wholeUnits).orElse(null);
        Outlook.Invest invest =
                nearest(stack, "invest").map(n -> invest(n, whole)).orElse(null);
        if (whole != null && invest == null) {
            throw new InputException(new Defect.Contradiction(
                    whole.where(),
                    "plants are to open in whole units, but the plan may build none",
                    "invest: true is missing."));
        }
        return invest;
    }

    /** {@code true}, {@code false}, or a list of plants with the size of a unit. */
    private static Outlook.@Nullable WholeUnits wholeUnits(YamlNode node) {
        if (node.isSingle()) {
            return node.truth() ? new Outlook.WholeUnits(Map.of(), node.where()) : null;
        }
        Map<String, Double> tonnes = new LinkedHashMap<>();
        for (YamlNode unit : node.items()) {
            unit.only("plant", "tonnes");
            double size = unit.get("tonnes").amount();
            if (size <= 0) {
                throw unit.get("tonnes").bad("tonnes of output a year, more than none");
            }
            tonnes.put(unit.getText("plant"), size);
        }
        return new Outlook.WholeUnits(tonnes, node.where());
    }

    private static Outlook.@Nullable Invest invest(YamlNode node, Outlook.@Nullable WholeUnits whole) {
        if (node.isSingle()) {
            return node.truth()
                    ? new Outlook.Invest(List.of(), List.of(), Double.POSITIVE_INFINITY, whole, node.where())
                    : null;
        }
        node.only("plants", "countries", "budget-million-usd");
        return new Outlook.Invest(
                node.findItems("plants").stream().map(YamlNode::text).toList(),
                node.findItems("countries").stream().map(YamlNode::text).toList(),
                node.find("budget-million-usd").map(YamlNode::amount).orElse(Double.POSITIVE_INFINITY),
                whole,
                node.where());
    }

    private static Outlook.ShareLimit share(YamlNode node) {
        node.only("buyer", "material", "most", "from");
        return new Outlook.ShareLimit(
                node.getText("buyer"), node.getText("material"), portion(node.get("most")), from(node), node.where());
    }

    private static Outlook.LocalProcessing floor(YamlNode node) {
        node.only("country", "material", "least", "from");
        return new Outlook.LocalProcessing(
                node.getText("country"),
                node.getText("material"),
                portion(node.get("least")),
                from(node),
                node.where());
    }

    private static double portion(YamlNode node) {
        double share = node.number();
        if (!(share >= 0 && share <= 1)) {
            throw node.bad("a share from 0 to 1");
        }
        return share;
    }

    private static int from(YamlNode node) {
        return node.find("from").map(Scenarios::year).orElse(0);
    }

    /** What is wrong with an outlook over the years of a scenario. */
    static void check(Scenario scenario) {
        Outlook outlook = scenario.outlook();
        Outlook.Invest invest = outlook.investOrNull();
        if (invest != null && outlook.foresightYears() <= 1) {
            throw new InputException(new Defect.Contradiction(
                    invest.where(),
                    "the plan may build, but nobody looks further ahead than the year, so nothing would be built",
                    "foresight: 5 or foresight: perfect is missing."));
        }
    }
}
