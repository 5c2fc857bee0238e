package tizbek.plan.internal;

import java.util.List;
import java.util.Locale;
import tizbek.plan.Words;
import tizbek.plan.World;

/** What a tonne of output brings a plant in a year, term by term, and why the plant runs or stands. */
public final class PlantAccount {

    private final World.Plant plant;
    private final Yearly year;
    private final int index;

    /** One term of the account, USD per tonne of output; a cost is negative. */
    record Term(Words title, double usdPerTonne) {}

    public PlantAccount(World.Plant plant, Yearly year, int index) {
        this.plant = plant;
        this.year = year;
        this.index = index;
    }

    private double output() {
        return year.price()[plant.outputNode()];
    }

    private double input() {
        return year.price()[plant.inputNode()] / plant.outputPerInput();
    }

    /** Whether there is a price here: a place where nothing is made, used or shipped has none. */
    private boolean hasPrice() {
        return runs() || output() > 0;
    }

    /** Output less input and the calibrated cost of the last tonne of the base year. */
    double margin() {
        return output() - input() - plant.marginalUsdPerTonne();
    }

    List<Term> terms() {
        return List.of(
                new Term(new Words("price of the output here", "цена продукции на месте"), output()),
                new Term(new Words("input", "сырьё"), -input()),
                new Term(new Words("operating cost", "эксплуатационные затраты"), -plant.operatingCostUsdPerTonne()),
                new Term(
                        new Words("cost that the base year shows beyond it", "прочие затраты по данным базового года"),
                        -(plant.marginalUsdPerTonne() - plant.operatingCostUsdPerTonne())));
    }

    private boolean runs() {
        return year.made()[index] > 0.5;
    }

    private boolean full() {
        return year.made()[index] > 0.999 * plant.capacity(year.year());
    }

    public String state() {
        if (plant.capacity(year.year()) > 0) {
            return runs() ? "running" : "idle";
        }
        return plant.status().equals("planned") ? "planned" : "idle";
    }

    /** The margin, NaN where there is no price. */
    double marginIfPriced() {
        return hasPrice() ? margin() : Double.NaN;
    }

    public Words reason() {
        if (!hasPrice()) {
            return new Words(
                    "Not open. What a tonne would earn cannot be told: nobody in the country makes or uses the product.",
                    "Не работает. Доход на тонну неизвестен: в стране никто не производит и не потребляет этот продукт.");
        }
        String margin = amount(margin());
        if (plant.capacity(year.year()) <= 0) {
            return new Words(
                    "Not open: the data say " + plant.status()
                            + ", and only a scenario opens it. At these prices a tonne would leave " + margin
                            + " USD.",
                    "Не работает: в данных " + status()
                            + ", открыть может только сценарий. При этих ценах тонна принесла бы " + margin + " долл.");
        }
        if (!runs()) {
            return new Words(
                    "Stands idle: a tonne would lose " + amount(-margin()) + " USD.",
                    "Простаивает: убыток на тонну составил бы " + amount(-margin()) + " долл.");
        }
        if (full()) {
            String rent = amount(year.rent()[index]);
            return new Words(
                    "Runs at capacity; one more tonne of capacity would be worth " + rent + " USD a year.",
                    "Работает на полной мощности; ещё одна тонна мощности дала бы " + rent + " долл. в год.");
        }
        return new Words(
                "Runs below capacity: the last tonne just pays.",
                "Загружен не полностью: последняя тонна лишь окупается.");
    }

    /** The reason in a few words, for a line of a table. */
    public Words brief() {
        if (plant.capacity(year.year()) <= 0) {
            String margin = hasPrice() ? amount(margin()) : "";
            return margin.isEmpty()
                    ? new Words("no price here to judge it by", "нет цены для оценки")
                    : new Words("a tonne would leave " + margin + " USD", "тонна принесла бы " + margin + " долл.");
        }
        if (!runs()) {
            return new Words(
                    "idle: a tonne would lose " + amount(-margin()) + " USD",
                    "простой: убыток " + amount(-margin()) + " долл. на тонну");
        }
        if (full()) {
            String rent = amount(year.rent()[index]);
            return new Words("full: rent " + rent + " USD/t", "загружен: рента " + rent + " долл./т");
        }
        return new Words("the last tonne just pays", "последняя тонна лишь окупается");
    }

    /** Three digits are what the assumptions bear; a thin space between thousands reads in both languages. */
    private static String amount(double usd) {
        double scale = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(usd)))) - 2));
        // Plus zero: what rounds to nothing from below is no "-0".
        return String.format(Locale.ENGLISH, "%,.0f", Math.rint(usd / scale) * scale + 0.0)
                .replace(',', '\u202f');
    }

    private String status() {
        return plant.status().equals("planned") ? "«план»" : "«простой»";
    }
}
