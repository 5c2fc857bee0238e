package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a right owes, by the law of the day; and the invented register. */
class A04_DutiesTest {

    @Test
    void theMinimumExpenditureOfAnExplorationLicenceIsOwed(@TempDir Path folder) {
        try (Desk desk = Desk.in(folder)) {
            desk.company("steppe").granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900");
            List<Obligation> owed = Obligation.of(Desk.LAW, desk.right("r-1"), LocalDate.parse("2026-11-26"), Map.of());
            // 1,800 months of 4,325 tenge for two to five squares in the first three years (Art. 192(2)).
            assertThat(owed).anySatisfy(o -> {
                assertThat(o.provision()).isEqualTo("kaz-minexp");
                assertThat(o.amount()).contains("7785000 KZT");
            });
            List<Obligation> spent = Obligation.of(
                    Desk.LAW,
                    desk.right("r-1"),
                    LocalDate.parse("2026-11-26"),
                    Map.of("expenditure", "8000000", "currency", "KZT"));
            assertThat(spent).noneMatch(o -> o.provision().equals("kaz-minexp"));
        }
    }

    @Test
    void whatHasADayStandsInTheCalendar() {
        Obligation due = new Obligation(
                "r-1",
                new tizbek.law.Words("Report, yearly; to the authority", "Отчёт"),
                "1",
                LocalDate.parse("2027-03-31"),
                "kaz-report",
                new tizbek.law.Words("", ""));
        Obligation dayless = new Obligation("r-1", due.what(), "", null, "kaz-other", new tizbek.law.Words("", ""));
        assertThat(Obligation.calendar(List.of(due, dayless), LocalDate.parse("2026-11-26")))
                .isEqualTo("""
                        BEGIN:VCALENDAR\r
                        VERSION:2.0\r
                        PRODID:-//tizbek//register//EN\r
                        BEGIN:VEVENT\r
                        UID:r-1-kaz-report-2027-03-31@tizbek\r
                        DTSTAMP:20261126T000000Z\r
                        DTSTART;VALUE=DATE:20270331\r
                        SUMMARY:r-1: Report\\, yearly\\; to the authority 1\r
                        END:VEVENT\r
                        END:VCALENDAR\r
                        """);
    }

    @Test
    void theInventedRegisterIsTheSameForTheSameSeedAndHolds(@TempDir Path one, @TempDir Path other) {
        Demonstration.Made made = fill(one, 7);
        assertThat(made.rights()).isBetween(300, 400);
        assertThat(fill(other, 7)).isEqualTo(made);
        try (Desk first = Desk.in(one);
                Desk second = Desk.in(other)) {
            first.holds();
            assertThat(first.register.rights("", 1000)).isEqualTo(second.register.rights("", 1000));
            assertThat(RightsJson.geoJson(first.register, 5)).contains("\"tenementType\"", "MultiPolygon");
        }
    }

    private static Demonstration.Made fill(Path folder, long seed) {
        return Demonstration.fill(
                Stores.place(folder), Desk.JURISDICTIONS, Desk.LAW, seed, 400, LocalDate.parse("2024-01-08"), n -> {});
    }
}
