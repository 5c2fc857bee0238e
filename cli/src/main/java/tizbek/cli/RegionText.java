package tizbek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tizbek.cli.internal.TextTable;
import tizbek.plan.BackTest;
import tizbek.plan.RegionOverview;
import tizbek.plan.Words;

/** A plan of several chains on one screen: a line for each chain, then what they share and what is missing. */
final class RegionText {

    private static final int WIDTH = 118;

    private final RegionOverview region;
    private final boolean english;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    RegionText(RegionOverview region, String language) {
        this.region = region;
        this.english = language.equals("en");
        this.locale = english ? Locale.ENGLISH : Locale.of("ru");
    }

    String text(boolean calibration) {
        line(say(region.scenario().title()) + "  [" + region.scenario().id() + "]");
        line(region.lines().size() + say(" chains, ", " цепочек, ")
                + region.scenario().firstYear() + "-" + region.scenario().lastYear());
        line("");
        text.append(chains());
        line("");
        if (calibration) {
            text.append(tests());
            line("");
        }
        overfull();
        missing();
        return text.toString();
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

    private static TextTable.Column words(String heading) {
        return new TextTable.Column(heading, false);
    }

    private static TextTable.Column number(String heading) {
        return new TextTable.Column(heading, true);
    }

    private String chains() {
        TextTable table = new TextTable(List.of(
                words(say("chain", "цепочка")),
                number(say("year", "год")),
                words(say("price of", "цена")),
                number(say("USD/t", "долл./т")),
                number(say("change", "рост")),
                number(say("region mines, t contained", "добыча региона, т содерж.")),
                number(say("change", "рост")),
                words(say("region makes", "выпуск региона")),
                number(say("t", "т")),
                number(say("change", "рост")),
                number(say("extraction charges, m USD", "налоги на добычу, млн долл.")),
                words(say("checks", "проверки"))));
        for (RegionOverview.Line l : region.lines()) {
            table.add(List.of(
                    say(l.title()),
                    String.valueOf(l.year()),
                    say(l.priceTitle()),
                    amount(l.price()),
                    times(l.price(), l.baselinePrice()),
                    amount(l.mined()),
                    times(l.mined(), l.baselineMined()),
                    say(l.madeTitle()),
                    l.made() > 0 ? amount(l.made()) : "",
                    times(l.made(), l.baselineMade()),
                    amount(l.revenue() / 1e6),
                    (l.checksHold() ? say("hold", "да") : say("FAILED", "НЕТ"))
                            + (l.warnings() > 0 ? ", " + l.warnings() + say(" warn.", " предупр.") : "")));
        }
        return table.text(WIDTH);
    }

    private String tests() {
        TextTable table = new TextTable(List.of(
                words(say("chain", "цепочка")),
                number(say("test year", "год проверки")),
                words(say("material", "продукт")),
                words(say("figures of", "показатели")),
                number(say("figures", "число")),
                number(say("error of the plan, %", "ошибка плана, %")),
                number(say("same as last year, %", "как в прошлом году, %"))));
        List<String> without = new ArrayList<>();
        for (RegionOverview.Line l : region.lines()) {
            if (l.test().isEmpty()) {
                without.add(say(l.title()));
            }
            for (BackTest.Score s : l.test().map(BackTest::scores).orElse(List.of())) {
                table.add(List.of(
                        say(l.title()),
                        String.valueOf(l.test().orElseThrow().year()),
                        s.material(),
                        s.kind(),
                        String.valueOf(s.figures()),
                        String.format(locale, "%.1f", s.planned() * 100),
                        String.format(locale, "%.1f", s.sameAsLastYear() * 100)));
            }
        }
        return say(
                        "Test on the year after the base year, which was not used: sum of the absolute errors over what"
                                + " was observed\n",
                        "Проверка по году после базового, который не использовался: сумма абсолютных ошибок к"
                                + " наблюдённому\n")
                + table.text(WIDTH)
                + (without.isEmpty()
                        ? ""
                        : say("Nothing observed in both years: ", "Нет данных за оба года: ")
                                + String.join(", ", without) + "\n");
    }

    private void overfull() {
        for (RegionOverview.LinkLoad load : region.overfull()) {
            line(say("Overfull: ", "Переполнено: ") + load.link() + say(" in ", " в ") + load.year() + ": "
                    + amount(load.tonnes()) + say(" t for room of ", " т при возможных ")
                    + amount(load.residualTonnes()) + say(" t", " т") + " ("
                    + String.join(", ", load.byChain().keySet()) + ")");
        }
    }

    private void missing() {
        region.withoutPlan().forEach(c -> line(say("No plan for ", "Нет плана для ") + c));
        if (!region.notPlanned().isEmpty()) {
            line(say("Not covered:", "Не охвачено:"));
            region.notPlanned().forEach(n -> line("  " + n.commodity() + ": " + say(n.reason())));
        }
    }

    static String written(Path folder, Path workingFolder, String language) {
        Path shown = folder.startsWith(workingFolder) ? workingFolder.relativize(folder) : folder;
        return language.equals("ru")
                ? "Записано: " + shown + "/index.html, region.json и по папке на цепочку"
                : "Written: " + shown + "/index.html, region.json and a folder for each chain";
    }

    private String times(double value, double baseline) {
        return baseline > 0 ? String.format(locale, "x%.2f", value / baseline) : "";
    }

    /** Three digits of a small number, whole units of a large one. */
    private String amount(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        return String.format(locale, Math.abs(value) < 100 && value != Math.rint(value) ? "%,.1f" : "%,.0f", value);
    }
}
