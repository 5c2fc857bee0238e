package tizbek.cli;

import java.util.Locale;
import java.util.Optional;
import tizbek.plan.BackTest;
import tizbek.plan.Plan;
import tizbek.plan.Planner;
import tizbek.plan.Reconciliation;
import tizbek.plan.Words;

/** What a plan starts from, and how well it does on the year after: reconciliation and test, line by line. */
final class CalibrationText {

    private final Plan plan;
    private final boolean english;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private CalibrationText(Plan plan, boolean english) {
        this.plan = plan;
        this.english = english;
        this.locale = english ? Locale.ENGLISH : Locale.of("ru");
    }

    static String of(Plan plan, Planner planner, boolean english) {
        CalibrationText calibration = new CalibrationText(plan, english);
        calibration.reconciliation();
        calibration.test(BackTest.of(plan, planner.data()));
        return calibration.text.toString();
    }

    private String say(String en, String ru) {
        return english ? en : ru;
    }

    private String say(Words words) {
        return english ? words.en() : words.ru();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void reconciliation() {
        Reconciliation table = plan.reconciliation();
        line("");
        line(say("Base year ", "Базовый год ")
                + table.year()
                + say(
                        ", tonnes contained: raw, adjusted, difference",
                        ", тонны содержания: исходное, принятое, разность"));
        for (Reconciliation.Line l : table.lines()) {
            line(String.format(
                    "  %-5s %-24s %-30s %11s %11s %9s",
                    l.country(),
                    l.material(),
                    cut(say(l.item()), 30),
                    l.isResidual() ? say("residual", "остаток") : number(l.rawTonnes()),
                    number(l.adjustedTonnes()),
                    l.isResidual() ? "" : number(l.differenceTonnes())));
        }
        line(String.format(
                "  %-85s %9s", say("sum of the adjustments", "сумма поправок"), number(table.totalAdjustmentTonnes())));
    }

    private void test(Optional<BackTest> found) {
        line("");
        int year = plan.world().baseYear() + 1;
        if (found.isEmpty()) {
            line(say(
                    "No test on " + year + ": the plan does not hold that year, or nothing was observed in both years.",
                    "Проверки по " + year + " году нет: этого года нет в плане, или нет данных за оба года."));
            return;
        }
        line(say("Test on ", "Проверка по данным ")
                + year
                + say(
                        ", which was not used: tonnes contained, observed the year before, observed, planned",
                        " года, которые не использовались: тонны содержания, год назад, наблюдено, по плану"));
        for (BackTest.Line l : found.get().lines()) {
            line(String.format(
                    "  %-5s %-24s %-30s %11s %11s %9s",
                    l.country(),
                    l.material(),
                    cut(say(l.title()) + (l.partner().isEmpty() ? "" : " > " + l.partner()), 30),
                    number(l.observedLastYear()),
                    number(l.observed()),
                    number(l.planned()) + (l.told() ? "*" : "")));
        }
        if (found.get().lines().stream().anyMatch(BackTest.Line::told)) {
            line(say(
                    "  * a row of the tables gives the plan this output, so it proves nothing and is not counted",
                    "  * этот выпуск задан строкой таблиц, поэтому ничего не доказывает и не учтён"));
        }
        line(say(
                "Sum of the absolute errors over what was observed: the plan, and \"same as last year\"",
                "Сумма абсолютных ошибок к наблюдённому: план и «как в прошлом году»"));
        for (BackTest.Score s : found.get().scores()) {
            line(String.format(
                    locale,
                    "  %-30s %-12s %3d %s %7.1f %% %7.1f %%",
                    s.material(),
                    s.kind(),
                    s.figures(),
                    say("figures", "показателей"),
                    s.planned() * 100,
                    s.sameAsLastYear() * 100));
        }
    }

    /** Small amounts keep their digits: the world makes sixty tonnes of rhenium a year. */
    private String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        return String.format(locale, Math.abs(value) < 10 && value != 0 ? "%,.2f" : "%,.0f", value);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }
}
