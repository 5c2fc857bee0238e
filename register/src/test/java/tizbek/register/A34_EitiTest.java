package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What EITI asks a register of rights to show, and payments by project from both sides. */
class A34_EitiTest {

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void threeRights(@TempDir Path folder) {
        desk = Desk.in(folder).on("2026-03-10").company("steppe").party("aigul", Party.Kind.PERSON, "KAZ");
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900").granted("r-2", "aigul", "2026-03-10", "4600:2900");
        desk.granted("r-3", "steppe", "2026-03-10", "4700:2900");
    }

    @AfterEach
    void holds() {
        desk.holds();
        desk.close();
    }

    private EitiReport report() {
        return Disclosure.eitiReport(desk.register, Desk.LAW, Desk.day("2026-11-26"));
    }

    @Test
    void aRegisterThatShowsAllIsCompleteAndNamesTheRequirement() {
        assertThat(report().provisions()).containsExactly("eiti-2-3-licence-register-2023");
        assertThat(report().countries())
                .extracting(
                        EitiReport.Country::country,
                        EitiReport.Country::rights,
                        c -> c.completePercent().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("KAZ", 3, "100.0"),
                        org.assertj.core.groups.Tuple.tuple("ALL", 3, "100.0"));
        assertThat(Disclosure.eitiCsv(report()))
                .startsWith("country,rights,holder_percent")
                .contains("ALL,3,100.0");
    }

    @Test
    void aHolderWhoseNameWasRemovedIsFoundLacking() {
        desk.recorded(new Request.ErasePerson("admin", "second", "aigul"));
        EitiReport.Country all = report().countries().getLast();
        assertThat(all.percent(EitiReport.Field.HOLDER)).isEqualByComparingTo("66.6");
        assertThat(all.percent(EitiReport.Field.COMMODITY)).isEqualByComparingTo("100");
        assertThat(all.completePercent()).isEqualByComparingTo("66.6");
        assertThat(all.lacking())
                .containsOnlyKeys("r-2")
                .containsEntry("r-2", java.util.Set.of(EitiReport.Field.HOLDER));
        assertThat(Disclosure.eiti(desk.register, Desk.LAW, Desk.day("2026-11-26")))
                .contains("\"completePercent\":66.6", "\"r-2\":[\"HOLDER\"]");
    }

    private void paid(String right, String stream, Payment.Side side, String amount, String currency) {
        desk.recorded(new DisclosureRequest.ReportPayment(
                "clerk", right, 2026, stream, side, new BigDecimal(amount), currency, List.of()));
    }

    @Test
    void bothSidesOfAPaymentAreHeldAgainstEachOther() {
        paid("r-1", "licence-fee", Payment.Side.COMPANY, "100000", "KZT");
        paid("r-1", "licence-fee", Payment.Side.AGENCY, "99000", "KZT");
        paid("r-1", "social-tax", Payment.Side.COMPANY, "100000", "KZT");
        paid("r-1", "social-tax", Payment.Side.AGENCY, "98999", "KZT");
        paid("r-1", "signature-bonus", Payment.Side.AGENCY, "500", "USD");
        paid("r-3", "licence-fee", Payment.Side.COMPANY, "7", "KZT");
        paid("r-3", "licence-fee", Payment.Side.COMPANY, "8", "KZT");
        PaymentReport report = Disclosure.paymentReport(desk.register, Desk.LAW, 2026, Desk.day("2026-11-26"));
        assertThat(report.rows())
                .extracting(PaymentReport.Row::right, PaymentReport.Row::stream, PaymentReport.Row::agreement)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "r-1", "licence-fee", PaymentReport.Agreement.WITHIN_TOLERANCE),
                        org.assertj.core.groups.Tuple.tuple(
                                "r-1", "signature-bonus", PaymentReport.Agreement.AGENCY_ALONE),
                        org.assertj.core.groups.Tuple.tuple("r-1", "social-tax", PaymentReport.Agreement.DIFFERENT),
                        org.assertj.core.groups.Tuple.tuple(
                                "r-3", "licence-fee", PaymentReport.Agreement.COMPANY_ALONE));
        assertThat(report.sums())
                .as("a currency by itself; a later report in the place of the earlier")
                .extracting(
                        PaymentReport.Sum::right,
                        PaymentReport.Sum::currency,
                        s -> s.company().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("r-1", "KZT", "200000"),
                        org.assertj.core.groups.Tuple.tuple("r-1", "USD", "0"),
                        org.assertj.core.groups.Tuple.tuple("r-3", "KZT", "8"));
        assertThat(report.provisions()).containsExactly("eiti-4-7-by-project-2023");
        assertThat(Disclosure.paymentsCsv(report)).contains("r-1,KAZ,2026,social-tax,KZT,100000,98999,1001,different");
        assertThat(Disclosure.paymentReport(desk.register, Desk.LAW, 2025, Desk.day("2026-11-26"))
                        .rows())
                .isEmpty();
    }

    @Test
    void aPaymentNamesAStreamTheLawKnows() {
        DisclosureRequest.ReportPayment wrong = new DisclosureRequest.ReportPayment(
                "clerk", "r-1", 2026, "licence-fees", Payment.Side.COMPANY, BigDecimal.ONE, "KZT", List.of());
        assertThat(desk.refused(wrong).text().en()).contains("(licence-fee) was meant");
        assertThat(desk.refused(new DisclosureRequest.ReportPayment(
                                "clerk",
                                "r-1",
                                2026,
                                "licence-fee",
                                Payment.Side.COMPANY,
                                new BigDecimal("-1"),
                                "KZT",
                                List.of()))
                        .rule())
                .isEqualTo("amount");
    }
}
