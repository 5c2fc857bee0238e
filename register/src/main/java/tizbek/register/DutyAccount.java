package tizbek.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;

/**
 * What a right owed, year by year, what was handed in, what is short and what follows. All amounts are the law room's, by the law
 * of the year; what it does not know is told as a gap.
 *
 * @param holders shares in per cent by party
 * @param plans the approved work programme against what was done
 * @param days what ends or falls due, in the order of the days
 * @param gaps what could not be told, and why
 */
public record DutyAccount(
        String right,
        String country,
        String kind,
        Map<String, Double> holders,
        List<Line> lines,
        List<Plan> plans,
        List<Day> days,
        List<Words> gaps) {

    /** Where a line stands. */
    public enum Standing {
        /** The year is not over, and not enough was handed in. */
        OPEN,
        MET,
        SHORT,
        /** The law cannot tell without what was not handed in, or not found. */
        UNTOLD
    }

    /**
     * One duty of one year.
     *
     * @param askedOn the day whose law was asked: the last of the year on which the right lived
     * @param act word of the act the law was asked about
     * @param provision our id of the provision, and {@code article} where it stands
     * @param basis how the provision is known: read, recalled, derived, assumed
     * @param owed in all, as text with its unit; empty where it is no amount
     * @param submitted what was handed in and accepted, or paid
     * @param lacking what is short, as text with its unit
     * @param consequence what follows, as far as the law room states it
     * @param note why it cannot be told, where it cannot; else what is noted beside the provision
     */
    public record Line(
            int year,
            LocalDate askedOn,
            String act,
            String provision,
            Words article,
            String basis,
            Words title,
            Standing standing,
            String owed,
            String submitted,
            String lacking,
            @Nullable LocalDate byOrNull,
            Words consequence,
            Words note) {}

    /**
     * A year of the work programme.
     *
     * @param programme id of the approved programme
     * @param what {@code spending}, or the word of a work
     */
    public record Plan(int year, String programme, String what, String planned, String done, String lacking) {}

    /** Something with a day: a duty, the end of a permit, of the right, of the days of a notice. */
    public record Day(LocalDate on, Words what, String about) {}

    public DutyAccount {
        holders = Map.copyOf(holders);
        lines = List.copyOf(lines);
        plans = List.copyOf(plans);
        days = List.copyOf(days);
        gaps = List.copyOf(gaps);
    }

    /** How many duties stand so. */
    public long count(Standing standing) {
        return lines.stream().filter(l -> l.standing() == standing).count();
    }

    /** All days of several accounts as one calendar (RFC 5545). */
    public static String calendar(List<DutyAccount> accounts, LocalDate madeOn) {
        List<Obligation> all = new ArrayList<>();
        Words none = new Words("", "");
        for (DutyAccount account : accounts) {
            account.days()
                    .forEach(d -> all.add(new Obligation(account.right(), d.what(), "", d.on(), d.about(), none)));
        }
        return Obligation.calendar(all, madeOn);
    }
}
