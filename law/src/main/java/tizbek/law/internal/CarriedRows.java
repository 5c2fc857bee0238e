package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.law.Effect;
import tizbek.law.Figure;
import tizbek.law.Law;
import tizbek.law.LawFinding;
import tizbek.law.LawRule;
import tizbek.law.LeftOutRow;
import tizbek.law.Parameter;
import tizbek.law.Provision;
import tizbek.law.Rate;
import tizbek.law.ReadableLaw;
import tizbek.law.TableRow;
import tizbek.law.Term;
import tizbek.law.Value;

/**
 * Whether the law carries every row of the table of provisions, or leaves it out on purpose, and whether a number in the
 * law is that of the row it carries. Rows of countries that cannot be read are not judged.
 */
public final class CarriedRows {

    /** What carries rows: a provision or a parameter. */
    private record Carrier(
            String kind,
            String id,
            String country,
            Set<String> rows,
            OptionalDouble number,
            String unit,
            Location where) {}

    private static final double SAME = 1e-9;

    private final Map<String, TableRow> table = new LinkedHashMap<>();
    private final Set<String> unread;
    private final Map<String, Carrier> carried = new LinkedHashMap<>();
    private final List<LawFinding> findings = new ArrayList<>();

    private CarriedRows(List<TableRow> rows, Set<String> unread) {
        rows.forEach(row -> table.put(row.id(), row));
        this.unread = unread;
    }

    public static List<LawFinding> check(ReadableLaw read, List<TableRow> table) {
        CarriedRows rows = new CarriedRows(table, read.unread());
        Law law = read.law();
        law.list().forEach(p -> rows.carry(carrier(p)));
        law.parameters().forEach(p -> rows.carry(carrier(p)));
        Set<String> leftOut = rows.leftOut(read.leftOut());
        rows.table.values().stream()
                .filter(row -> !rows.carried.containsKey(row.id()) && !leftOut.contains(row.id()))
                .filter(row -> !rows.unread.contains(row.country()))
                .forEach(rows::forgotten);
        return rows.findings;
    }

    private static Carrier carrier(Provision p) {
        Value value = p.valueOrNull();
        Term term = p.terms().termOrNull();
        if (p.effect() == Effect.DEADLINE && term != null) {
            OptionalDouble days = OptionalDouble.of(term.number());
            return carrier(p, days, term.unit().word());
        }
        return value != null && value.rate() instanceof Rate.Plain(Figure.Stated(double number))
                ? carrier(p, OptionalDouble.of(number), value.unit())
                : carrier(p, OptionalDouble.empty(), "");
    }

    private static Carrier carrier(Provision p, OptionalDouble number, String unit) {
        return new Carrier(
                "provision",
                p.id(),
                p.country(),
                p.rows(),
                number,
                unit,
                p.provenance().where());
    }

    private static Carrier carrier(Parameter p) {
        OptionalDouble number =
                p.values().size() == 1 ? OptionalDouble.of(p.values().getFirst().number()) : OptionalDouble.empty();
        return new Carrier("parameter", p.id(), p.country(), p.rows(), number, p.unit(), p.where());
    }

    private void carry(Carrier carrier) {
        for (String id : carrier.rows().stream().sorted().toList()) {
            TableRow row = table.get(id);
            if (row == null) {
                report(LawRule.ROW, carrier, unknown(id), nearest(id));
                continue;
            }
            carried.putIfAbsent(id, carrier);
            if (carrier.rows().size() == 1) {
                compare(carrier, row);
            }
        }
    }

    private void compare(Carrier carrier, TableRow row) {
        if (carrier.number().isEmpty() || row.number().isEmpty()) {
            return;
        }
        double here = carrier.number().getAsDouble();
        double there = row.number().getAsDouble();
        if (Math.abs(here - there) > SAME * Math.max(Math.abs(here), Math.abs(there))) {
            report(
                    LawRule.NUMBER,
                    carrier,
                    "%s (%s) says (%s %s), and its row (%s, %s) says (%s %s)"
                            .formatted(
                                    carrier.kind(),
                                    carrier.id(),
                                    new Figure.Stated(here),
                                    carrier.unit(),
                                    row.id(),
                                    row.where(),
                                    new Figure.Stated(there),
                                    row.unit()),
                    "one of them is to be corrected by the source, or they count in different units.");
        }
    }

    private void report(LawRule rule, Carrier carrier, String sentence, String remedy) {
        findings.add(new LawFinding(rule, carrier.country(), carrier.id(), carrier.where(), sentence, remedy));
    }

    private static String unknown(String id) {
        return "row (" + id + ") is not in the table of provisions";
    }

    private String nearest(String id) {
        String nearest = NearestName.of(id, table.keySet());
        return nearest.isEmpty() ? "" : "(" + nearest + ") was meant.";
    }

    /** The rows left out, each checked. */
    private Set<String> leftOut(List<LeftOutRow> list) {
        Set<String> leftOut = new HashSet<>();
        for (LeftOutRow left : list) {
            TableRow row = table.get(left.row());
            Carrier carrier = carried.get(left.row());
            if (row == null) {
                report(left, "", unknown(left.row()), nearest(left.row()));
            } else if (carrier != null) {
                report(
                        left,
                        row.country(),
                        "row (%s) is left out, and %s (%s) carries it"
                                .formatted(left.row(), carrier.kind(), carrier.id()),
                        "it is to go from this list, or from the rows there.");
            }
            if (!leftOut.add(left.row())) {
                report(left, row == null ? "" : row.country(), "row (%s) is left out twice".formatted(left.row()), "");
            }
        }
        return leftOut;
    }

    private void report(LeftOutRow left, String country, String sentence, String remedy) {
        findings.add(new LawFinding(LawRule.ROW, country, left.row(), left.where(), sentence, remedy));
    }

    private void forgotten(TableRow row) {
        findings.add(new LawFinding(
                LawRule.ROW,
                row.country(),
                row.id(),
                row.where(),
                "row (%s) of %s is neither carried nor left out".formatted(row.id(), row.country()),
                "a provision is missing, or (rows) of one, or a line in laws/" + LeftOutRow.FILE + "."));
    }
}
