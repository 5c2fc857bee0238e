package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tizbek.facts.Basis;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.plan.Chain;

/**
 * Turns shares of the world into tonnes, stage by stage, and has the trade filled in that nobody published
 * (docs/chains.md). All amounts are tonnes of contained element a year.
 *
 * <pre>
 * used as such      = use-part x had,             or what is left where it is observed who makes the next stage
 * made of the next  = recovery x made-part x (had - used as such - gone into what is observed)
 * </pre>
 */
final class WorldFill {

    private static final String REST = "ROW";
    private static final String WORLD = "WLD";

    /** Shares that leave less than this of the world leave nothing to the rest of it. */
    private static final double LEAST_REST = 0.002;

    private final DataPackage data;
    private final Chain chain;
    private final List<Observation> shares = new ArrayList<>();
    private final List<Observation> known = new ArrayList<>();
    private final Set<BaseFlows.Key> users;

    WorldFill(DataPackage data, Chain chain, List<Observation> observations, Set<BaseFlows.Key> users) {
        this.data = data;
        this.chain = chain;
        this.users = users;
        observations.forEach(o -> (o.kind().isWorldShare() ? shares : known).add(o));
    }

    List<Observation> fill() {
        requireKnownCountries();
        for (Chain.Material material : chain.materials()) {
            fillStage(material);
        }
        return known;
    }

    /** Distances are asked of the table of countries, and a name it does not have must say where it stands. */
    private void requireKnownCountries() {
        List<String> countries = data.table("countries", "id").rows().stream()
                .map(r -> r.getText("id"))
                .toList();
        List<Defect> defects = new ArrayList<>();
        Stream.concat(shares.stream().filter(s -> !s.country().equals(WORLD)), known.stream())
                .forEach(o -> Stream.of(o.country(), o.partner())
                        .filter(c -> !c.isEmpty() && !countries.contains(c))
                        .forEach(c -> defects.add(new Defect.UnknownName(
                                o.provenance().where(), "country", c, NearestName.of(c, countries)))));
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
    }

    private void fillStage(Chain.Material material) {
        Map<String, Double> net = new TreeMap<>();
        double had = 0;
        for (Observation.Kind kind :
                List.of(Observation.Kind.MINE, Observation.Kind.BY_PRODUCT, Observation.Kind.MADE)) {
            Map<String, Double> amounts = of(kind, material);
            amounts.forEach((country, tonnes) -> net.merge(country, tonnes, Double::sum));
            had += amounts.values().stream().mapToDouble(Double::doubleValue).sum();
        }
        double into = 0;
        List<Chain.Conversion> open = new ArrayList<>();
        for (Chain.Conversion next : nextOf(material)) {
            Map<String, Double> made = of(Observation.Kind.MADE, next.output());
            if (made.isEmpty() || hasShares(next.output())) {
                open.add(next);
            } else if (!hasOtherInput(next)) {
                into += takeInput(net, made, next);
            }
        }
        double asSuch = usedAsSuch(material, had, into, open.isEmpty());
        double left = Math.max(0, had - into - asSuch);
        requireParts(material, open);
        for (Chain.Conversion next : open) {
            Map<String, Double> made = makeByShares(next, left * partOf(next, open));
            takeInput(net, made, next);
        }
        use(material, asSuch).forEach((country, tonnes) -> net.merge(country, -tonnes, Double::sum));
        for (Observation o : List.copyOf(known)) {
            if (o.kind() == Observation.Kind.TRADE && o.material().equals(material.id())) {
                net.merge(o.country(), -o.value(), Double::sum);
                net.merge(o.partner(), o.value(), Double::sum);
            }
        }
        known.addAll(new TradeFill(data, material, known).fill(net, had));
    }

    /** Whether somebody is known to make a share of the world's material: then who is observed is only some of them. */
    private boolean hasShares(Chain.Material material) {
        return shares.stream()
                .anyMatch(s ->
                        s.kind() == Observation.Kind.MADE_SHARE && s.material().equals(material.id()));
    }

    /** The first process from this material to each of the next: others with the same ends share its work. */
    private List<Chain.Conversion> nextOf(Chain.Material material) {
        Map<String, Chain.Conversion> first = new LinkedHashMap<>();
        chain.processes().stream()
                .filter(p -> p.input().equals(material))
                .forEach(p -> first.putIfAbsent(p.output().id(), p));
        return new ArrayList<>(first.values());
    }

    /** Whether an earlier stage feeds the same output: who makes it is then taken to start from that one. */
    private boolean hasOtherInput(Chain.Conversion process) {
        return chain.making(process.output()).stream()
                .anyMatch(p -> !p.input().equals(process.input())
                        && chain.indexOf(p.input().id())
                                < chain.indexOf(process.input().id()));
    }

    private static double takeInput(Map<String, Double> net, Map<String, Double> made, Chain.Conversion process) {
        double total = 0;
        for (Map.Entry<String, Double> e : made.entrySet()) {
            double input = e.getValue() / process.recovery();
            net.merge(e.getKey(), -input, Double::sum);
            total += input;
        }
        return total;
    }

    private Map<String, Double> of(Observation.Kind kind, Chain.Material material) {
        Map<String, Double> amounts = new TreeMap<>();
        known.stream()
                .filter(o -> o.kind() == kind && o.material().equals(material.id()))
                .forEach(o -> amounts.merge(o.country(), o.value(), Double::sum));
        return amounts;
    }

    private double usedAsSuch(Chain.Material material, double had, double into, boolean nextObserved) {
        Optional<Observation> part = share(Observation.Kind.USE_PART, material);
        if (part.isPresent()) {
            return part.get().value() * had;
        }
        boolean isLast = nextOf(material).isEmpty();
        boolean hasUsers = users.stream().anyMatch(u -> u.id().equals(material.id()))
                || shares.stream()
                        .anyMatch(s -> s.kind() == Observation.Kind.USE_WORLD_SHARE
                                && s.material().equals(material.id()));
        return isLast || (nextObserved && hasUsers) ? Math.max(0, had - into) : 0;
    }

    private Optional<Observation> share(Observation.Kind kind, Chain.Material material) {
        return shares.stream()
                .filter(s -> s.kind() == kind
                        && s.country().equals(WORLD)
                        && s.material().equals(material.id()))
                .findFirst();
    }

    /** Of what is left of a material, the part that goes this way: as a row says, or what others leave, evenly. */
    private double partOf(Chain.Conversion process, List<Chain.Conversion> open) {
        Optional<Observation> own = share(Observation.Kind.MADE_PART, process.output());
        if (own.isPresent()) {
            return own.get().value();
        }
        double others = 0;
        int without = 0;
        for (Chain.Conversion other : open) {
            Optional<Observation> part = share(Observation.Kind.MADE_PART, other.output());
            others += part.map(Observation::value).orElse(0.0);
            without += part.isPresent() ? 0 : 1;
        }
        return Math.max(0, 1 - others) / without;
    }

    private void requireParts(Chain.Material material, List<Chain.Conversion> open) {
        List<Observation> parts = open.stream()
                .flatMap(p -> share(Observation.Kind.MADE_PART, p.output()).stream())
                .toList();
        double sum = parts.stream().mapToDouble(Observation::value).sum();
        if (sum > 1 + 1e-9) {
            throw new InputException(new Defect.Contradiction(
                    parts.getLast().provenance().where(),
                    "the parts of (" + material.id() + ") that are worked on add up to (" + percent(sum) + ")",
                    "a share was mistyped."));
        }
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }

    private Map<String, Double> makeByShares(Chain.Conversion process, double input) {
        double output = input * process.recovery();
        Map<String, Double> made = of(Observation.Kind.MADE, process.output());
        byShares(Observation.Kind.MADE_SHARE, Observation.Kind.MADE, process.output(), output, Map.copyOf(made))
                .forEach(o -> {
                    known.add(o);
                    made.merge(o.country(), o.value(), Double::sum);
                });
        return made;
    }

    /** What each country uses: as observed, and by shares of what the world uses. */
    private Map<String, Double> use(Chain.Material material, double total) {
        Map<String, Double> used = of(Observation.Kind.USE, material);
        if (total > 0) {
            byShares(Observation.Kind.USE_WORLD_SHARE, Observation.Kind.USE, material, total, used)
                    .forEach(o -> {
                        known.add(o);
                        used.merge(o.country(), o.value(), Double::sum);
                    });
        }
        return used;
    }

    /** Tonnes of each country by its share; what the shares and what is known leave is the rest of the world. */
    private List<Observation> byShares(
            Observation.Kind shareKind,
            Observation.Kind kind,
            Chain.Material material,
            double total,
            Map<String, Double> observed) {
        List<Observation> rows = shares.stream()
                .filter(s -> s.kind() == shareKind && s.material().equals(material.id()))
                .toList();
        double sum = rows.stream().mapToDouble(Observation::value).sum();
        if (rows.isEmpty() && observed.isEmpty()) {
            throw new InputException(new Defect.MissingValue(
                    new Location("data/base_year.csv", 1),
                    (shareKind == Observation.Kind.MADE_SHARE ? "made-share" : "use-world-share") + " rows of "
                            + material.id()));
        }
        if (sum > 1 + 1e-9) {
            throw new InputException(new Defect.Contradiction(
                    rows.getLast().provenance().where(),
                    "the shares of the world of (" + material.id() + ") add up to (" + percent(sum) + ")",
                    "a share was mistyped."));
        }
        List<Observation> result = new ArrayList<>();
        double rest = total;
        for (Observation row : rows) {
            double tonnes = row.value() * total;
            rest -= observed.getOrDefault(row.country(), tonnes);
            if (tonnes > 0 && !observed.containsKey(row.country())) {
                result.add(new Observation(
                        kind,
                        row.country(),
                        "",
                        material.id(),
                        tonnes,
                        tonnes * row.standardError(),
                        row.provenance()));
            }
        }
        for (Map.Entry<String, Double> e : observed.entrySet()) {
            rest -= rows.stream().anyMatch(r -> r.country().equals(e.getKey())) ? 0 : e.getValue();
        }
        boolean hasRest = observed.containsKey(REST)
                || rows.stream().anyMatch(r -> r.country().equals(REST));
        if (!hasRest && rest > LEAST_REST * total) {
            Provenance provenance = new Provenance(
                    List.of(),
                    Basis.DERIVED,
                    "the world less the countries that have a share",
                    new Location("data/base_year.csv", 1));
            result.add(new Observation(kind, REST, "", material.id(), rest, rest, provenance));
        }
        return result;
    }
}
