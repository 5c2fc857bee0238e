package tizbek.cli.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tizbek.law.DatedValue;
import tizbek.law.HolidayCalendar;
import tizbek.law.Instrument;
import tizbek.law.LawLibrary;
import tizbek.law.LawTerms;
import tizbek.law.Parameter;
import tizbek.law.Procedure;
import tizbek.law.Provision;
import tizbek.law.VerdictWords;

/** What the law holds beside provisions, for a screen: instruments, dated figures, procedures, calendars. */
final class LawThingText {

    private final LawLibrary library;
    private final LawPage page = new LawPage();

    LawThingText(LawLibrary library) {
        this.library = library;
    }

    private String close() {
        return page.line("").line(library.say(VerdictWords.DISCLAIMER)).text();
    }

    private void field(String en, String ru, String text) {
        page.field(library.say(en, ru), text);
    }

    /** An instrument and its provisions, in their order. */
    String of(Instrument instrument, List<Provision> provisions) {
        page.paragraph(instrument.id() + "  " + library.say(instrument.title()));
        page.line("");
        field("country", "страна", library.say(library.country(instrument.country())));
        field(
                "adopted",
                "принят",
                instrument.adoptedOrNull() == null
                        ? library.say("not found", "не найдено")
                        : instrument.adoptedOrNull().toString());
        if (!instrument.note().isEmpty()) {
            field("note", "примечание", instrument.note());
        }
        page.heading(library.say("Provisions", "Нормы") + " (" + provisions.size() + ")");
        TextTable table = ProvisionText.table(
                library.say("article", "статья"),
                "id",
                library.say("title", "название"),
                library.say("effect", "действие"),
                library.say("from", "с"),
                library.say("to", "по"));
        provisions.forEach(p -> table.add(List.of(
                p.article(),
                p.id(),
                library.say(p.title()),
                library.say(LawTerms.effect(p.effect())),
                p.interval().from().toString(),
                LawTerms.lastDay(p.interval()))));
        page.table(table);
        return close();
    }

    /** A figure and its values through time, gaps among them. */
    String of(Parameter parameter, List<Provision> usedBy) {
        page.paragraph(parameter.id() + "  " + library.say(parameter.title()));
        page.line("");
        field("country", "страна", library.say(library.country(parameter.country())));
        field("unit", "единица", parameter.unit());
        field("rows", "строки", String.join(", ", new TreeSet<>(parameter.rows())));
        field("file", "файл", parameter.where().toString());
        page.heading(library.say("Values", "Значения"));
        TextTable table = ProvisionText.table(
                library.say("from", "с"),
                library.say("to", "по"),
                library.say("value", "значение"),
                library.say("basis", "основание"),
                library.say("sources", "источники"),
                library.say("note", "примечание"));
        LocalDate told = null;
        for (DatedValue value : parameter.values().stream()
                .sorted(Comparator.comparing(v -> v.interval().from()))
                .toList()) {
            LocalDate from = value.interval().from();
            if (told != null && told.isBefore(from)) {
                table.add(List.of(
                        told.toString(),
                        from.minusDays(1).toString(),
                        "?",
                        "",
                        "",
                        library.say("not found", "не найдено")));
            }
            told = value.interval().untilOrNull();
            table.add(List.of(
                    from.toString(),
                    LawTerms.lastDay(value.interval()),
                    library.say(LawTerms.number(value.number())),
                    library.say(LawTerms.known(value.provenance().basis(), value.checkedOrNull())),
                    String.join("; ", value.provenance().sources()),
                    value.provenance().note()));
        }
        page.table(table);
        if (!usedBy.isEmpty()) {
            page.heading(library.say("Provisions that count in it", "Нормы, которые в нём считают"));
            usedBy.forEach(p -> page.item(p.id() + ": " + library.say(p.title())));
        }
        return close();
    }

    /** A procedure and its steps. */
    String of(Procedure procedure, List<Procedure> versions) {
        page.paragraph(procedure.id() + "  " + library.say(procedure.title()));
        page.line("");
        field("country", "страна", library.say(library.country(procedure.country())));
        field("in force", "действует", library.say(LawTerms.days(procedure.interval())));
        field("file", "файл", procedure.where().toString());
        page.heading(library.say("Steps", "Шаги"));
        TextTable table = ProvisionText.table(
                library.say("step", "шаг"),
                library.say("what", "что"),
                library.say("who", "кто"),
                library.say("how long", "срок"),
                library.say("after", "после"),
                library.say("basis", "основание"));
        procedure
                .steps()
                .forEach(s -> table.add(List.of(
                        s.id(),
                        library.say(s.title()),
                        library.say(ScheduleText.actor(s.who())),
                        ScheduleText.length(s, library),
                        String.join(", ", s.after()),
                        library.say(LawTerms.basis(s.provenance().basis())))));
        page.table(table);
        notes(procedure);
        if (versions.size() > 1) {
            page.heading(library.say("Versions of the rule ", "Редакции процедуры ") + procedure.rule());
            versions.forEach(v -> page.item(v.id() + ": " + library.say(LawTerms.days(v.interval()))));
        }
        page.heading(library.say("Sources", "Источники"));
        ProvisionText.sources(page, library, sources(procedure));
        page.line("");
        page.paragraph(library.say("On real days: ", "По календарю: ") + "tizbek law procedure " + procedure.id()
                + " --from today");
        return close();
    }

    private void notes(Procedure procedure) {
        List<Procedure.Step> noted = procedure.steps().stream()
                .filter(s -> !s.provenance().note().isEmpty())
                .toList();
        if (!noted.isEmpty()) {
            page.heading(library.say("Notes", "Примечания"));
            noted.forEach(s -> page.item(s.id() + ": " + s.provenance().note()));
        }
    }

    static List<String> sources(Procedure procedure) {
        return procedure.steps().stream()
                .flatMap(s -> s.provenance().sources().stream())
                .distinct()
                .toList();
    }

    /** A calendar of working days. */
    String of(HolidayCalendar calendar) {
        page.paragraph(
                library.say("Working days of ", "Рабочие дни: ") + library.say(library.country(calendar.country())));
        page.line("");
        field(
                "weekend",
                "выходные",
                calendar.weekend().stream().sorted().map(this::weekday).collect(Collectors.joining(", ")));
        field(
                "moved",
                "перенос",
                calendar.movesOn()
                        ? library.say(
                                "a holiday on a weekend makes the next working day free",
                                "праздник в выходной переносится на следующий рабочий день")
                        : library.say("a holiday on a weekend is not moved", "праздник в выходной не переносится"));
        field(
                "complete",
                "полные годы",
                new TreeSet<>(calendar.complete()).stream().map(String::valueOf).collect(Collectors.joining(", ")));
        field(
                "worked",
                "рабочие",
                new TreeSet<>(calendar.working())
                        .stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
        page.heading(library.say("Holidays of every year", "Ежегодные праздники"));
        TextTable yearly = ProvisionText.table(
                library.say("day", "день"), library.say("years", "годы"), library.say("name", "название"));
        calendar.yearly()
                .forEach(y -> yearly.add(List.of(y.on().toString().substring(2), years(y), library.say(y.name()))));
        page.table(yearly);
        if (!calendar.days().isEmpty()) {
            page.heading(library.say("Single days off", "Отдельные нерабочие дни"));
            TextTable days = ProvisionText.table(library.say("day", "день"), library.say("name", "название"));
            new TreeMap<>(calendar.days()).forEach((day, name) -> days.add(List.of(day.toString(), library.say(name))));
            page.table(days);
        }
        page.heading(library.say("How it is known", "На чём основано"));
        field(
                "basis",
                "основание",
                library.say(LawTerms.basis(calendar.provenance().basis())));
        field("note", "примечание", calendar.provenance().note());
        field("file", "файл", calendar.provenance().where().toString());
        ProvisionText.sources(page, library, calendar.provenance().sources());
        return close();
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(
                java.time.format.TextStyle.FULL_STANDALONE, library.english() ? Locale.ENGLISH : Locale.of("ru"));
    }

    private String years(HolidayCalendar.Yearly yearly) {
        String from = yearly.from() <= 0 ? "" : library.say("from ", "с ") + yearly.from();
        String until = yearly.untilOrNull() == null ? "" : library.say(" to ", " по ") + (yearly.untilOrNull() - 1);
        return (from + until).strip();
    }
}
