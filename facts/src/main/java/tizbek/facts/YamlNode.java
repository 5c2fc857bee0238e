package tizbek.facts;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tizbek.measure.PartialDate;

/**
 * A part of a YAML file (a scenario, a law) that knows its line. A mapping is read with {@link #only}, which refuses
 * any field that was not announced, so that a misspelt field is never silently ignored.
 */
public final class YamlNode {

    static final long MAX_BYTES = 3L << 20;
    static final int MAX_DEPTH = 50;
    private static final String VALUE = "value";

    private final Node node;
    private final String file;
    private final String name;
    private @Nullable Map<String, YamlNode> entries;

    /** @param name of the field it stands in, by which a wrong value is told */
    private YamlNode(Node node, String file, String name) {
        this.node = node;
        this.file = file;
        this.name = name;
    }

    /**
     * Reads the one document of {@code path}; {@code shownAs} is how messages name the file. JSON is YAML too.
     *
     * @throws InputException if it is missing, empty, too large, nested too deeply, not UTF-8 or no YAML, or uses
     *     aliases, which no file of ours needs and which can blow a small file up to a huge one
     */
    public static YamlNode read(Path path, String shownAs) {
        return parse(TextFile.read(path, shownAs, "file", MAX_BYTES), shownAs);
    }

    /**
     * Reads the one document of a text that stands in no file, under the same limits. Nothing in it is ever run: it
     * becomes texts, lists and fields, whatever types it claims.
     *
     * @throws InputException as {@link #read}
     */
    public static YamlNode parse(String text, String shownAs) {
        Location start = new Location(shownAs, 1);
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(shownAs).build();
            Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
            Optional<Node> root = new Composer(settings, new GuardedParser(parser, shownAs, MAX_DEPTH)).getSingleNode();
            return new YamlNode(
                    root.orElseThrow(() -> new InputException(new Defect.EmptyFile(start))), shownAs, VALUE);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            throw new InputException(
                    new Defect.Unreadable(new Location(shownAs, line), String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new InputException(new Defect.Unreadable(start, String.valueOf(e.getMessage())));
        }
    }

    public Location where() {
        return new Location(file, node.getStartMark().map(m -> m.getLine() + 1).orElse(1));
    }

    /** Declares the fields this mapping may have; any other is an error with the nearest known name. */
    public YamlNode only(String... fields) {
        Set<String> known = Set.of(fields);
        List<Defect> defects = new ArrayList<>();
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                defects.add(new Defect.UnknownName(value.where(), "field", key, NearestName.of(key, known)));
            }
        });
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
        return this;
    }

    /**
     * The fields of a mapping in the order they stand.
     *
     * @throws InputException if this is no mapping, or a field stands twice
     */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> known = entries;
        if (known == null) {
            known = Collections.unmodifiableMap(readEntries());
            entries = known;
        }
        return known;
    }

    private Map<String, YamlNode> readEntries() {
        if (!(node instanceof MappingNode mapping)) {
            throw bad("fields (name: value)");
        }
        Map<String, YamlNode> read = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(tuple.getKeyNode(), file, VALUE);
            YamlNode previous = read.put(key.text(), new YamlNode(tuple.getValueNode(), file, key.text()));
            if (previous != null) {
                throw new InputException(new Defect.Duplicate(key.where(), "field", key.text(), previous.where()));
            }
        }
        return read;
    }

    public YamlNode get(String field) {
        return find(field).orElseThrow(() -> new InputException(new Defect.MissingValue(where(), field)));
    }

    public Optional<YamlNode> find(String field) {
        return Optional.ofNullable(entries().get(field));
    }

    /** The items of a list; a single value is a list of one. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(n -> new YamlNode(n, file, name))
                    .toList();
        }
        return List.of(this);
    }

    public List<YamlNode> findItems(String field) {
        return find(field).map(YamlNode::items).orElse(List.of());
    }

    /** Whether this is a single value, not a list or a group of fields. */
    public boolean isSingle() {
        return node instanceof ScalarNode;
    }

    /** Whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw bad("a single value");
        }
        return scalar.getValue();
    }

    public String getText(String field) {
        return get(field).text();
    }

    public Optional<String> findText(String field) {
        return find(field).map(YamlNode::text);
    }

    public double number() {
        return Numeral.find(text()).orElseThrow(() -> bad("a number"));
    }

    public double getNumber(String field) {
        return get(field).number();
    }

    public OptionalDouble findNumber(String field) {
        Optional<YamlNode> found = find(field);
        return found.isPresent() ? OptionalDouble.of(found.get().number()) : OptionalDouble.empty();
    }

    /** A number that must not be negative. */
    public double amount() {
        double value = number();
        if (value < 0) {
            throw bad("zero or more");
        }
        return value;
    }

    /** First day of a year, a month or a day. */
    public LocalDate date() {
        try {
            return PartialDate.parse(text()).firstDay();
        } catch (DateTimeException e) {
            throw bad(Row.A_DATE);
        }
    }

    /** Last day of a year, a month or a day. */
    public LocalDate lastDay() {
        try {
            return PartialDate.parse(text()).lastDay();
        } catch (DateTimeException e) {
            throw bad(Row.A_DATE);
        }
    }

    public boolean truth() {
        return switch (text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw bad("true or false");
        };
    }

    /** The defect "this value is not {@code expected}", ready to be thrown. */
    public InputException bad(String expected) {
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "a list or a group of fields";
        return new InputException(new Defect.BadValue(where(), name, value, expected));
    }
}
