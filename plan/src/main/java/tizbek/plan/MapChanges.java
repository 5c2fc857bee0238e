package tizbek.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.measure.Interval;
import tizbek.network.Mode;
import tizbek.network.NetworkChange;
import tizbek.network.NetworkChange.Scope;

/**
 * Reads what a scenario changes on the map: the field {@code network}, whose entries are lists of changes of a kind,
 * each with what it bears on and, where it does not hold always, its first and last day.
 */
final class MapChanges {

    private static final List<String> SCOPES = List.of("link", "border", "country", "corridor", "mode");

    private MapChanges() {}

    static List<Scenario.MapChange> of(YamlNode network) {
        network.only(
                "closed-countries",
                "closed-links",
                "close",
                "open",
                "capacity",
                "draught",
                "dwell",
                "tariff",
                "surcharge");
        List<Scenario.MapChange> changes = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : network.entries().entrySet()) {
            for (YamlNode item : entry.getValue().items()) {
                changes.add(new Scenario.MapChange(change(entry.getKey(), item), item.where()));
            }
        }
        return changes;
    }

    private static NetworkChange change(String kind, YamlNode item) {
        return switch (kind) {
            case "closed-countries" -> closedAlways(new Scope.OfCountry(item.text()));
            case "closed-links" -> closedAlways(new Scope.OfLink(item.text()));
            case "close" -> new NetworkChange.Closing(scope(item, ""), days(item));
            case "open" -> new NetworkChange.Opening(scope(item, ""), days(item));
            case "capacity" -> new NetworkChange.CapacityTimes(scope(item, "times"), amount(item, "times"), days(item));
            case "draught" -> new NetworkChange.DraughtCut(scope(item, "cut"), share(item), days(item));
            case "dwell" -> new NetworkChange.DwellTimes(scope(item, "times"), amount(item, "times"), days(item));
            case "tariff" -> new NetworkChange.TariffTimes(scope(item, "times"), amount(item, "times"), days(item));
            default -> new NetworkChange.Surcharge(scope(item, "usd-per-t"), amount(item, "usd-per-t"), days(item));
        };
    }

    private static NetworkChange closedAlways(Scope scope) {
        return new NetworkChange.Closing(scope, NetworkChange.ALWAYS);
    }

    private static double amount(YamlNode item, String field) {
        return item.get(field).amount();
    }

    private static double share(YamlNode item) {
        double share = amount(item, "cut");
        if (share > 1) {
            throw item.get("cut").bad("a share from 0 to 1");
        }
        return share;
    }

    /** What a change bears on: exactly one of the fields that name links. */
    private static Scope scope(YamlNode item, String amount) {
        List<String> fields = new ArrayList<>(SCOPES);
        fields.addAll(List.of("from", "to"));
        if (!amount.isEmpty()) {
            fields.add(amount);
        }
        item.only(fields.toArray(String[]::new));
        List<String> named =
                SCOPES.stream().filter(s -> item.find(s).isPresent()).toList();
        if (named.size() != 1) {
            throw new InputException(new Defect.Contradiction(
                    item.where(),
                    "a change of the map bears on %s, and exactly one of %s is needed"
                            .formatted(
                                    named.isEmpty() ? "nothing" : String.join(" and ", named),
                                    String.join(", ", SCOPES)),
                    ""));
        }
        YamlNode value = item.get(named.getFirst());
        return switch (named.getFirst()) {
            case "link" -> new Scope.OfLink(value.text());
            case "country" -> new Scope.OfCountry(value.text());
            case "corridor" -> new Scope.OfCorridor(value.text());
            case "mode" -> new Scope.OfMode(mode(value));
            default -> border(value);
        };
    }

    private static Mode mode(YamlNode value) {
        for (Mode mode : Mode.values()) {
            if (mode.word().equals(value.text())) {
                return mode;
            }
        }
        throw value.bad("one of " + String.join(", ", Mode.words()));
    }

    private static Scope border(YamlNode value) {
        List<String> pair = value.items().stream().map(YamlNode::text).toList();
        if (Set.copyOf(pair).size() != 2 || pair.size() != 2) {
            throw value.bad("a list of two countries");
        }
        return new Scope.OfBorder(pair.getFirst(), pair.getLast());
    }

    private static Interval days(YamlNode item) {
        LocalDate from = item.find("from").map(YamlNode::date).orElse(NetworkChange.ALWAYS.from());
        LocalDate last = item.find("to").map(YamlNode::lastDay).orElse(null);
        if (last == null) {
            return Interval.since(from);
        }
        if (last.isBefore(from)) {
            throw new InputException(new Defect.Contradiction(
                    item.where(),
                    "the change of the map ends on %s, before it begins on %s".formatted(last, from),
                    "from and to were swapped."));
        }
        return Interval.ofLastDay(from, last);
    }
}
