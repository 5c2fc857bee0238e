package tizbek.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.facts.YamlNode;
import tizbek.law.Words;

/**
 * How the register of a country works: its grid, its office hours, its kinds of right, who goes before others. One file a
 * country in {@code registers/}; the law itself is in {@code laws/}.
 *
 * @param opens from when on the office takes filings on a working day, and {@code closes} until when: what comes in outside
 *     counts at the next opening
 * @param entitled who a share must be offered to, in their order; empty where nobody
 * @param offerDaysOrNull days each of them has for an answer; null where not found
 * @param coordinates in which systems ground may be filed
 * @param territory its border and the land that is excluded
 * @param practice what else its file says of its procedures, and who says so
 * @param publication under which licence the register is given out
 * @param disclosure what holders are asked for and what is open to all
 */
public record Jurisdiction(
        String country,
        Words name,
        ZoneId zone,
        Grid grid,
        LocalTime opens,
        LocalTime closes,
        Map<String, Kind> kinds,
        List<String> entitled,
        @Nullable Integer offerDaysOrNull,
        Coordinates coordinates,
        Territory territory,
        Practice practice,
        Publication publication,
        DisclosureRules disclosure) {

    /**
     * How what is given out may be used.
     *
     * @param licence by its SPDX identifier
     */
    public record Publication(String licence, Words title, Provenance provenance) {}

    /** The layer of a kind whose rights exclude nobody. */
    public static final String NO_LAYER = "none";

    /** What a kind of right lies on. */
    public enum Ground {
        SQUARES,
        PLOT,
        EITHER;

        static Ground of(YamlNode node) {
            try {
                return valueOf(node.text().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw node.bad("squares, plot or either");
            }
        }
    }

    /**
     * Whether the squares of one right must adjoin.
     *
     * @param bySide each must share a side with another, all of them being one piece; false where the law does not ask it
     */
    public record Adjoining(boolean bySide, Provenance provenance) {}

    /** How applications for the same ground are ordered. */
    public enum Order {
        /** Who files first has it. */
        FIRST_COME,
        /** Whoever files within a month of the first is equal to it; several go to an auction. */
        EQUAL_MONTH,
        /** Nobody files by itself: the state calls. */
        ON_CALL;

        static Order of(YamlNode node) {
            try {
                return valueOf(node.text().toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw node.bad("first-come, equal-month or on-call");
            }
        }
    }

    /**
     * A kind of right.
     *
     * @param kind by the word of the law
     * @param layer rights of one layer exclude each other on a square; {@code none} where they exclude nobody
     * @param procedureOrNull rule of the procedure in the law room, for the day by which to decide
     * @param ground what it lies on
     * @param adjoiningOrNull null where it was not found whether squares must adjoin: then nobody checks it
     * @param knows facts that hold by the way this register works, such as that ground is made of whole squares
     */
    public record Kind(
            String kind,
            Words title,
            String layer,
            Order order,
            @Nullable String procedureOrNull,
            Ground ground,
            @Nullable Adjoining adjoiningOrNull,
            Map<String, String> knows) {
        public Kind {
            knows = Map.copyOf(knows);
        }

        /** The layer of a right of this kind; one that excludes nobody lies on a layer of its own. */
        public String layerOf(String right) {
            return layer.equals(NO_LAYER) ? "own-" + right : layer;
        }
    }

    public Jurisdiction {
        // In the order of the file: what is asked for most stands first.
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        entitled = List.copyOf(entitled);
    }

    public Optional<Kind> findKind(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** Whether a right of a layer may lie on a plot; where none can, nobody need look for one. */
    public boolean takesPlots(String layer) {
        return kinds.values().stream().anyMatch(k -> k.layer().equals(layer) && k.ground() != Ground.SQUARES);
    }

    public OptionalInt offerDays() {
        return offerDaysOrNull == null ? OptionalInt.empty() : OptionalInt.of(offerDaysOrNull);
    }

    /**
     * Reads every file of a folder, by country.
     *
     * @throws InputException with every defect
     */
    public static Map<String, Jurisdiction> readAll(Path folder) {
        Map<String, Jurisdiction> read = new TreeMap<>();
        List<Defect> defects = new ArrayList<>();
        List<Path> files = files(folder);
        String name = folder.getFileName() + "/ground/coordinates.yaml";
        Coordinates coordinates = Coordinates.read(folder.resolve("ground").resolve("coordinates.yaml"), name);
        for (Path file : files) {
            try {
                Jurisdiction one = read(file, folder.getFileName() + "/" + file.getFileName(), coordinates);
                read.put(one.country(), one);
            } catch (InputException e) {
                defects.addAll(e.defects());
            }
        }
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
        return read;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    new Defect.MissingFile(new Location(folder.toString(), 1), "folder of countries' registers"));
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Jurisdiction read(Path file, String shownAs, Coordinates coordinates) {
        YamlNode node = YamlNode.read(file, shownAs)
                .only(
                        "country",
                        "name",
                        "zone",
                        "grid",
                        "office",
                        "kinds",
                        "first-refusal",
                        "note",
                        "appeals",
                        "product-refusal",
                        "consent",
                        "dealings",
                        "publication",
                        "disclosure");
        YamlNode office = node.get("office").only("opens", "closes", "sources", "basis", "note");
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (YamlNode kind : node.findItems("kinds")) {
            Kind one = kind(kind);
            kinds.put(one.kind(), one);
        }
        YamlNode first = node.find("first-refusal").orElse(null);
        if (first != null) {
            first.only("entitled", "days", "sources", "basis", "note");
        }
        return new Jurisdiction(
                node.getText("country"),
                words(node.get("name")),
                zone(node.get("zone")),
                grid(node.get("grid")),
                time(office.get("opens")),
                time(office.get("closes")),
                kinds,
                first == null
                        ? List.of()
                        : first.findItems("entitled").stream()
                                .map(YamlNode::text)
                                .toList(),
                first == null || first.find("days").isEmpty() ? null : (int) first.getNumber("days"),
                coordinates,
                Territory.read(file.resolveSibling("ground"), node.getText("country")),
                Practice.read(node),
                publication(node.get("publication")),
                DisclosureRules.read(node));
    }

    private static Kind kind(YamlNode node) {
        node.only(
                "kind",
                "title",
                "layer",
                "order",
                "procedure",
                "ground",
                "adjoining",
                "knows",
                "calls",
                "sources",
                "basis",
                "note");
        Map<String, String> knows = new LinkedHashMap<>();
        node.find("knows").ifPresent(k -> k.entries().forEach((fact, value) -> knows.put(fact, value.text())));
        return new Kind(
                node.getText("kind"),
                words(node.get("title")),
                node.getText("layer"),
                Order.of(node.get("order")),
                node.findText("procedure").orElse(null),
                node.find("ground").map(Ground::of).orElse(Ground.SQUARES),
                node.find("adjoining").map(Jurisdiction::adjoining).orElse(null),
                knows);
    }

    private static Adjoining adjoining(YamlNode node) {
        node.only("by", "sources", "basis", "note");
        String by = node.getText("by");
        if (!by.equals("side") && !by.equals("nothing")) {
            throw node.get("by").bad("side or nothing");
        }
        return new Adjoining(by.equals("side"), provenance(node));
    }

    private static Publication publication(YamlNode node) {
        node.only("licence", "title", "sources", "basis", "note");
        return new Publication(node.getText("licence"), words(node.get("title")), provenance(node));
    }

    private static Provenance provenance(YamlNode node) {
        return new Provenance(
                node.findItems("sources").stream().map(YamlNode::text).toList(),
                basis(node.get("basis")),
                node.findText("note").orElse(""),
                node.where());
    }

    private static Grid grid(YamlNode node) {
        node.only("id", "minutes", "west", "east", "south", "north", "sources", "basis", "note");
        return new Grid(
                node.getText("id"),
                (int) node.getNumber("minutes"),
                (int) node.getNumber("west"),
                (int) node.getNumber("east"),
                (int) node.getNumber("south"),
                (int) node.getNumber("north"),
                provenance(node));
    }

    static Basis basis(YamlNode node) {
        List<String> words = Stream.of(Basis.values())
                .map(b -> b.name().toLowerCase(Locale.ROOT))
                .toList();
        String word = node.text();
        if (!words.contains(word)) {
            throw new InputException(
                    new Defect.NotOneOf(node.where(), "basis", word, words, NearestName.of(word, words)));
        }
        return Basis.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Words words(YamlNode node) {
        node.only("en", "ru");
        return new Words(node.getText("en"), node.getText("ru"));
    }

    private static ZoneId zone(YamlNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException e) {
            throw node.bad("a time zone such as Asia/Almaty");
        }
    }

    private static LocalTime time(YamlNode node) {
        try {
            return LocalTime.parse(node.text());
        } catch (DateTimeException e) {
            throw node.bad("a time such as 09:00");
        }
    }
}
