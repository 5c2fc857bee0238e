package tizbek.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.facts.ClassMapping;
import tizbek.measure.ResourceClass;

/**
 * What lies in the ground by country and mineral, from the newest statement of every deposit and system. Classes are added with
 * their like alone: never one system to another, nor one class to another, nor resources to the reserves that come of them.
 *
 * @param statements that count: the newest of each deposit and system
 * @param names of the Competent Persons who agreed to be named, by party
 */
public record ResourceReport(List<Row> rows, List<ResourceStatement> statements, SortedMap<String, String> names) {

    /**
     * A class of a system in a country.
     *
     * @param counted what the content counts
     * @param deposits how many are in the sum
     * @param readings how the class may read in another system, by the table of the data package: a hint, never a statement
     */
    public record Row(
            String country,
            String commodity,
            String system,
            String category,
            String counted,
            int deposits,
            BigDecimal oreTonnes,
            BigDecimal containedTonnes,
            List<String> readings) {}

    public ResourceReport {
        rows = List.copyOf(rows);
        statements = List.copyOf(statements);
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /**
     * The report.
     *
     * @param countryOrNull null for all; and {@code commodityOrNull} likewise
     * @param mappingOrNull null where no readings in other systems are asked for
     */
    static ResourceReport of(
            Register register,
            @Nullable String countryOrNull,
            @Nullable String commodityOrNull,
            @Nullable ClassMapping mappingOrNull) {
        Map<String, ResourceStatement> newest = new TreeMap<>();
        Holdings.each(register, ResourceStatement.class, s -> {
            if (commodityOrNull == null || commodityOrNull.equals(s.commodity())) {
                String key = s.right() + "\n" + s.deposit() + "\n" + s.commodity() + "\n" + s.system();
                newest.merge(key, s, (a, b) -> isLater(b, a) ? b : a);
            }
        });
        Map<String, Row> rows = new LinkedHashMap<>();
        List<ResourceStatement> counted = new ArrayList<>();
        newest.values().forEach(s -> {
            String country = register.findRight(s.right()).orElseThrow().country();
            if (countryOrNull == null || countryOrNull.equals(country)) {
                counted.add(s);
                s.lines().forEach(l -> add(rows, country, s, l, mappingOrNull));
            }
        });
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(
                Comparator.comparing(Row::country).thenComparing(Row::commodity).thenComparing(Row::system));
        SortedMap<String, String> names = new TreeMap<>();
        for (ResourceStatement statement : counted) {
            ResourceStatement.CompetentPerson person = statement.personOrNull();
            if (person != null && person.nameOpen()) {
                register.sealed(person.party())
                        .ifPresent(told -> names.put(person.party(), String.valueOf(told.get("name"))));
            }
        }
        return new ResourceReport(sorted, counted, names);
    }

    /** Newer, or of the same day and a correction. */
    private static boolean isLater(ResourceStatement one, ResourceStatement other) {
        return one.id().equals(other.correctsOrNull())
                ? false
                : other.id().equals(one.correctsOrNull()) || one.date().isAfter(other.date());
    }

    private static void add(
            Map<String, Row> rows,
            String country,
            ResourceStatement statement,
            ResourceStatement.Line line,
            @Nullable ClassMapping mapping) {
        ResourceClass known = ResourceClass.of(statement.system().text(), line.category());
        Row row = new Row(
                country,
                statement.commodity(),
                statement.system().text(),
                known.text(),
                statement.counted(),
                1,
                line.oreTonnes(),
                line.containedTonnes(),
                mapping == null ? List.of() : readings(mapping, known));
        rows.merge(
                String.join("\n", country, statement.commodity(), row.system(), row.category(), row.counted()),
                row,
                (a, b) -> new Row(
                        a.country(),
                        a.commodity(),
                        a.system(),
                        a.category(),
                        a.counted(),
                        a.deposits() + 1,
                        a.oreTonnes().add(b.oreTonnes()),
                        a.containedTonnes().add(b.containedTonnes()),
                        a.readings()));
    }

    private static List<String> readings(ClassMapping mapping, ResourceClass known) {
        List<String> readings = new ArrayList<>();
        for (ResourceClass.Scheme scheme : List.of(ResourceClass.Scheme.CRIRSCO, ResourceClass.Scheme.UNFC)) {
            if (scheme != known.scheme()) {
                mapping.list(bare(known), scheme)
                        .forEach(r -> readings.add(scheme.text() + " "
                                + r.to().map(ResourceClass::text).orElse("none")
                                + (r.condition().isEmpty() ? "" : " (" + r.condition() + ")")));
            }
        }
        return readings.stream().distinct().toList();
    }

    /** The table maps categories of GKZ without their balance. */
    private static ResourceClass bare(ResourceClass known) {
        return known instanceof ResourceClass.Gkz gkz
                ? new ResourceClass.Gkz(gkz.categories(), ResourceClass.Gkz.Balance.UNSTATED)
                : known;
    }
}
