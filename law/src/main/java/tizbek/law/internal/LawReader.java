package tizbek.law.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.YamlNode;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.law.LawContents;
import tizbek.law.LeftOutRow;
import tizbek.law.ReadableLaw;

/** Reads the folder of laws, and gathers every defect of every file before it refuses. */
public final class LawReader {

    private static final String GROUPS = "groups.yaml";

    private final Path folder;
    private final Predicate<String> countries;
    private final Defects defects = new Defects();
    private final LawAssembler assembler;

    /** {@code countries} are those to read. */
    private LawReader(Path folder, KnownNames names, Predicate<String> countries) {
        this.folder = folder;
        this.countries = countries;
        this.assembler = new LawAssembler(names, defects);
    }

    public static Law read(Path folder, KnownNames names) {
        requireFolder(folder);
        return new LawReader(folder, names, country -> true).read();
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    new Defect.MissingFile(new Location(String.valueOf(folder.getFileName()), 1), "folder of laws"));
        }
    }

    /**
     * Reads the countries that can be read, and keeps the defects of the others: without those it tries again, until
     * what is left is sound. A name that is unknown only since then may stand in what was left away, and is not told.
     */
    public static ReadableLaw readable(Path folder, KnownNames names) {
        requireFolder(folder);
        List<Defect> found = new ArrayList<>();
        List<LeftOutRow> leftOut = new ArrayList<>();
        try {
            leftOut.addAll(LeftOutRow.read(folder));
        } catch (InputException e) {
            found.addAll(e.defects());
        }
        Set<String> unread = new TreeSet<>();
        while (true) {
            try {
                Law law = new LawReader(folder, names, country -> !unread.contains(country)).read();
                return new ReadableLaw(law, found, unread, leftOut);
            } catch (InputException e) {
                boolean first = unread.isEmpty();
                e.defects().stream()
                        .filter(d -> first || !(d instanceof Defect.UnknownName))
                        .forEach(found::add);
                Set<String> countries = new TreeSet<>();
                e.defects().forEach(d -> countries.add(countryOf(d.where())));
                if (countries.contains("") || !unread.addAll(countries)) {
                    sorted(folder, Files::isDirectory).forEach(c -> unread.add(String.valueOf(c.getFileName())));
                    return new ReadableLaw(Law.of(LawContents.EMPTY), found, unread, leftOut);
                }
            }
        }
    }

    /** The country whose file it is; empty for the files of all. */
    public static String countryOf(Location where) {
        List<String> parts = List.of(where.file().split("/", -1));
        return parts.size() > 1 && !parts.get(1).contains(".") ? parts.get(1) : "";
    }

    /** Reads one file in the form of a law, whose provisions may name those of {@code base}, and lays it over. */
    public static Law reform(Law base, Path file, KnownNames names) {
        String shown = file.getParent() == null
                ? String.valueOf(file.getFileName())
                : file.getParent().getFileName() + "/" + file.getFileName();
        return reform(base, YamlNode.read(file, shown), names);
    }

    /** The same of a reform that stands inside another file. */
    public static Law reform(Law base, YamlNode root, KnownNames names) {
        Defects defects = new Defects();
        List<String> fields = new ArrayList<>(LawAssembler.SECTIONS);
        fields.addAll(List.of("country", "title"));
        root.only(fields.toArray(new String[0]));
        LawAssembler assembler = new LawAssembler(names, defects, base);
        return assembler.assemble(List.of(new LawFile(Fields.text(root, "country"), root)));
    }

    private Law read() {
        Map<String, Consumer<YamlNode>> vocabulary = new LinkedHashMap<>();
        vocabulary.put("acts", assembler.vocabulary()::act);
        vocabulary.put("facts", assembler.vocabulary()::fact);
        vocabulary.put("units", assembler.vocabulary()::unit);
        vocabulary.forEach((field, read) -> words(field + ".yaml", field, read));
        words(GROUPS, "minerals", assembler.vocabulary()::mineral);
        words(GROUPS, "groups", assembler::group);
        return assembler.assemble(files());
    }

    private void words(String name, String field, Consumer<YamlNode> read) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return;
        }
        defects.attempt(() -> {
            YamlNode root = YamlNode.read(file, shown(file));
            root.only(name.equals(GROUPS) ? new String[] {"groups", "minerals"} : new String[] {field});
            root.findItems(field).forEach(node -> defects.attempt(() -> read.accept(node)));
        });
    }

    private List<LawFile> files() {
        List<LawFile> files = new ArrayList<>();
        refuseOtherFiles(
                folder,
                f -> List.of(GROUPS, "acts.yaml", "facts.yaml", "units.yaml", LeftOutRow.FILE)
                        .contains(f));
        for (Path country : sorted(folder, Files::isDirectory)) {
            String code = String.valueOf(country.getFileName());
            if (!countries.test(code)) {
                continue;
            }
            if (!code.matches("[A-Z]{2,4}")) {
                defects.add(new Defect.BadValue(
                        new Location(shown(country), 1), "folder", code, "the capital letters of a country or union"));
            }
            refuseOtherFiles(country, f -> f.endsWith(".yaml"));
            for (Path file : sorted(country, f -> f.toString().endsWith(".yaml"))) {
                defects.attempt(() -> {
                    YamlNode root = YamlNode.read(file, shown(file));
                    files.add(new LawFile(code, root.only(LawAssembler.SECTIONS.toArray(new String[0]))));
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
                                "a law is (laws/COUNTRY/NAME.yaml), the words of all laws (laws/acts.yaml, facts.yaml, units.yaml, groups.yaml), the rows left out (laws/left-out.csv), an explanation (.md)."));
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

    private String shown(Path file) {
        return folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
    }
}
