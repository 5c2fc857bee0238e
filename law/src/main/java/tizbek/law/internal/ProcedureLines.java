package tizbek.law.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tizbek.law.Procedure;
import tizbek.law.ValueChange;

/** A procedure line by line, to be held against another version of it. */
final class ProcedureLines {

    /** How a step of unknown length is written. */
    private static final String UNKNOWN = "?";

    private ProcedureLines() {}

    static List<ValueChange> compare(Procedure before, Procedure after) {
        Map<String, Procedure.Step> old = byId(before);
        Map<String, Procedure.Step> now = byId(after);
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (String id : ids) {
            Procedure.Step was = old.get(id);
            Procedure.Step is = now.get(id);
            String from = was == null ? "" : text(was);
            String to = is == null ? "" : text(is);
            if (!from.equals(to)) {
                changes.add(new ValueChange(
                        Objects.requireNonNull(is == null ? was : is).title(), from, to));
            }
        }
        return changes;
    }

    private static Map<String, Procedure.Step> byId(Procedure procedure) {
        Map<String, Procedure.Step> steps = new LinkedHashMap<>();
        procedure.steps().forEach(s -> steps.put(s.id(), s));
        return steps;
    }

    private static String text(Procedure.Step step) {
        String length = step.term().map(t -> t.number() + " " + t.unit().word()).orElse(UNKNOWN);
        return length + " (" + step.who() + ")";
    }
}
