package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.law.Change;
import tizbek.law.DatedValue;
import tizbek.law.Law;
import tizbek.law.Procedure;
import tizbek.law.Provision;
import tizbek.law.Selection;
import tizbek.law.ValueChange;
import tizbek.law.Words;
import tizbek.measure.Interval;

/**
 * Compares the law of two days. A provision that ended and one that began are the same rule changed where they are
 * versions of one rule; a suspension is told of what it interrupts and not once more of itself.
 */
public final class Comparison {

    private enum State {
        ABSENT,
        IN_FORCE,
        SUSPENDED
    }

    private final Law law;
    private final LocalDate from;
    private final LocalDate to;
    private final Selection part;

    private final List<Provision> began = new ArrayList<>();
    private final List<Provision> ended = new ArrayList<>();
    private final List<Change> interrupted = new ArrayList<>();
    private final List<Change> passed = new ArrayList<>();
    private final Set<Provision> interrupting = new HashSet<>();

    private Comparison(Law law, LocalDate from, LocalDate to, Selection part) {
        this.law = law;
        this.from = from;
        this.to = to;
        this.part = part;
    }

    /** The changes: rules replaced, then what began, ended, was interrupted, then figures and procedures. */
    public static List<Change> changes(Law law, LocalDate from, LocalDate to, Selection part) {
        return new Comparison(law, from, to, part).list();
    }

    private List<Change> list() {
        law.listOf(part.country()).stream().filter(part::takes).forEach(this::weigh);
        List<Change> changes = new ArrayList<>(replaced());
        began.stream()
                .filter(p -> !interrupting.contains(p))
                .map(Change.Began::new)
                .forEach(changes::add);
        ended.stream()
                .filter(p -> !interrupting.contains(p))
                .map(Change.Ended::new)
                .forEach(changes::add);
        changes.addAll(interrupted);
        changes.addAll(passed);
        changes.addAll(figures());
        changes.addAll(procedures());
        return changes;
    }

    private State state(Provision p, LocalDate day) {
        return !p.interval().contains(day) ? State.ABSENT : law.inForce(p, day) ? State.IN_FORCE : State.SUSPENDED;
    }

    private List<Provision> interrupting(Provision p, LocalDate day) {
        return law.suspendersOf(p).stream().filter(s -> law.inForce(s, day)).toList();
    }

    private void weigh(Provision p) {
        State before = state(p, from);
        State after = state(p, to);
        if (before == State.ABSENT && after != State.ABSENT) {
            began.add(p);
        }
        if (before != State.ABSENT && after == State.ABSENT) {
            ended.add(p);
        } else if (before != State.SUSPENDED && after == State.SUSPENDED) {
            List<Provision> by = interrupting(p, to);
            interrupting.addAll(by);
            interrupted.add(new Change.Suspended(p, by));
        } else if (before == State.SUSPENDED && after == State.IN_FORCE) {
            List<Provision> by = interrupting(p, from);
            interrupting.addAll(by);
            interrupted.add(new Change.Resumed(p, by));
        } else if (before == State.ABSENT && after == State.ABSENT && between(p.interval())) {
            passed.add(new Change.Passed(p));
        }
    }

    private boolean between(Interval days) {
        return days.from().isAfter(from) && days.from().isBefore(to);
    }

    private List<Change> replaced() {
        List<Change> replaced = new ArrayList<>();
        Map<Provision, Provision> pairs = new LinkedHashMap<>();
        for (Provision old : ended) {
            began.stream()
                    .filter(p -> p.validity().rule().equals(old.validity().rule()))
                    .findFirst()
                    .ifPresent(p -> pairs.put(old, p));
        }
        ended.removeAll(pairs.keySet());
        began.removeAll(pairs.values());
        pairs.forEach((old, now) -> replaced.add(new Change.Replaced(old, now, values(old, now))));
        return replaced;
    }

    private List<ValueChange> values(Provision old, Provision now) {
        List<ValueChange> lines = new ArrayList<>();
        String asked = part.commodityOrNull();
        for (ValueChange line : ProvisionLines.compare(old, now, law.vocabulary())) {
            boolean ofMineral = ProvisionLines.isOfMineral(line, old, now);
            if (!ofMineral || asked == null || asked.equals(line.what().en())) {
                lines.add(ofMineral ? elsewhere(line, old, now) : line);
            }
        }
        return lines;
    }

    /** A mineral that left a table of rates, or came into it, has its other rate in a provision of its own. */
    private ValueChange elsewhere(ValueChange line, Provision old, Provision now) {
        String mineral = line.what().en();
        if (line.after().equals(ValueChange.NONE)) {
            return own(began, now, mineral)
                    .map(text -> new ValueChange(line.what(), line.before(), text))
                    .orElse(line);
        }
        if (line.before().equals(ValueChange.NONE)) {
            return own(ended, old, mineral)
                    .map(text -> new ValueChange(line.what(), text, line.after()))
                    .orElse(line);
        }
        return line;
    }

    private Optional<Words> own(List<Provision> among, Provision like, String mineral) {
        return among.stream()
                .filter(p -> p.effect() == like.effect()
                        && p.topic().equals(like.topic())
                        && p.terms().levy().equals(like.terms().levy())
                        && p.applies().names(mineral)
                        && p.valueOrNull() != null)
                .findFirst()
                .map(p -> ProvisionLines.elsewhere(p, law.vocabulary()));
    }

    private List<Change> figures() {
        List<Change> changes = new ArrayList<>();
        law.parameters().stream().filter(p -> part.takesParameter(p, law)).forEach(p -> {
            var before = p.find(from).orElse(null);
            var after = p.find(to).orElse(null);
            boolean same = Objects.equals(number(before), number(after));
            if (!same) {
                changes.add(new Change.Revalued(p, before, after));
            }
        });
        return changes;
    }

    private static @Nullable Double number(@Nullable DatedValue value) {
        return value == null ? null : value.number();
    }

    private List<Change> procedures() {
        Map<String, List<Procedure>> byRule = new LinkedHashMap<>();
        law.procedures().stream()
                .filter(part::takesProcedure)
                .forEach(p ->
                        byRule.computeIfAbsent(p.rule(), r -> new ArrayList<>()).add(p));
        return byRule.values().stream().flatMap(this::proceeding).toList();
    }

    private Stream<Change> proceeding(List<Procedure> versions) {
        Procedure before = on(versions, from).orElse(null);
        Procedure after = on(versions, to).orElse(null);
        if (Objects.equals(before, after)) {
            return Stream.of();
        }
        List<ValueChange> steps =
                before == null || after == null ? List.of() : ProcedureLines.compare(before, after, law.vocabulary());
        return Stream.of(new Change.Proceeding(before, after, steps));
    }

    private static Optional<Procedure> on(List<Procedure> versions, LocalDate day) {
        return versions.stream().filter(p -> p.interval().contains(day)).findFirst();
    }
}
