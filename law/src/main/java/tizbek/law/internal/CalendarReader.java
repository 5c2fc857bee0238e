package tizbek.law.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.YamlNode;
import tizbek.law.HolidayCalendar;
import tizbek.law.Words;

/** Reads the working days of a country. */
final class CalendarReader {

    private final Set<String> sources;

    CalendarReader(Set<String> sources) {
        this.sources = sources;
    }

    HolidayCalendar read(YamlNode node, String country) {
        node.only(
                "id",
                "weekend",
                "moves-to-next-working-day",
                "yearly",
                "days",
                "working",
                "complete",
                "sources",
                "basis",
                "checked",
                "note");
        String id = Fields.text(node, "id");
        if (!id.equals(country)) {
            throw Fields.bad(node.get("id"), "id", id, "the country of the folder (" + country + ")");
        }
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        node.get("weekend").items().forEach(d -> weekend.add(Fields.constant(d, "weekend", DayOfWeek.class)));
        if (weekend.size() == DayOfWeek.values().length) {
            throw Fields.bad(node.get("weekend"), "weekend", "every day of the week", "a week with a working day");
        }
        Map<LocalDate, Words> days = new HashMap<>();
        for (YamlNode day : node.findItems("days")) {
            day.only("on", "name");
            days.put(Fields.day(day.get("on"), "on"), Fields.words(day, "name"));
        }
        Set<LocalDate> working = new HashSet<>();
        node.findItems("working").forEach(day -> working.add(Fields.day(day, "working")));
        Dating.checked(node);
        return new HolidayCalendar(
                country,
                weekend,
                node.find("moves-to-next-working-day").map(YamlNode::truth).orElse(false),
                yearly(node),
                days,
                working,
                years(node),
                Dating.provenance(node, sources));
    }

    private static List<HolidayCalendar.Yearly> yearly(YamlNode node) {
        List<HolidayCalendar.Yearly> yearly = new ArrayList<>();
        for (YamlNode holiday : node.findItems("yearly")) {
            holiday.only("on", "from", "until", "name");
            yearly.add(new HolidayCalendar.Yearly(
                    monthDay(holiday.get("on")),
                    holiday.find("from").isPresent() ? Fields.whole(holiday.get("from"), "from") : 0,
                    holiday.find("until").isPresent() ? Fields.whole(holiday.get("until"), "until") : null,
                    Fields.words(holiday, "name")));
        }
        return yearly;
    }

    private static MonthDay monthDay(YamlNode node) {
        String text = Fields.named("on", node::text);
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw Fields.bad(node, "on", text, "a month and a day, such as 12-16");
        }
    }

    private static Set<Integer> years(YamlNode node) {
        Set<Integer> years = new HashSet<>();
        for (YamlNode year : node.findItems("complete")) {
            years.add(Fields.whole(year, "complete"));
        }
        return years;
    }
}
