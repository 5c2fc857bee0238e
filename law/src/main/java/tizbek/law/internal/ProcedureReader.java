package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.YamlNode;
import tizbek.law.Procedure;
import tizbek.law.Term;

/** Reads how something is asked for and decided. A step stands after the steps it waits for, so that nothing waits for itself. */
final class ProcedureReader {

    private static final Set<String> ACTORS =
            new TreeSet<>(Set.of("applicant", "authority", "state-company", "public", "court"));

    private final Set<String> sources;

    ProcedureReader(Set<String> sources) {
        this.sources = sources;
    }

    Procedure read(YamlNode node, String country) {
        node.only("id", "rule", "title", "from", "until", "steps", "silence", "note");
        String id = Fields.text(node, "id");
        List<Procedure.Step> steps = new ArrayList<>();
        Set<String> above = new HashSet<>();
        for (YamlNode item : node.get("steps").items()) {
            Procedure.Step step = step(item, above);
            if (!above.add(step.id())) {
                throw Fields.bad(item, "id", step.id(), "new: a step of that id stands above");
            }
            steps.add(step);
        }
        return new Procedure(
                id,
                node.findText("rule").orElse(id),
                country,
                Fields.words(node, "title"),
                Dating.interval(node),
                steps,
                node.find("silence").map(this::silence).orElse(null),
                node.where());
    }

    private Procedure.Silence silence(YamlNode node) {
        node.only("means", "from", "article", "sources", "basis", "checked", "note");
        Dating.checked(node);
        return new Procedure.Silence(
                Fields.constant(node.get("means"), "meaning", Procedure.Silence.Meaning.class),
                Fields.date(node, "from"),
                Fields.words(node, "article"),
                Dating.provenance(node, sources));
    }

    private Procedure.Step step(YamlNode node, Set<String> above) {
        node.only("id", "title", "who", "days", "after", "sources", "basis", "checked", "note");
        String who = Fields.text(node, "who");
        Fields.check(node.get("who"), "actor", who, ACTORS);
        for (YamlNode after : node.findItems("after")) {
            if (!above.contains(after.text())) {
                throw new InputException(new Defect.UnknownName(
                        after.where(), "step above", after.text(), NearestName.of(after.text(), above)));
            }
        }
        Term term = node.find("days")
                .map(d -> TermsReader.term(d.only("number", "unit"), ""))
                .orElse(null);
        Dating.checked(node);
        return new Procedure.Step(
                Fields.text(node, "id"),
                Fields.words(node, "title"),
                who,
                term,
                Fields.texts(node, "after"),
                Dating.provenance(node, sources));
    }
}
