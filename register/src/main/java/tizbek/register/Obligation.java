package tizbek.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.Due;
import tizbek.law.Law;
import tizbek.law.Reason;
import tizbek.law.Verdict;
import tizbek.law.Words;

/**
 * Something a holder owes for a right on a day, by the law of that day.
 *
 * @param amount as text, such as {@code 9043600 KZT}; empty where the law room could not tell how much
 * @param byOrNull last day for it, where the law says one
 * @param provision our id of the provision
 * @param note why there is no amount or no day, where there is none
 */
public record Obligation(
        String right, Words what, String amount, @Nullable LocalDate byOrNull, String provision, Words note) {

    private static final ActKind HOLD = new ActKind("hold");
    private static final ActKind REPORT = new ActKind("report");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Words NONE = new Words("", "");

    /**
     * What a right owes on a day. What was spent so far is taken as nothing, so that a minimum expenditure is told whole.
     *
     * @param known further facts by the ids of the law room, such as what was spent
     */
    public static List<Obligation> of(Law law, Right right, LocalDate day, Map<String, String> known) {
        Map<String, String> facts = new TreeMap<>();
        Period age = Period.between(right.from(), day);
        facts.put("right", right.kind());
        facts.put("issued_on", right.from().toString());
        if (right.plotOrNull() == null) {
            facts.put("blocks", String.valueOf(right.blocks().size()));
        } else {
            facts.put("area_km2", String.valueOf(right.plotOrNull().areaKm2()));
        }
        facts.put("year_of_right", String.valueOf(age.getYears() + 1));
        facts.put("month_of_right", String.valueOf(age.getYears() * MONTHS_OF_A_YEAR + age.getMonths() + 1));
        facts.put("expenditure", "0");
        facts.putAll(known);
        List<Obligation> owed = new ArrayList<>();
        for (ActKind act : List.of(HOLD, REPORT)) {
            Verdict verdict = law.judge(new Act(act, right.country(), right.commodity(), null, null, facts), day);
            switch (verdict) {
                case Verdict.Owes owes -> owes.dues().forEach(d -> owed.add(due(right, d)));
                case Verdict.Unknown unknown -> unclear(right, unknown, owed);
                case Verdict.Allowed allowed -> {}
                case Verdict.Barred barred -> barred.reasons().forEach(r -> owed.add(unsettled(right, r, NONE)));
                case Verdict.Conflict conflict -> conflict.reasons().forEach(r -> owed.add(unsettled(right, r, NONE)));
            }
        }
        return owed;
    }

    private static Obligation due(Right right, Due due) {
        return new Obligation(
                right.id(),
                due.what(),
                due.amount().text(),
                due.by().orElse(null),
                due.provision().id(),
                due.gap());
    }

    /** What may be owed: the law cannot tell, and its reason says what it would have to know. */
    private static void unclear(Right right, Verdict.Unknown unknown, List<Obligation> owed) {
        unknown.reasons().stream()
                .filter(r ->
                        unknown.missing().stream().anyMatch(m -> r.text().en().contains(m.what())))
                .forEach(r -> owed.add(unsettled(right, r, NONE)));
    }

    private static Obligation unsettled(Right right, Reason reason, Words note) {
        return new Obligation(
                right.id(), reason.text(), "", null, reason.citation().provision(), note);
    }

    /** The obligations that have a day, as a calendar (RFC 5545). */
    public static String calendar(List<Obligation> all, LocalDate madeOn) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tizbek//register//EN\r\n");
        for (Obligation one : all) {
            LocalDate by = one.byOrNull();
            if (by != null) {
                text.append("BEGIN:VEVENT\r\n");
                line(text, "UID:" + one.right() + "-" + one.provision() + "-" + by + "@tizbek");
                line(text, "DTSTAMP:" + basic(madeOn) + "T000000Z");
                line(text, "DTSTART;VALUE=DATE:" + basic(by));
                line(text, "SUMMARY:" + escaped(one.right() + ": " + one.what().en() + " " + one.amount()));
                text.append("END:VEVENT\r\n");
            }
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line of the calendar: at most 75 bytes, the rest on lines that begin with a space. */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String character = Character.toString(line.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
        }
        text.append("\r\n");
    }

    private static final int MOST_BYTES = 75;
}
