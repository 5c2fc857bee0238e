package tizbek.cli.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.law.Change;
import tizbek.law.ChangeJson;
import tizbek.law.DatedValue;
import tizbek.law.Difference;
import tizbek.law.LawLibrary;
import tizbek.law.LawTerms;
import tizbek.law.Parameter;
import tizbek.law.Procedure;
import tizbek.law.Provision;
import tizbek.law.Selection;
import tizbek.law.Status;
import tizbek.law.Timeline;
import tizbek.law.ValueChange;
import tizbek.law.ValueRows;
import tizbek.law.VerdictWords;

/** Changes of the law in words and numbers, for a screen. */
public final class ChangeText {

    /** More cases than these are not listed. */
    private static final int MANY = 12;

    private final LawLibrary library;
    private final LawPage page = new LawPage();

    private ChangeText(LawLibrary library) {
        this.library = library;
    }

    /** What is otherwise on the second day. {@code general} provisions were passed over because they name no mineral. */
    public static String of(LawLibrary library, Selection part, Difference difference, long general) {
        return new ChangeText(library).difference(part, difference, general);
    }

    /** What changed day by day; what comes after {@code today} is marked. */
    public static String of(LawLibrary library, Selection part, Timeline timeline, LocalDate today, long general) {
        return new ChangeText(library).timeline(part, timeline, today, general);
    }

    private String difference(Selection part, Difference difference, long general) {
        page.paragraph(part(part) + ": " + library.say("what changed from ", "что изменилось с ") + difference.from()
                + library.say(" to ", " по ") + difference.to());
        if (difference.isEmpty()) {
            page.line("")
                    .line(library.say(
                            "Nothing changed, as far as the laws read here say.",
                            "Ничего не изменилось, насколько говорят прочитанные здесь законы."));
        }
        section("Replaced", "Заменено", difference.changes(), Change.Replaced.class);
        section("Begun", "Вступило в силу", difference.changes(), Change.Began.class);
        section("Ended", "Утратило силу", difference.changes(), Change.Ended.class);
        section("Suspended", "Приостановлено", difference.changes(), Change.Suspended.class);
        section("In force again", "Возобновлено", difference.changes(), Change.Resumed.class);
        section(
                "Begun and ended in between",
                "Вступило и утратило силу в промежутке",
                difference.changes(),
                Change.Passed.class);
        section("Figures", "Показатели", difference.changes(), Change.Revalued.class);
        section("Procedures", "Процедуры", difference.changes(), Change.Proceeding.class);
        return close(general);
    }

    private String timeline(Selection part, Timeline timeline, LocalDate today, long general) {
        page.paragraph(part(part) + ": " + library.say("what changed, day by day", "хронология изменений"));
        if (timeline.events().isEmpty()) {
            page.line("").line(library.say("No change found.", "Изменений не найдено."));
        }
        LocalDate last = null;
        for (Timeline.Event event : timeline.events()) {
            if (!event.day().equals(last)) {
                String future = event.day().isAfter(today) ? library.say("  (to come)", "  (предстоит)") : "";
                page.heading(event.day() + future);
                last = event.day();
            }
            change(event.change(), library.say(ChangeJson.kind(event.change())) + ": ");
        }
        return close(general);
    }

    private String close(long general) {
        if (general > 0) {
            String which = general == 1
                    ? "1 provision holds for every mineral and is not among these; without --mineral it is."
                    : general
                            + " provisions hold for every mineral and are not among these; without --mineral they are.";
            page.line("")
                    .paragraph(library.say(
                            which,
                            "Норм для всех ископаемых, не вошедших сюда: " + general
                                    + "; без --mineral они показаны."));
        }
        return page.line("").line(library.say(VerdictWords.DISCLAIMER)).text();
    }

    private String part(Selection part) {
        StringBuilder text = new StringBuilder(library.say(library.country(part.country())));
        if (part.commodityOrNull() != null) {
            text.append(", ").append(library.say(library.mineral(part.commodityOrNull())));
        }
        if (part.actOrNull() != null) {
            text.append(", ").append(part.actOrNull());
        }
        if (part.topicOrNull() != null) {
            text.append(", ").append(part.topicOrNull());
        }
        return text.toString();
    }

    private <T extends Change> void section(String en, String ru, List<Change> changes, Class<T> kind) {
        List<Change> those = changes.stream().filter(kind::isInstance).toList();
        if (!those.isEmpty()) {
            page.heading(library.say(en, ru));
            those.forEach(c -> change(c, ""));
        }
    }

    private void change(Change change, String lead) {
        switch (change) {
            case Change.Began(Provision p) -> began(p, lead);
            case Change.Ended(Provision p) ->
                page.item(lead
                        + provision(p)
                        + (p.endedByOrNull() == null ? "" : library.say("; by ", "; нормой ") + p.endedByOrNull()));
            case Change.Passed(Provision p) ->
                page.item(lead + provision(p) + ", " + library.say(LawTerms.days(p.interval())));
            case Change.Replaced(Provision old, Provision now, List<ValueChange> values) -> {
                page.item(lead + provision(now) + library.say(", in place of ", ", вместо ") + old.id());
                values(values);
            }
            case Change.Suspended(Provision p, List<Provision> by) ->
                page.item(lead + provision(p) + library.say("; by ", "; нормой ") + names(by));
            case Change.Resumed(Provision p, List<Provision> after) ->
                page.item(lead + provision(p) + library.say("; after ", "; после ") + names(after));
            case Change.Revalued(Parameter p, var before, var after) ->
                page.item(lead + library.say(p.title()) + " (" + p.id() + "): " + revalued(p, before, after));
            case Change.Proceeding(var before, var after, List<ValueChange> steps) -> {
                page.item(lead + proceeding(before, after));
                values(steps);
            }
        }
    }

    private void began(Provision p, String lead) {
        page.item(lead
                + provision(p)
                + p.announced()
                        .filter(a -> a.isBefore(p.interval().from()))
                        .map(a -> library.say("; announced ", "; объявлено ") + a)
                        .orElse(""));
        value(p);
        if (p.whenOrNull() != null) {
            page.under(library.say("if ", "если ") + p.whenOrNull().text());
        }
    }

    /** In one line, or case by case where that is no page. */
    private void value(Provision p) {
        List<ValueRows.Row> rows = ValueRows.of(p);
        if (rows.size() == 1) {
            page.under(LawTerms.value(p));
        } else if (rows.size() > MANY) {
            page.under(library.say("%d cases: tizbek law show ", "случаев: %d, tizbek law show ")
                            .formatted(rows.size())
                    + p.id());
        } else {
            String unit = LawTerms.unit(p);
            rows.forEach(r -> page.under(r.when() + ": " + r.number() + " " + unit));
        }
    }

    /** What it is called, what it does, where it stands. */
    private String provision(Provision p) {
        String status = p.status() == Status.ENACTED ? "" : ", " + library.say(LawTerms.status(p.status()));
        return library.say(p.title()) + " (" + library.say(LawTerms.effect(p.effect())) + status + "; "
                + library.say(p.citation().text()) + ") [" + p.id() + "]";
    }

    private static String names(List<Provision> provisions) {
        return provisions.stream().map(Provision::id).collect(Collectors.joining(", "));
    }

    private void values(List<ValueChange> values) {
        if (values.isEmpty()) {
            page.under(library.say("the same in words and numbers", "в словах и числах то же самое"));
        }
        for (ValueChange line : values) {
            boolean mineral = library.minerals().contains(line.what().en());
            String what = library.say(mineral ? library.mineral(line.what().en()) : line.what());
            page.under(what + ": " + sides(line, mineral));
        }
    }

    /** A rate that is not there may stand in a text that was not read: it is not said to be none. */
    private String sides(ValueChange line, boolean mineral) {
        boolean came = line.before().equals(ValueChange.NONE);
        boolean went = line.after().equals(ValueChange.NONE);
        String none = library.say("no rate found", "ставка не найдена");
        String before = came ? none : library.say(line.before());
        String after = went ? none : library.say(line.after());
        return mineral || !(came || went)
                ? before + " -> " + after
                : came ? after + library.say(" (new)", " (новое)") : before + library.say(" (gone)", " (исключено)");
    }

    private String revalued(Parameter p, @Nullable DatedValue before, @Nullable DatedValue after) {
        String change = before == null || after == null || before.number() == 0
                ? ""
                : " (" + percent(before.number(), after.number()) + ")";
        return number(before) + " -> " + number(after) + " " + p.unit() + change;
    }

    private String number(@Nullable DatedValue value) {
        return Optional.ofNullable(value)
                .map(v -> library.say(LawTerms.number(v.number())))
                .orElse(library.say("not found", "не найдено"));
    }

    /** Such as {@code +10 %}, with a decimal where it says something. */
    private String percent(double before, double after) {
        double change = Math.round(1000.0 * (after - before) / before) / 10.0;
        return (change > 0 ? "+" : "") + library.say(LawTerms.number(change)) + " %";
    }

    private String proceeding(@Nullable Procedure before, @Nullable Procedure after) {
        if (after != null) {
            return library.say(after.title()) + " [" + after.id() + "]"
                    + (before == null ? "" : library.say(", in place of ", ", вместо ") + before.id());
        }
        return before == null ? "" : library.say(before.title()) + " [" + before.id() + "]";
    }
}
