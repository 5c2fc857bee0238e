package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a holder hands in, against what the law of the year asks. */
class A30_AccountsTest {

    static final String PAPER = "a".repeat(64);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aLicenceOfTwoSquares(@TempDir Path folder) {
        desk = Desk.in(folder);
        desk.on("2024-03-11").company("steppe").granted("r-1", "steppe", "2024-03-11", "4500:2900", "4501:2900");
    }

    @AfterEach
    void holds() {
        desk.holds();
        desk.close();
    }

    static DisclosureRequest.Submit submit(
            String id, String right, int year, Map<String, String> figures, @Nullable String currency) {
        return new DisclosureRequest.Submit(
                "steppe-account", id, right, year, new TreeMap<>(figures), currency, new TreeMap<>(), List.of(PAPER));
    }

    private void accepted(String id, int year, Map<String, String> figures) {
        desk.recorded(submit(id, "r-1", year, figures, "KZT"));
        desk.recorded(new DisclosureRequest.SettleSubmission("clerk", id, true, null));
    }

    private DutyAccount account(String today) {
        return DutyAccounts.of(desk.register, Desk.LAW, desk.right("r-1"), 2024, 2030, Desk.day(today));
    }

    private static DutyAccount.Line line(DutyAccount account, int year, String provision) {
        return account.lines().stream()
                .filter(l -> l.year() == year && l.provision().equals(provision))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMinimumExpenditureFollowsTheIndexOfTheYearAndItsShortfallIsTheDifference() {
        desk.on("2026-02-01");
        accepted("s-1", 2024, Map.of("expenditure", "7000000"));
        accepted("s-2", 2025, Map.of("expenditure", "6000000"));
        DutyAccount account = account("2026-11-26");
        // 1,800 months of 3,692 tenge in 2024, of 3,932 in 2025, of 4,325 in 2026 (two to five squares, first three
        // years).
        assertThat(line(account, 2024, "kaz-minexp"))
                .returns("6645600 KZT", DutyAccount.Line::owed)
                .returns("7000000 KZT", DutyAccount.Line::submitted)
                .returns(DutyAccount.Standing.MET, DutyAccount.Line::standing);
        assertThat(line(account, 2025, "kaz-minexp"))
                .returns("7077600 KZT", DutyAccount.Line::owed)
                .returns(DutyAccount.Standing.SHORT, DutyAccount.Line::standing)
                .returns("1077600 KZT", DutyAccount.Line::lacking)
                .satisfies(l -> assertThat(l.consequence().en()).contains("difference is owed"))
                .satisfies(l -> assertThat(l.note().en()).contains("may also"));
        assertThat(line(account, 2026, "kaz-minexp"))
                .returns("7785000 KZT", DutyAccount.Line::owed)
                .returns(DutyAccount.Standing.OPEN, DutyAccount.Line::standing);
        // The index of 2027 is set by a law that does not exist yet.
        assertThat(line(account, 2027, "kaz-minexp"))
                .returns(DutyAccount.Standing.UNTOLD, DutyAccount.Line::standing)
                .satisfies(l -> assertThat(l.note().en()).contains("not to be told"));
        assertThat(account.gaps()).anySatisfy(g -> assertThat(g.en()).contains("fined, carried over"));
    }

    @Test
    void whatAClerkSentBackOrDidNotSeeYetDoesNotCount() {
        desk.on("2025-02-01");
        desk.recorded(submit("s-1", "r-1", 2024, Map.of("expenditure", "9000000"), "KZT"));
        assertThat(desk.refused(new DisclosureRequest.SettleSubmission("steppe-account", "s-1", true, null))
                        .rule())
                .isEqualTo("two-eyes");
        assertThat(line(account("2025-02-01"), 2024, "kaz-minexp").standing()).isEqualTo(DutyAccount.Standing.UNTOLD);
        assertThat(account("2025-02-01").gaps())
                .anySatisfy(g -> assertThat(g.en()).contains("(1) submissions wait"));
        assertThat(desk.refused(new DisclosureRequest.SettleSubmission("clerk", "s-1", false, " "))
                        .rule())
                .isEqualTo("reason");
        desk.recorded(new DisclosureRequest.SettleSubmission("clerk", "s-1", false, "no invoices"));
        assertThat(desk.refused(new DisclosureRequest.SettleSubmission("clerk", "s-1", true, null))
                        .rule())
                .isEqualTo("state");
        assertThat(line(account("2025-02-01"), 2024, "kaz-minexp").submitted()).isEmpty();
        accepted("s-2", 2024, Map.of("expenditure", "5000000"));
        accepted("s-3", 2024, Map.of("expenditure", "7000000"));
        assertThat(line(account("2025-02-01"), 2024, "kaz-minexp").submitted()).isEqualTo("7000000 KZT");
    }

    @Test
    void aFeeIsOwedLessWhatWasPaidAsTheAgencySaysIt() {
        desk.on("2025-02-01");
        // 15 months of 3,692 tenge for each of two squares.
        assertThat(line(account("2025-02-01"), 2024, "kaz-licence-fee-2018"))
                .returns("110760 KZT", DutyAccount.Line::owed)
                .returns("110760 KZT", DutyAccount.Line::lacking);
        pay(Payment.Side.COMPANY, "110760");
        assertThat(line(account("2025-02-01"), 2024, "kaz-licence-fee-2018").standing())
                .isEqualTo(DutyAccount.Standing.MET);
        pay(Payment.Side.AGENCY, "100760");
        assertThat(line(account("2025-02-01"), 2024, "kaz-licence-fee-2018"))
                .returns("10000 KZT", DutyAccount.Line::lacking)
                .returns("100760 KZT (agency)", DutyAccount.Line::submitted);
    }

    private void pay(Payment.Side side, String amount) {
        desk.recorded(new DisclosureRequest.ReportPayment(
                "clerk", "r-1", 2024, "licence-fee", side, new BigDecimal(amount), "KZT", List.of()));
    }

    @Test
    void theWorkProgrammeInForceIsHeldAgainstWhatWasDone() {
        desk.on("2024-05-02");
        SortedMap<Integer, WorkProgramme.Year> years = new TreeMap<>();
        years.put(
                2024, new WorkProgramme.Year(new BigDecimal("8000000"), Map.of("drilling_m", new BigDecimal("2000"))));
        desk.recorded(
                new DisclosureRequest.FileProgramme("steppe-account", "p-1", "r-1", years, "KZT", List.of(PAPER)));
        assertThat(account("2025-02-01").plans())
                .as("not before it is approved")
                .isEmpty();
        assertThat(desk.refused(new DisclosureRequest.SettleProgramme("decider", "decider", "p-1", true))
                        .rule())
                .isEqualTo("two-eyes");
        desk.recorded(new DisclosureRequest.SettleProgramme("decider", "second", "p-1", true));
        desk.on("2025-02-01");
        desk.recorded(new DisclosureRequest.Submit(
                "steppe-account",
                "s-1",
                "r-1",
                2024,
                new TreeMap<>(Map.of("expenditure", "7000000")),
                "KZT",
                new TreeMap<>(Map.of("drilling_m", new BigDecimal("1500"))),
                List.of(PAPER)));
        desk.recorded(new DisclosureRequest.SettleSubmission("clerk", "s-1", true, null));
        assertThat(account("2025-02-01").plans())
                .containsExactly(
                        new DutyAccount.Plan(2024, "p-1", "spending", "8000000 KZT", "7000000 KZT", "1000000 KZT"),
                        new DutyAccount.Plan(2024, "p-1", "drilling_m", "2000", "1500", "500"));
        years.put(2025, new WorkProgramme.Year(BigDecimal.ONE, Map.of()));
        desk.recorded(
                new DisclosureRequest.FileProgramme("steppe-account", "p-2", "r-1", years, "KZT", List.of(PAPER)));
        desk.recorded(new DisclosureRequest.SettleProgramme("decider", "second", "p-2", true));
        assertThat(account("2025-02-01").plans()).allMatch(p -> p.programme().equals("p-2"));
        assertThat(desk.register.find(WorkProgramme.class, "p-1").orElseThrow().status())
                .isEqualTo(WorkProgramme.Status.REPLACED);
    }

    @Test
    void localContentOfAMiningLicenceIsHeldAgainstTheThresholdsOfTheYear() {
        Right mine = desk.right("r-1");
        Right mining = new Right(
                "m-1",
                mine.country(),
                "mining-licence",
                mine.layer(),
                mine.commodity(),
                mine.shares(),
                mine.blocks(),
                mine.from(),
                Desk.day("2044-03-11"),
                Right.Status.LIVE,
                mine.application(),
                mine.pledges(),
                Map.of());
        DutyAccount account = DutyAccounts.of(desk.register, Desk.LAW, mining, 2025, 2025, Desk.day("2026-02-01"));
        assertThat(line(account, 2025, "kaz-rnd"))
                .returns(DutyAccount.Standing.UNTOLD, DutyAccount.Line::standing)
                .satisfies(l -> assertThat(l.note().en()).contains("mining expenses of the previous year"));
        assertThat(line(account, 2025, "kaz-licence-fee-2018").owed()).endsWith("KZT");
        assertThat(line(account, 2025, "kaz-closure-security").standing()).isEqualTo(DutyAccount.Standing.UNTOLD);
    }

    @Test
    void aPermitCountsWhileItLastsAndItsEndStandsInTheCalendar() {
        desk.recorded(new DisclosureRequest.EnterPermit(
                "clerk",
                new Permit(
                        "permit-1",
                        "r-1",
                        "integrated_permit",
                        "KZ-7",
                        Desk.day("2024-05-01"),
                        Desk.day("2026-05-01"),
                        PAPER)));
        DutyAccount account = account("2026-02-01");
        assertThat(account.days()).anySatisfy(d -> {
            assertThat(d.on()).isEqualTo("2026-05-01");
            assertThat(d.what().en()).contains("KZ-7");
        });
        assertThat(DutyAccount.calendar(List.of(account), Desk.day("2026-02-01")))
                .contains("DTSTART;VALUE=DATE:20260501", "DTSTART;VALUE=DATE:20300311");
        assertThat(desk.refused(new DisclosureRequest.EnterPermit(
                                "clerk",
                                new Permit(
                                        "permit-2",
                                        "r-1",
                                        "integrated_permitt",
                                        "KZ-8",
                                        Desk.day("2024-05-01"),
                                        Desk.day("2026-05-01"),
                                        PAPER)))
                        .text()
                        .en())
                .contains("(integrated_permit) was meant");
    }

    @Test
    void aHolderSeesAllItsRights() {
        desk.on("2024-06-03").company("other").granted("r-2", "steppe", "2024-06-03", "4600:2900");
        desk.granted("r-3", "other", "2024-06-03", "4700:2900");
        assertThat(DutyAccounts.ofHolder(desk.register, Desk.LAW, "steppe", 2024, 2024, Desk.day("2025-02-01")))
                .extracting(DutyAccount::right)
                .containsExactly("r-1", "r-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            r-9 | 2024 | expenditure=1         | KZT | unknown
            r-1 | 2023 | expenditure=1         | KZT | year
            r-1 | 2029 | expenditure=1         | KZT | year
            r-1 | 2024 | expenditure=1         |     | currency
            r-1 | 2024 | expenditure=1         | XXX | unknown
            r-1 | 2024 | expenditure=-1        | KZT | amount
            r-1 | 2024 | expenditure=1e30      | KZT | amount
            r-1 | 2024 | expenditures=1        | KZT | unknown
            r-1 | 2024 | expenditure=much      | KZT | unknown
            r-1 | 2024 | citizen_staff_percent=101 | | amount
            r-1 | 2024 | blocks=1              |     | own
            """)
    void whatCannotBeIsRefused(String right, int year, String figure, @Nullable String currency, String rule) {
        desk.on("2025-02-01");
        String[] parts = figure.split("=", 2);
        assertThat(desk.refused(submit("s-1", right, year, Map.of(parts[0], parts[1]), currency))
                        .rule())
                .isEqualTo(rule);
    }
}
