package tizbek.law.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.law.DatedValue;
import tizbek.law.Parameter;

/** Reads a series of dated values. */
final class ParameterReader {

    private final Set<String> sources;
    private final Set<String> units;

    ParameterReader(Set<String> sources, Set<String> units) {
        this.sources = sources;
        this.units = units;
    }

    Parameter read(YamlNode node, String country) {
        node.only("id", "title", "unit", "rows", "values", "note");
        String id = Fields.text(node, "id");
        String unit = ValueReader.unit(node, units);
        double highest = ValueReader.highest(unit);
        List<DatedValue> values = new ArrayList<>();
        for (YamlNode item : node.get("values").items()) {
            item.only("from", "until", "number", "sources", "basis", "checked", "note");
            DatedValue value = new DatedValue(
                    Dating.interval(item),
                    ValueReader.stated(item.get("number"), "number", highest).number(),
                    Dating.provenance(item, sources),
                    Dating.checked(item));
            values.stream()
                    .filter(other ->
                            other.interval().intersection(value.interval()).isPresent())
                    .findFirst()
                    .ifPresent(other -> {
                        throw new InputException(new Defect.Contradiction(
                                item.where(),
                                "value of (%s) %s overlaps with that %s"
                                        .formatted(id, value.interval(), other.interval()),
                                "one of them ends (until) on the day the other begins (from)."));
                    });
            values.add(value);
        }
        return new Parameter(
                id, country, Fields.words(node, "title"), unit, values, Fields.names(node, "rows"), node.where());
    }
}
