package tizbek.law.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.YamlNode;
import tizbek.law.Example;
import tizbek.law.Instrument;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.law.Provision;

/** Reads the folder of laws, and gathers every defect of every file before it refuses. */
public final class LawReader {

    /** A file of one country. */
    private record LawFile(String country, YamlNode root) {}

    private final Path folder;
    private final KnownNames names;
    private final List<Defect> defects = new ArrayList<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();

    private LawReader(Path folder, KnownNames names) {
        this.folder = folder;
        this.names = names;
    }

    public static Law read(Path folder, KnownNames names) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    new Defect.MissingFile(new Location(String.valueOf(folder.getFileName()), 1), "folder of laws"));
        }
        return new LawReader(folder, names).read();
    }

    private Law read() {
        readGroups();
        List<LawFile> files = files();
        for (LawFile file : files) {
            each(file, "instruments", node -> instrument(node, file.country()));
        }
        ProvisionReader reader = new ProvisionReader(instruments, groups, names);
        List<Provision> provisions = new ArrayList<>();
        for (LawFile file : files) {
            each(file, "provisions", node -> provisions.add(reader.read(node, file.country())));
        }
        // References are checked only when all that could be referred to has been read.
        refuseDefects();
        defects.addAll(CrossChecks.of(provisions));
        refuseDefects();
        List<Example> examples = new ArrayList<>();
        ExampleReader exampleReader = new ExampleReader(ids(provisions), facts(provisions));
        for (LawFile file : files) {
            each(file, "examples", node -> examples.add(exampleReader.read(node, file.country())));
        }
        refuseDefects();
        return Law.of(provisions, examples);
    }

    private void refuseDefects() {
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
    }

    private void readGroups() {
        Path file = folder.resolve("groups.yaml");
        if (!Files.isRegularFile(file)) {
            return;
        }
        attempt(() -> YamlNode.read(file, shown(file)).only("groups").findItems("groups"))
                .forEach(node -> attempt(() -> {
                    node.only("id", "title", "members", "note");
                    Fields.words(node, "title");
                    for (YamlNode member : node.get("members").items()) {
                        Fields.check(member, "commodity", member.text(), names.commodities());
                    }
                    groups.put(Fields.text(node, "id"), Fields.names(node, "members"));
                    return List.of();
                }));
    }

    private List<LawFile> files() {
        List<LawFile> files = new ArrayList<>();
        refuseOtherFiles(folder, f -> f.equals("groups.yaml"));
        for (Path country : sorted(folder, Files::isDirectory)) {
            String code = String.valueOf(country.getFileName());
            if (!code.matches("[A-Z]{2,3}")) {
                defects.add(new Defect.BadValue(
                        new Location(shown(country), 1), "folder", code, "the capital letters of a country or union"));
            }
            refuseOtherFiles(country, f -> f.endsWith(".yaml"));
            for (Path file : sorted(country, f -> f.toString().endsWith(".yaml"))) {
                attempt(() -> {
                    YamlNode root = YamlNode.read(file, shown(file));
                    files.add(new LawFile(code, root.only("instruments", "provisions", "examples")));
                    return List.of();
                });
            }
        }
        return files;
    }

    /** A law saved under a name that is not read would be a law silently ignored. */
    private void refuseOtherFiles(Path in, Predicate<String> read) {
        for (Path file : sorted(in, Files::isRegularFile)) {
            String name = String.valueOf(file.getFileName());
            if (!read.test(name) && !name.endsWith(".md")) {
                defects.add(
                        new Defect.Contradiction(
                                new Location(shown(file), 1),
                                "file (" + name + ") is not read",
                                "a law is (laws/COUNTRY/NAME.yaml), a list of groups (laws/groups.yaml), an explanation (.md)."));
            }
        }
    }

    private static List<Path> sorted(Path folder, Predicate<Path> keep) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(keep).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void instrument(YamlNode node, String country) {
        node.only("id", "name", "number", "adopted", "note");
        String id = Fields.text(node, "id");
        Instrument instrument = new Instrument(
                id,
                country,
                Fields.words(node, "name"),
                node.findText("number").orElse(""),
                Fields.dateOrNull(node, "adopted"));
        if (instruments.putIfAbsent(id, instrument) != null) {
            throw Fields.bad(node, "id", id, "new: an instrument of that id stands above or in another file");
        }
    }

    /** Reads each item of a list, and keeps the defects of those that cannot be read. */
    private void each(LawFile file, String field, java.util.function.Consumer<YamlNode> read) {
        for (YamlNode node : file.root().findItems(field)) {
            attempt(() -> {
                read.accept(node);
                return List.of();
            });
        }
    }

    private List<YamlNode> attempt(java.util.function.Supplier<List<YamlNode>> read) {
        try {
            return read.get();
        } catch (InputException e) {
            defects.addAll(e.defects());
            return List.of();
        }
    }

    private String shown(Path file) {
        return folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
    }

    private static Set<String> ids(List<Provision> provisions) {
        Set<String> ids = new HashSet<>();
        provisions.forEach(p -> ids.add(p.id()));
        return ids;
    }

    private static Set<String> facts(List<Provision> provisions) {
        Set<String> facts = new HashSet<>();
        for (Provision p : provisions) {
            facts.addAll(p.applies().when().keySet());
            if (p.needsOrNull() != null) {
                facts.add(p.needsOrNull());
            }
        }
        return facts;
    }
}
