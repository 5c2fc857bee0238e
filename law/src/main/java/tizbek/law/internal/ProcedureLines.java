package tizbek.law.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.law.Procedure;
import tizbek.law.ValueChange;
import tizbek.law.Vocabulary;
import tizbek.law.Words;

/** A procedure line by line, to be held against another version of it. */
final class ProcedureLines {

    private ProcedureLines() {}

    static List<ValueChange> compare(Procedure before, Procedure after, Vocabulary vocabulary) {
        Map<String, Words> titles = new LinkedHashMap<>();
        before.steps().forEach(s -> titles.put(s.id(), s.title()));
        after.steps().forEach(s -> titles.put(s.id(), s.title()));
        return ProvisionLines.differing(lines(before, titles, vocabulary), lines(after, titles, vocabulary));
    }

    /** By the later title, so that a step that is only called otherwise is the same step. */
    private static Map<Words, Words> lines(Procedure procedure, Map<String, Words> titles, Vocabulary vocabulary) {
        Map<Words, Words> lines = new LinkedHashMap<>();
        for (Procedure.Step step : procedure.steps()) {
            Words title = titles.getOrDefault(step.id(), step.title());
            lines.put(
                    new Words(title.en() + " (" + step.who() + ")", title.ru() + " (" + step.who() + ")"),
                    length(step, vocabulary));
        }
        return lines;
    }

    private static Words length(Procedure.Step step, Vocabulary vocabulary) {
        return step.term()
                .map(t -> {
                    Words unit = vocabulary
                            .units()
                            .getOrDefault(
                                    t.unit().word(),
                                    new Words(t.unit().word(), t.unit().word()));
                    return new Words(t.number() + " " + unit.en(), t.number() + " " + unit.ru());
                })
                .orElse(new Words("length not found", "срок не найден"));
    }
}
