package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.ClassMapping;
import tizbek.facts.DataPackage;
import tizbek.measure.ResourceClass;

/** What lies in the ground, as somebody who answers for it says, in the classes of one system. */
class A33_ResourcesTest {

    private static final String PAPER = A30_AccountsTest.PAPER;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aRight(@TempDir Path folder) {
        desk = Desk.in(folder).on("2026-03-10").company("steppe");
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900").granted("r-2", "steppe", "2026-03-10", "4600:2900");
        desk.recorded(new DisclosureRequest.EnterPerson("clerk", "geologist", "Person Competent", 1965, "KAZ", false));
    }

    @AfterEach
    void holds() {
        desk.holds();
        desk.close();
    }

    static ResourceStatement.Line line(String category, String ore, String grade, String contained) {
        return new ResourceStatement.Line(
                category, new BigDecimal(ore), new BigDecimal(grade), new BigDecimal(contained));
    }

    private static ResourceStatement crirsco(String id, String right, String date, ResourceStatement.Line... lines) {
        return new ResourceStatement(
                id,
                right,
                "north",
                "copper",
                Desk.day(date),
                ResourceClass.Scheme.CRIRSCO,
                "KAZRC",
                "Cu",
                "percent",
                true,
                List.of(lines),
                null,
                null,
                new ResourceStatement.CompetentPerson("geologist", true, "PONEN", 12, PAPER),
                null,
                null,
                null,
                List.of(PAPER));
    }

    private static ResourceStatement gkz(String id, String date, ResourceStatement.Line... lines) {
        ResourceStatement s = crirsco(id, "r-1", date, lines);
        return with(s, ResourceClass.Scheme.GKZ, null, "No. 1234-17-U", null, null, s.totalOrNull(), null);
    }

    private static ResourceStatement with(
            ResourceStatement s,
            ResourceClass.Scheme system,
            ResourceStatement.@org.jspecify.annotations.Nullable CompetentPerson person,
            @org.jspecify.annotations.Nullable String protocol,
            @org.jspecify.annotations.Nullable String convertedFrom,
            @org.jspecify.annotations.Nullable String corrects,
            ResourceStatement.@org.jspecify.annotations.Nullable Total total,
            @org.jspecify.annotations.Nullable String factors) {
        return new ResourceStatement(
                s.id(),
                s.right(),
                s.deposit(),
                s.commodity(),
                s.date(),
                system,
                s.standard(),
                s.counted(),
                s.gradeUnit(),
                s.inclusive(),
                s.lines(),
                total,
                factors,
                person,
                protocol,
                convertedFrom,
                corrects,
                s.documents());
    }

    private String refusal(ResourceStatement statement) {
        return desk.refused(new DisclosureRequest.StateResources("clerk", statement))
                .rule();
    }

    private void stated(ResourceStatement statement) {
        desk.recorded(new DisclosureRequest.StateResources("clerk", statement));
    }

    private static ResourceStatement of(ResourceStatement s, UnaryOperator<ResourceStatement> change) {
        return change.apply(s);
    }

    @Test
    void theReportAddsLikeToLikeAndNeverOneSystemToAnother() {
        stated(crirsco("s-1", "r-1", "2025-06-30", line("Indicated", "12300000", "0.53", "65200")));
        stated(crirsco("s-2", "r-2", "2025-06-30", line("Indicated", "10000000", "0.50", "50000")));
        stated(gkz("s-3", "2020-01-01", line("C1 balance", "8000000", "0.6", "48000")));
        stated(crirsco("s-4", "r-2", "2025-12-31", line("Indicated", "9000000", "0.50", "45000")));
        ResourceReport report = Disclosure.resourceReport(
                desk.register, "KAZ", "copper", ClassMapping.of(DataPackage.open(Desk.ROOT.resolve("data"))));
        assertThat(report.rows())
                .extracting(
                        ResourceReport.Row::system,
                        ResourceReport.Row::category,
                        ResourceReport.Row::deposits,
                        r -> r.containedTonnes().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CRIRSCO", "Indicated", 2, "110200"),
                        org.assertj.core.groups.Tuple.tuple("GKZ", "C1 balance", 1, "48000"));
        assertThat(report.rows().getLast().readings())
                .as("a hint with its condition, never a figure")
                .anySatisfy(r -> assertThat(r).startsWith("CRIRSCO ").contains("("));
        assertThat(Disclosure.resourcesCsv(report)).contains("KAZ,copper,GKZ,C1 balance,Cu,1,8000000,48000");
        assertThat(Disclosure.resources(desk.register, null, "gold", null)).contains("\"rows\":[]");
    }

    @Test
    void sumsAddUp() {
        assertThat(refusal(crirsco("s-1", "r-1", "2025-06-30", line("Indicated", "12300000", "0.53", "652000"))))
                .as("ten times too much")
                .isEqualTo("sum");
        ResourceStatement two = crirsco(
                "s-1",
                "r-1",
                "2025-06-30",
                line("Measured", "1000000", "1.00", "10000"),
                line("Indicated", "2000000", "0.50", "10000"));
        assertThat(refusal(with(
                        two,
                        two.system(),
                        two.personOrNull(),
                        null,
                        null,
                        null,
                        new ResourceStatement.Total(new BigDecimal("3000000"), new BigDecimal("21000")),
                        null)))
                .isEqualTo("sum");
        stated(with(
                two,
                two.system(),
                two.personOrNull(),
                null,
                null,
                null,
                new ResourceStatement.Total(new BigDecimal("3000000"), new BigDecimal("20000")),
                null));
    }

    @Test
    void reservesNeedTheirFactorsAndAreNoMoreThanTheResourcesTheyComeOf() {
        ResourceStatement reserves = crirsco(
                "s-1",
                "r-1",
                "2025-06-30",
                line("Measured", "1000000", "1.00", "10000"),
                line("Proved", "1200000", "0.90", "10800"));
        assertThat(refusal(reserves)).isEqualTo("factors");
        assertThat(refusal(with(reserves, reserves.system(), reserves.personOrNull(), null, null, null, null, PAPER)))
                .as("proved more than measured")
                .isEqualTo("class");
        ResourceStatement fewer = crirsco(
                "s-1",
                "r-1",
                "2025-06-30",
                line("Measured", "1000000", "1.00", "10000"),
                line("Proved", "900000", "0.90", "8100"));
        stated(with(fewer, fewer.system(), fewer.personOrNull(), null, null, null, null, PAPER));
    }

    @Test
    void unitsClassesAndDaysAreRight() {
        ResourceStatement.Line good = line("Indicated", "1000000", "1.00", "10000");
        assertThat(refusal(crirsco("s-1", "r-1", "2027-01-01", good))).isEqualTo("date");
        assertThat(refusal(crirsco("s-1", "r-9", "2025-01-01", good))).isEqualTo("unknown");
        assertThat(refusal(crirsco("s-1", "r-1", "2025-01-01", line("C1", "1000000", "1.00", "10000"))))
                .isEqualTo("class");
        assertThat(refusal(crirsco("s-1", "r-1", "2025-01-01", good, good))).isEqualTo("class");
        assertThat(refusal(crirsco("s-1", "r-1", "2025-01-01", line("Indicated", "1000000", "101", "1010000"))))
                .isEqualTo("unit");
        assertThat(refusal(of(
                        crirsco("s-1", "r-1", "2025-01-01", good),
                        s -> new ResourceStatement(
                                s.id(),
                                s.right(),
                                s.deposit(),
                                s.commodity(),
                                s.date(),
                                s.system(),
                                s.standard(),
                                s.counted(),
                                "oz/t",
                                true,
                                s.lines(),
                                null,
                                null,
                                s.personOrNull(),
                                null,
                                null,
                                null,
                                List.of()))))
                .isEqualTo("unit");
    }

    @Test
    void somebodyAnswersForIt() {
        ResourceStatement s = crirsco("s-1", "r-1", "2025-01-01", line("Indicated", "1000000", "1.00", "10000"));
        assertThat(refusal(with(s, s.system(), null, "No. 1", null, null, null, null)))
                .isEqualTo("person");
        var nobody = new ResourceStatement.CompetentPerson("steppe", true, "PONEN", 12, PAPER);
        assertThat(refusal(with(s, s.system(), nobody, null, null, null, null, null)))
                .as("a company is no competent person")
                .isEqualTo("person");
        var unsigned = new ResourceStatement.CompetentPerson("geologist", true, "PONEN", 12, "signed");
        assertThat(refusal(with(s, s.system(), unsigned, null, null, null, null, null)))
                .isEqualTo("document");
    }

    @Test
    void aConversionIsRecordedOnlyWithWhoAnswersForIt() {
        stated(gkz("s-1", "2020-01-01", line("C1 balance", "8000000", "0.6", "48000")));
        ResourceStatement to = crirsco("s-2", "r-1", "2025-06-30", line("Indicated", "8000000", "0.6", "48000"));
        assertThat(refusal(with(to, to.system(), null, null, "s-1", null, null, null)))
                .isEqualTo("person");
        assertThat(refusal(with(to, to.system(), to.personOrNull(), null, "s-9", null, null, null)))
                .isEqualTo("converted");
        stated(with(to, to.system(), to.personOrNull(), null, "s-1", null, null, null));
    }

    @Test
    void anOlderStatementSaysThatItCorrects() {
        ResourceStatement.Line good = line("Indicated", "1000000", "1.00", "10000");
        stated(crirsco("s-1", "r-1", "2025-06-30", good));
        ResourceStatement again = crirsco("s-2", "r-1", "2025-06-30", line("Indicated", "1000000", "0.90", "9000"));
        assertThat(refusal(again)).isEqualTo("older");
        stated(with(again, again.system(), again.personOrNull(), null, null, "s-1", null, null));
        assertThat(Disclosure.resourceReport(desk.register, null, null, null).rows())
                .singleElement()
                .satisfies(r -> assertThat(r.containedTonnes()).isEqualByComparingTo("9000"));
    }
}
