package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed, owned, found and paid is made of the log too: rebuilt from it, and held against it. */
class A35_DisclosureLogTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void oneOfEach() {
        desk = Desk.in(folder).on("2026-03-10").company("steppe");
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900");
        desk.recorded(new DisclosureRequest.EnterPerson("clerk", "aigul", "Aigul Example", 1970, "KAZ", true));
        desk.recorded(A30_AccountsTest.submit("s-1", "r-1", 2026, Map.of("expenditure", "5"), "KZT"));
        desk.recorded(new DisclosureRequest.SettleSubmission("clerk", "s-1", true, null));
        TreeMap<Integer, WorkProgramme.Year> years = new TreeMap<>(
                Map.of(2026, new WorkProgramme.Year(BigDecimal.TEN, Map.of("drilling_m", BigDecimal.ONE))));
        desk.recorded(new DisclosureRequest.FileProgramme(
                "holder", "p-1", "r-1", years, "KZT", List.of(A30_AccountsTest.PAPER)));
        desk.recorded(new DisclosureRequest.SettleProgramme("decider", "second", "p-1", true));
        desk.recorded(new DisclosureRequest.ServeNotice(
                "decider", "second", "n-1", "r-1", "kaz-minexp", 2026, "spent 5", Desk.day("2026-09-01")));
        desk.recorded(new DisclosureRequest.DeclareOwners(
                "clerk",
                "steppe",
                List.of(new Ownership.Interest(
                        "aigul",
                        Ownership.Kind.SHAREHOLDING,
                        Ownership.Way.DIRECT,
                        new BigDecimal("60"),
                        new BigDecimal("75.5"),
                        true,
                        null,
                        null)),
                null,
                Ownership.Source.VERIFIED,
                List.of()));
        desk.recorded(new DisclosureRequest.ReportPayment(
                "clerk", "r-1", 2026, "licence-fee", Payment.Side.AGENCY, new BigDecimal("7.50"), "KZT", List.of()));
        desk.holds();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void behindItsBack(String sql) {
        try (Connection connection = Stores.connect(folder);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as("rows changed").isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update document set body = replace(body, '"expenditure":"5"', '"expenditure":"9"') where id = 's-1' | submission s-1 is in the tables otherwise
            update document set status = 'FILED' where id = 'p-1'                       | work-programme p-1 is in the tables otherwise
            delete from document where id = 'n-1'                                       | notice n-1 is in the log, and not
            update document set body = replace(body, '75.5', '25.5') where kind = 'ownership' | ownership steppe is in the tables otherwise
            update document set body = replace(body, '7.50', '7.51') where kind = 'payment'   | payment r-1-2026-licence-fee-kzt-agency is in the tables otherwise
            update sealed set body = replace(body, '1970', '1980')                      | sealed data of party (aigul)
            """)
    void aChangedRowIsFound(String sql, String finding) {
        behindItsBack(sql);
        assertThat(desk.register.verify().findings())
                .anySatisfy(f -> assertThat(f).contains(finding));
    }

    @Test
    void allOfItIsRebuiltFromTheLog() {
        List<DutyAccount> before =
                DutyAccounts.ofHolder(desk.register, Desk.LAW, "steppe", 2026, 2026, Desk.day("2026-11-26"));
        behindItsBack("delete from document");
        desk.register.rebuild();
        desk.holds();
        assertThat(DutyAccounts.ofHolder(desk.register, Desk.LAW, "steppe", 2026, 2026, Desk.day("2026-11-26")))
                .isEqualTo(before);
        assertThat(desk.register.find(Payment.class, "r-1-2026-licence-fee-kzt-agency"))
                .get()
                .returns(new BigDecimal("7.50"), Payment::amount);
    }
}
