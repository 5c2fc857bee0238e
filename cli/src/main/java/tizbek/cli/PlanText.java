package tizbek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tizbek.plan.Answer;
import tizbek.plan.Figure;
import tizbek.plan.LawEffects;
import tizbek.plan.NoPlanException;
import tizbek.plan.Plan;
import tizbek.plan.PlanOverview;
import tizbek.plan.PlanReasons;
import tizbek.plan.Planner;
import tizbek.plan.Scenario;
import tizbek.plan.Sensitivity;
import tizbek.plan.Words;

/** A plan on one screen: headline figures with their bands, prices by year, plants of the region, what decides. */
final class PlanText {

    private static final int WIDTH = 100;
    private static final int DECIDERS = 6;
    private static final int YEARS = 8;
    private static final int LIMITS = 5;
    private static final int NAMED = 4;

    private final Answer answer;
    private final Planner planner;
    private final Plan plan;
    private final PlanOverview overview;
    private final boolean english;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    PlanText(Answer answer, Planner planner, String language) {
        this.answer = answer;
        this.planner = planner;
        this.plan = answer.plan();
        this.overview = PlanOverview.of(answer, planner);
        this.english = language.equals("en");
        this.locale = english ? Locale.ENGLISH : Locale.of("ru");
    }

    String text(boolean calibration) {
        title();
        ownData();
        figures();
        prices();
        plants();
        reasons();
        deciders();
        checks();
        if (calibration) {
            text.append(CalibrationText.of(plan, planner, english));
        }
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

    private void title() {
        Scenario scenario = plan.scenario();
        line(say(scenario.title()) + "  [" + scenario.id() + "]");
        String against = scenario.compareWithOrNull() == null
                ? ""
                : say("; against: ", "; в сравнении с: ")
                        + say(planner.scenarios()
                                .get(scenario.compareWithOrNull())
                                .title());
        line(say(plan.world().chain().title()) + ", " + scenario.firstYear() + "-" + scenario.lastYear()
                + say(", USD of ", ", доллары ") + plan.world().priceYear() + say("", " года") + against);
        line("");
    }

    /** A plan that stands on somebody's own rows says so before its first figure. */
    private void ownData() {
        overview.ownData().forEach(note -> wrapped(say(note)));
        if (!overview.ownData().isEmpty()) {
            line("");
        }
    }

    private void wrapped(String sentence) {
        StringBuilder row = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (row.length() + 1 + word.length() > WIDTH) {
                line(row.toString());
                row.setLength(0);
                row.append(" ");
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        line(row.toString());
    }

    private void figures() {
        if (answer.figures().isEmpty()) {
            return;
        }
        boolean bands = answer.figures().stream().anyMatch(Figure::hasBand);
        int year = answer.figures().getFirst().year();
        line(String.format(
                "%-60s %9s %9s %7s  %s",
                say("In ", "В ") + year + say("", " году"),
                say("plan", "план"),
                say("baseline", "базовый"),
                say("change", "рост"),
                bands ? say("10-90 % of draws", "10-90 % проб") : ""));
        for (Figure f : answer.figures()) {
            String unit = f.unit().equals("t") ? say("t", "т") : say("USD/t", "долл./т");
            line(String.format(
                    "%-60s %9s %9s %7s  %s",
                    cut(say(f.title()) + ", " + unit, 60),
                    number(f.value()),
                    number(f.baseline()),
                    f.baseline() > 0 ? String.format(locale, "x%.2f", f.value() / f.baseline()) : "",
                    f.hasBand() ? number(f.low()) + " - " + number(f.high()) : ""));
        }
        line("");
    }

    private void prices() {
        StringBuilder head = new StringBuilder(String.format("%-46s", say("Prices, USD/t", "Цены, долл./т")));
        String column = "%" + priceWidth() + "s";
        shownYears()
                .forEach(i -> head.append(String.format(column, overview.years().get(i))));
        line(head.toString());
        overview.prices().forEach(p -> priceLine(say(p.title()), p));
        overview.quotations().forEach(p -> priceLine(say("  quoted: ", "  котировка: ") + say(p.title()), p));
        line("");
    }

    /** Indices of the years that fit the screen: all, or the first two, the last, that of the figures and some between. */
    private Stream<Integer> shownYears() {
        int count = overview.years().size();
        if (count <= YEARS) {
            return IntStream.range(0, count).boxed();
        }
        TreeSet<Integer> shown = new TreeSet<>(List.of(0, 1, count - 1));
        int headline = overview.years().indexOf(overview.plantYear());
        if (headline >= 0) {
            shown.add(headline);
        }
        for (int part = 1; shown.size() < YEARS && part < YEARS; part++) {
            shown.add(Math.round(part * (count - 1f) / YEARS));
        }
        return shown.stream();
    }

    private void priceLine(String title, PlanOverview.PriceLine price) {
        StringBuilder row = new StringBuilder(String.format("%-46s", cut(title, 46)));
        String column = "%" + priceWidth() + "s";
        shownYears()
                .map(price.usdPerTonne()::get)
                .forEach(p -> row.append(String.format(column, Double.isNaN(p) ? "" : number(p))));
        line(row.toString());
    }

    /** Gallium and germanium cost more than a million dollars a tonne. */
    private int priceWidth() {
        return Stream.concat(overview.prices().stream(), overview.quotations().stream())
                        .flatMap(p -> p.usdPerTonne().stream())
                        .anyMatch(p -> p >= 1e6)
                ? 11
                : 8;
    }

    private void plants() {
        int year = overview.plantYear();
        line(say("Plants of the region in ", "Предприятия региона в ") + year + say("", " году"));
        for (PlanOverview.PlantLine p : overview.plants()) {
            String output = p.capacityTonnes() > 0
                    ? number(p.outputTonnes()) + say(" of ", " из ") + number(p.capacityTonnes()) + say(" t", " т")
                    : say("not open", "не работает");
            line(String.format("  %-40s %s %-22s %s", cut(say(p.title()), 40), p.mark(), output, say(p.reason())));
        }
        line("");
    }

    /** The price that moved most, what binds, and who gains or loses, in brief. */
    private void reasons() {
        PlanReasons reasons = PlanReasons.of(answer);
        reasons.prices().forEach(p -> wrapped(say("Why: ", "Почему: ") + say(p)));
        if (!reasons.limits().isEmpty()) {
            line(say("What binds in ", "Что ограничивает в ")
                    + reasons.year()
                    + say(
                            ": worth of one more tonne, and of all in the year",
                            " году: ценность ещё одной тонны и всего за год"));
            for (PlanReasons.Limit l : reasons.limits()
                    .subList(0, Math.min(LIMITS, reasons.limits().size()))) {
                line(String.format(
                        "  %-70s %8s %s %7s %s",
                        cut(say(l.title()), 70),
                        number(l.usdPerTonne()),
                        say("USD/t", "долл./т"),
                        millions(l.usdPerYear()),
                        say("million", "млн")));
            }
        }
        gains(reasons.gains());
        lawEffects(answer.lawEffects());
        line("");
    }

    /** Who has and who pays what by the provision that weighs most; the screen has no room for the others. */
    private void lawEffects(LawEffects effects) {
        if (effects.effects().isEmpty()) {
            return;
        }
        LawEffects.Effect e = effects.effects().getFirst();
        line(say("What the law costs whom in ", "Чего стоит право и кому в ")
                + effects.year()
                + say(", million USD, against the plan without it", " году, млн долл., против расчёта без нормы")
                + (effects.effects().size() > 1 ? say(" (more in the report)", " (остальные в отчёте)") : ""));
        String id = e.provision().isEmpty() ? "" : " (" + e.provision() + ")";
        line("  " + cut(say(e.title()), WIDTH - 2 - id.length()) + id);
        boolean told = e.changes().stream()
                .anyMatch(c -> Math.abs(c.sumUsd()) > TOLD_USD || Math.abs(c.stateUsd()) > TOLD_USD);
        if (!told) {
            line("    " + say("moves less than 0.1 million for anybody", "никому не даёт и не стоит и 0,1 миллиона"));
            return;
        }
        line("    "
                + say("users ", "потребители ")
                + million(e.all(LawEffects.Change::usersUsd))
                + say(", producers ", ", производители ")
                + million(e.all(LawEffects.Change::producersUsd))
                + say(", trade and stocks ", ", торговля и запасы ")
                + million(e.all(c -> c.tradeUsd() + c.stocksUsd()))
                + say(", states ", ", государства ")
                + million(e.all(LawEffects.Change::stateUsd)));
        List<String> extremes = new ArrayList<>();
        extreme(say("most to ", "больше всех выигрывает "), e.extreme(true), extremes);
        extreme(say("most from ", "больше всех теряет "), e.extreme(false), extremes);
        if (!extremes.isEmpty()) {
            line("    " + String.join("; ", extremes));
        }
    }

    private void extreme(String title, Optional<LawEffects.Change> change, List<String> told) {
        change.filter(c -> Math.abs(c.sumUsd()) > TOLD_USD)
                .ifPresent(c ->
                        told.add(title + say(answer.plan().countryTitle(c.country())) + " " + million(c.sumUsd())));
    }

    /** Less than this many dollars would be shown as nothing. */
    private static final double TOLD_USD = 5e4;

    /** Without a sign; a small one with its tenths, so that it is not nothing. */
    private String millions(double usd) {
        return usd < 1e7 ? String.format(locale, "%.1f", usd / 1e6) : number(usd / 1e6);
    }

    private void gains(List<PlanReasons.Gain> gains) {
        List<String> winners = new ArrayList<>();
        List<String> losers = new ArrayList<>();
        for (PlanReasons.Gain g : gains) {
            (g.usdPerYear() > 0 ? winners : losers).add(say(g.country()) + " " + million(g.usdPerYear()));
        }
        String title = say("Against the baseline, million USD a year: ", "К базовому сценарию, млн долл. в год: ");
        if (!gains.isEmpty()) {
            wrapped(title
                    + say("gain ", "выигрывают ")
                    + first(winners)
                    + say("; lose ", "; теряют ")
                    + first(losers.reversed()));
        }
    }

    private String first(List<String> names) {
        return names.isEmpty()
                ? say("nobody", "никто")
                : String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    }

    private String million(double usd) {
        if (Math.abs(usd) < TOLD_USD) {
            return "0";
        }
        double millions = usd / 1e6;
        return String.format(locale, Math.abs(millions) < 10 ? "%+.1f" : "%+,.0f", millions);
    }

    private void deciders() {
        List<Sensitivity.Effect> deciding = answer.sensitivity().effects().stream()
                .filter(e -> Sensitivity.decides(e, answer.figures()))
                .sorted((a, b) -> Double.compare(largest(b), largest(a)))
                .toList();
        if (answer.sensitivity().effects().isEmpty()) {
            return;
        }
        line(say(
                "Assumptions that move a figure above by more than 10 % over their range (largest move)",
                "Допущения, меняющие показатели более чем на 10 % (наибольшее изменение)"));
        if (deciding.isEmpty()) {
            line("  " + say("none", "нет"));
        }
        for (Sensitivity.Effect e : deciding.subList(0, Math.min(DECIDERS, deciding.size()))) {
            line(String.format(
                    locale,
                    "  %-34s %8s  (%s - %s %s)  %3.0f %%  %s",
                    e.assumption().id(),
                    plain(e.assumption().values().getFirst()),
                    plain(e.assumption().low().getAsDouble()),
                    plain(e.assumption().high().getAsDouble()),
                    e.assumption().unit().equals("1") ? "" : e.assumption().unit(),
                    largest(e) * 100,
                    ""));
        }
        if (deciding.size() > DECIDERS) {
            line("  " + say("and ", "и ещё ") + (deciding.size() - DECIDERS) + say(" more: ", ": ")
                    + cut(
                            deciding.subList(DECIDERS, deciding.size()).stream()
                                    .map(e -> e.assumption().id())
                                    .collect(Collectors.joining(", ")),
                            WIDTH - 16));
        }
        line("");
    }

    private double largest(Sensitivity.Effect e) {
        return answer.figures().stream()
                .mapToDouble(f -> e.move(f.id(), f.value()))
                .max()
                .orElse(0);
    }

    private void checks() {
        List<String> failed = new ArrayList<>();
        overview.checks().stream().filter(c -> !c.ok()).forEach(c -> failed.add(say(c.title())));
        line(
                failed.isEmpty()
                        ? say("Checks: all ", "Проверки: выполнены все ")
                                + overview.checks().size()
                                + say(" hold; ", "; ")
                                + overview.warnings().size()
                                + say(" warning(s) in the report.", " предупр. в отчёте.")
                        : say("CHECKS FAILED: ", "ПРОВЕРКИ НЕ ВЫПОЛНЕНЫ: ") + String.join("; ", failed));
    }

    private String number(double value) {
        return Double.isFinite(value) ? String.format(locale, "%,.0f", value) : "-";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ENGLISH, "%.0f", value) : String.valueOf(value);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    static String written(Path folder, Path workingFolder, String json, int tables, String language) {
        Path shown = folder.startsWith(workingFolder) ? workingFolder.relativize(folder) : folder;
        return language.equals("ru")
                ? "Записано: " + shown + "/report.html, " + json + " и " + tables + " таблиц CSV"
                : "Written: " + shown + "/report.html, " + json + " and " + tables + " CSV tables";
    }

    static String noPlan(Scenario scenario, NoPlanException e, String language) {
        boolean russian = language.equals("ru");
        String reason = e.findContradiction()
                .map(c -> russian ? c.text().ru() : c.text().en())
                .orElseGet(() -> e.outcome().text());
        return russian
                ? "Для сценария (" + scenario.id() + ") плана нет. " + reason
                : "There is no plan for the scenario (" + scenario.id() + "). " + reason;
    }
}
