package tizbek.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.YamlNode;

/** The folder {@code scenarios/}: one YAML file a scenario, named by its id; {@code extends} takes over another. */
public final class Scenarios {

    private static final int DEEPEST_CHAIN = 8;
    private static final int LONGEST_SPAN = 60;

    private final Path folder;

    private Scenarios(Path folder) {
        this.folder = folder;
    }

    public static Scenarios in(Path folder) {
        return new Scenarios(folder);
    }

    /** The ids there are, sorted. */
    public List<String> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml"))
                    .map(n -> n.substring(0, n.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The scenario with this id.
     *
     * @throws InputException if there is none, or it does not hold together
     */
    public Scenario get(String id) {
        return get(id, new Location(folder.getFileName().toString(), 1));
    }

    /**
     * The file of a reform: {@code reforms/} beside the scenarios.
     *
     * @throws InputException if there is none of this id
     */
    public Path reform(String id, Location askedAt) {
        Path reforms = folder.resolve("reforms");
        List<String> known = Files.isDirectory(reforms) ? Scenarios.in(reforms).list() : List.of();
        if (!known.contains(id)) {
            throw new InputException(new Defect.UnknownName(askedAt, "reform", id, NearestName.of(id, known)));
        }
        return reforms.resolve(id + ".yaml");
    }

    /**
     * A scenario that stands in no file of the folder; it may extend and be compared with those that do.
     *
     * @param id how it is to be called
     * @throws InputException if it cannot be read or does not hold together
     */
    public Scenario parse(String id, String yaml) {
        String shownAs = id + ".yaml";
        if (yaml.isBlank()) {
            throw new InputException(new Defect.EmptyFile(new Location(shownAs, 1)));
        }
        YamlNode own = known(YamlNode.parse(yaml, shownAs));
        List<YamlNode> stack = new ArrayList<>(List.of(own));
        return get(
                id,
                stack,
                own.findText("extends").orElse(null),
                own.find("extends").map(YamlNode::where).orElse(own.where()));
    }

    /** The text of the file of a scenario, by its id. */
    public String text(String id) {
        get(id);
        try {
            return Files.readString(folder.resolve(id + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenario with this id, which is named at {@code askedAt}. */
    Scenario get(String id, Location askedAt) {
        return get(id, new ArrayList<>(), id, askedAt);
    }

    private Scenario get(String id, List<YamlNode> stack, @Nullable String first, Location askedAt) {
        String next = first;
        Location asked = askedAt;
        while (next != null) {
            if (!list().contains(next)) {
                throw new InputException(new Defect.UnknownName(asked, "scenario", next, NearestName.of(next, list())));
            }
            YamlNode node = YamlNode.read(folder.resolve(next + ".yaml"), folder.getFileName() + "/" + next + ".yaml");
            if (stack.size() == DEEPEST_CHAIN) {
                throw new InputException(new Defect.Contradiction(
                        node.where(),
                        "scenario (" + id + ") extends others without end",
                        "one of them extends itself."));
            }
            stack.add(known(node));
            asked = node.find("extends").map(YamlNode::where).orElse(node.where());
            next = node.findText("extends").orElse(null);
        }
        return build(id, stack);
    }

    private static YamlNode known(YamlNode node) {
        return node.only(
                "title",
                "summary",
                "extends",
                "chain",
                "chains",
                "from",
                "to",
                "law",
                "announced",
                "headline",
                "belief",
                "compare-with",
                "plants",
                "assumptions",
                "network",
                "foresight",
                "invest",
                "whole-units",
                "share-limits",
                "local-processing");
    }

    /** Fields of an earlier entry of {@code stack} (the scenario itself) go before those of a later one (its base). */
    private static Scenario build(String id, List<YamlNode> stack) {
        YamlNode own = stack.getFirst();
        Map<String, Double> assumptions = new LinkedHashMap<>();
        List<Scenario.PlantChange> plants = new ArrayList<>();
        for (YamlNode node : stack.reversed()) {
            node.find("assumptions")
                    .ifPresent(a -> a.entries().forEach((name, value) -> assumptions.put(name, value.number())));
            node.findItems("plants").forEach(p -> plants.add(plantChange(p)));
        }
        LocalDate announced = inherited(stack, "announced") == null
                ? null
                : get(stack, "announced").date();
        YamlNode law = get(stack, "law").only("frozen-on", "add", "claims", "reforms");
        LocalDate frozen = law.find("frozen-on").map(YamlNode::date).orElse(null);
        List<String> added = law.findItems("add").stream().map(YamlNode::text).toList();
        List<String> claims =
                law.findItems("claims").stream().map(YamlNode::text).toList();
        List<Scenario.Reform> reforms =
                law.findItems("reforms").stream().map(Scenarios::reform).toList();
        List<String> chains = chains(stack);
        int from = year(get(stack, "from"));
        int to = year(get(stack, "to"));
        Scenario scenario = new Scenario(
                id,
                words(own.get("title")),
                words(own.get("summary")),
                chains.getFirst(),
                chains,
                from,
                to,
                frozen,
                added,
                claims,
                reforms,
                announced,
                own.find("headline").map(Scenarios::year).orElse(null),
                inherited(stack, "belief"),
                inherited(stack, "compare-with"),
                plants,
                assumptions,
                mapChanges(stack),
                Outlooks.of(stack),
                own.where());
        checkConsistent(scenario, stack);
        return scenario;
    }

    /** {@code chain: one}, {@code chains: [one, another]} or {@code chains: all}, of the file nearest to the scenario. */
    private static List<String> chains(List<YamlNode> stack) {
        for (YamlNode node : stack) {
            if (node.find("chain").isPresent() && node.find("chains").isPresent()) {
                throw new InputException(new Defect.Contradiction(
                        node.get("chains").where(), "a scenario has chain or chains, not both", ""));
            }
            if (node.find("chain").isPresent()) {
                return List.of(node.getText("chain"));
            }
            if (node.find("chains").isPresent()) {
                YamlNode several = node.get("chains");
                return several.isSingle()
                        ? List.of(several.text())
                        : several.items().stream().map(YamlNode::text).toList();
            }
        }
        throw new InputException(new Defect.MissingValue(stack.getFirst().where(), "chain"));
    }

    private static void checkConsistent(Scenario s, List<YamlNode> stack) {
        List<Defect> defects = new ArrayList<>();
        if (s.lastYear() < s.firstYear()) {
            defects.add(new Defect.Contradiction(
                    get(stack, "to").where(),
                    "the last year (%d) lies before the first (%d)".formatted(s.lastYear(), s.firstYear()),
                    "from and to were swapped."));
        }
        if (s.lastYear() - s.firstYear() > LONGEST_SPAN) {
            defects.add(new Defect.Contradiction(
                    get(stack, "to").where(),
                    "the plan spans %d years, and no data reach so far".formatted(s.lastYear() - s.firstYear() + 1),
                    "a shorter span was meant."));
        }
        LocalDate announced = s.announcedOrNull();
        LocalDate frozen = s.lawFrozenOrNull();
        if (announced != null && frozen != null && !frozen.isBefore(announced)) {
            defects.add(new Defect.Contradiction(
                    get(stack, "announced").where(),
                    "the measure is announced on %s, but the law is frozen on %s, which already knows it"
                            .formatted(announced, frozen),
                    "the law should be frozen on the day before the announcement."));
        }
        if (announced != null && (announced.getYear() < s.firstYear() || announced.getYear() > s.lastYear())) {
            defects.add(new Defect.Contradiction(
                    get(stack, "announced").where(),
                    "the announcement (%s) lies outside the years planned (%d to %d)"
                            .formatted(announced, s.firstYear(), s.lastYear()),
                    ""));
        }
        if (!s.addedProvisions().isEmpty() && frozen == null) {
            defects.add(new Defect.Contradiction(
                    get(stack, "law").where(),
                    "provisions are added to a law that is not frozen, so it holds them already",
                    "frozen-on is missing."));
        }
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
    }

    /**
     * Checks a scenario whose years were changed from outside.
     *
     * @throws InputException if it no longer holds together
     */
    public static void check(Scenario s) {
        Outlooks.check(s);
        if (s.lastYear() < s.firstYear() || s.lastYear() - s.firstYear() > LONGEST_SPAN) {
            throw new InputException(new Defect.Contradiction(
                    s.where(),
                    "the years planned (%d to %d) run backwards or span more than %d"
                            .formatted(s.firstYear(), s.lastYear(), LONGEST_SPAN),
                    "from and to were swapped."));
        }
        LocalDate announced = s.announcedOrNull();
        if (announced != null && (announced.getYear() < s.firstYear() || announced.getYear() > s.lastYear())) {
            throw new InputException(new Defect.Contradiction(
                    s.where(),
                    "the announcement (%s) lies outside the years planned (%d to %d)"
                            .formatted(announced, s.firstYear(), s.lastYear()),
                    ""));
        }
    }

    /** The id of a file, or the reform itself. */
    private static Scenario.Reform reform(YamlNode node) {
        return node.isSingle()
                ? new Scenario.Reform(node.text(), null)
                : new Scenario.Reform(node.where().toString(), node);
    }

    private static Scenario.PlantChange plantChange(YamlNode node) {
        node.only("plant", "capacity-t", "opens", "holder");
        node.find("capacity-t").filter(n -> n.text().matches("[-+.0-9eE]+")).ifPresent(YamlNode::amount);
        return new Scenario.PlantChange(
                node.getText("plant"),
                node.findText("capacity-t").orElse(null),
                node.getText("opens"),
                node.findText("holder").orElse(null),
                node.where());
    }

    /** Those of its base first, so that its own, which come later, hold. */
    private static List<Scenario.MapChange> mapChanges(List<YamlNode> stack) {
        List<Scenario.MapChange> changes = new ArrayList<>();
        for (YamlNode node : stack.reversed()) {
            node.find("network").ifPresent(n -> changes.addAll(MapChanges.of(n)));
        }
        return changes;
    }

    private static YamlNode get(List<YamlNode> stack, String field) {
        return stack.stream()
                .flatMap(n -> n.find(field).stream())
                .findFirst()
                .orElseThrow(() -> new InputException(
                        new Defect.MissingValue(stack.getFirst().where(), field)));
    }

    private static @Nullable String inherited(List<YamlNode> stack, String field) {
        return stack.stream()
                .flatMap(n -> n.find(field).stream())
                .findFirst()
                .map(YamlNode::text)
                .filter(t -> !t.equals("none"))
                .orElse(null);
    }

    private static Words words(YamlNode node) {
        node.only("en", "ru");
        return new Words(node.getText("en"), node.getText("ru"));
    }

    static int year(YamlNode node) {
        double value = node.number();
        if (value != Math.rint(value) || value < 1990 || value > 2200) {
            throw node.bad("a year");
        }
        return (int) value;
    }
}
