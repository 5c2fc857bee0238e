package tizbek.plan.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tizbek.plan.Words;
import tizbek.plan.World;

/** The account of a plant in words: what weighs most in it, and what would have to change for the plant to run. */
final class PlantWords {

    /** Costs named in a sentence, the largest first. */
    private static final int NAMED = 3;

    private PlantWords() {}

    static Words of(PlantGap gap, PlantGap.Account account, Titles titles, World.Plant plant, double rent, int year) {
        Words chain = chain(account, titles);
        String left = Round.amount(account.gapUsdPerTonne());
        String lost = Round.amount(-account.gapUsdPerTonne());
        if (!gap.isOpen()) {
            boolean planned = plant.status().equals("planned");
            return join(
                    new Words(
                            "Not open in " + year + " (" + (planned ? "planned" : "idle")
                                    + " in the data; only a scenario opens it). A tonne would leave " + left
                                    + " USD before any cost of opening it.",
                            "Не работает в " + year + " году (в данных — " + (planned ? "план" : "простой")
                                    + "; открыть может только сценарий). Тонна принесла бы " + left
                                    + " долл. до затрат на открытие."),
                    chain);
        }
        if (!gap.runs()) {
            return join(
                    new Words(
                            "Stands idle: one tonne would lose " + lost + " USD.",
                            "Простаивает: одна тонна принесла бы убыток " + lost + " долл."),
                    chain,
                    needed(account, titles, plant));
        }
        if (gap.isFull()) {
            return join(
                    new Words(
                            "Runs at capacity: one more tonne of capacity would be worth " + Round.amount(rent)
                                    + " USD a year.",
                            "Работает на полной мощности: ещё одна тонна мощности дала бы " + Round.amount(rent)
                                    + " долл. в год."),
                    chain);
        }
        String more = Round.amount(account.toRunFull());
        Words market = titles.place(account.market());
        return join(
                new Words(
                        "Runs below capacity: the last tonne just pays. To run full, its output would have to fetch "
                                + more + " USD/t more (" + market.en() + ").",
                        "Загружен не полностью: последняя тонна лишь окупается. Для полной загрузки цена продукции"
                                + " должна быть выше на " + more + " долл./т (" + market.ru() + ")."),
                chain);
    }

    private static Words chain(PlantGap.Account account, Titles titles) {
        Words market = titles.place(account.market());
        Words origin = titles.place(account.origin());
        return new Words(
                "Best chain: input from " + origin.en() + " at " + Round.amount(account.inputUsdPerTonne())
                        + " USD/t, output to " + market.en() + " at " + Round.amount(account.marketUsdPerTonne())
                        + " USD/t; per tonne of output: " + costs(account.terms(), true) + ".",
                "Лучшая цепочка: сырьё — " + origin.ru() + " по " + Round.amount(account.inputUsdPerTonne())
                        + " долл./т, сбыт — " + market.ru() + " по " + Round.amount(account.marketUsdPerTonne())
                        + " долл./т; на тонну продукции: " + costs(account.terms(), false) + ".");
    }

    /** The largest costs of the account. */
    private static String costs(List<Term> terms, boolean english) {
        return terms.stream()
                .filter(t -> t.kind() != TermKind.PRICE)
                .sorted(Comparator.comparingDouble(t -> -Math.abs(t.usdPerTonne())))
                .limit(NAMED)
                .map(t -> (english ? t.kind().title().en() : t.kind().title().ru()) + " "
                        + Round.amount(-t.usdPerTonne()))
                .collect(Collectors.joining(", "));
    }

    /** By how much the market would have to pay more, or the input be cheaper. */
    private static Words needed(PlantGap.Account account, Titles titles, World.Plant plant) {
        double missing = -account.gapUsdPerTonne();
        if (missing <= 0) {
            return new Words("It is at the edge of running.", "Он на грани запуска.");
        }
        double cheaper = missing * plant.outputPerInput();
        Words market = titles.place(account.market());
        Words origin = titles.place(account.origin());
        double dearerShare = missing / account.marketUsdPerTonne();
        boolean possible = cheaper < account.inputUsdPerTonne();
        String cheaperEn = possible
                ? ", or the input in " + origin.en() + " " + Round.amount(cheaper) + " USD/t cheaper ("
                        + Round.percent(cheaper / account.inputUsdPerTonne(), true) + ")"
                : "; even input for nothing would not do";
        String cheaperRu = possible
                ? ", либо сырьё (" + origin.ru() + ") дешевле на " + Round.amount(cheaper) + " долл./т ("
                        + Round.percent(cheaper / account.inputUsdPerTonne(), false) + ")"
                : "; не хватило бы и бесплатного сырья";
        return new Words(
                "It would run if the price in " + market.en() + " were " + Round.amount(missing) + " USD/t higher ("
                        + Round.percent(dearerShare, true) + ")" + cheaperEn + ".",
                "Он заработал бы, если бы цена (" + market.ru() + ") была выше на " + Round.amount(missing)
                        + " долл./т (" + Round.percent(dearerShare, false) + ")" + cheaperRu + ".");
    }

    private static Words join(Words... parts) {
        return new Words(
                java.util.Arrays.stream(parts).map(Words::en).collect(Collectors.joining(" ")),
                java.util.Arrays.stream(parts).map(Words::ru).collect(Collectors.joining(" ")));
    }
}
