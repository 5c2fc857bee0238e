package tizbek.law.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Provenance;
import tizbek.facts.YamlNode;
import tizbek.measure.Interval;

/** Reads what provisions, values of parameters and steps of procedures have in common: the days and who says so. */
final class Dating {

    private Dating() {}

    static Interval interval(YamlNode node) {
        LocalDate from = Fields.date(node, "from");
        LocalDate until = Fields.dateOrNull(node, "until");
        if (until != null && !until.isAfter(from)) {
            throw Fields.bad(
                    node.get("until"), "until", node.getText("until"), "after the first day in force (" + from + ")");
        }
        return new Interval(from, until);
    }

    static Provenance provenance(YamlNode node, Set<String> sources) {
        YamlNode given = node.get("sources");
        if (given.items().isEmpty()) {
            throw new InputException(new Defect.MissingValue(given.where(), "sources"));
        }
        given.items().forEach(s -> Fields.check(s, "source", s.text(), sources));
        return new Provenance(
                Fields.texts(node, "sources"),
                Fields.constant(node.get("basis"), "basis", Basis.class),
                node.findText("note").orElse("").strip(),
                node.where());
    }

    /** What was read or computed was read on some day; what is recalled or assumed need not have been. */
    static @Nullable LocalDate checked(YamlNode node) {
        Basis basis = Fields.constant(node.get("basis"), "basis", Basis.class);
        return basis == Basis.READ || basis == Basis.DERIVED
                ? Fields.date(node, "checked")
                : Fields.dateOrNull(node, "checked");
    }
}
