package tizbek.plan.internal;

import java.util.Locale;
import tizbek.plan.Words;

/** What a part of a price, or of the account of a plant, is. All are USD of the price year per tonne. */
enum TermKind {
    PRICE("price there", "цена на месте"),
    INPUT("price of the input where it comes from", "цена сырья в месте происхождения"),
    MINING("cost of the last tonne mined", "затраты на последнюю добытую тонну"),
    EXTRACTION_CHARGE("extraction charge", "налог на добычу"),
    OPERATING("operating cost", "эксплуатационные затраты"),
    PROCESSING("cost of the last tonne beyond it", "затраты на последнюю тонну сверх них"),
    FREIGHT("freight, borders and interest on the way", "перевозка, границы и проценты в пути"),
    MARGIN("margin of the trade of the pair", "торговая наценка пары стран"),
    BORDER_CHARGE("charges at the border", "платежи на границе"),
    KEEPING("worth of keeping it in stock", "ценность хранения в запасе"),
    DISPOSAL("cost of disposal", "затраты на утилизацию"),
    USE("what the last user pays", "сколько платит последний потребитель"),
    PLANT_CAPACITY("scarcity of the plant's capacity", "нехватка мощности предприятия", true),
    SOURCE_LIMIT("the mine can bring no more", "рудник не может дать больше", true),
    LANE_LIMIT(
            "the pair of countries can trade no more (limit of the model)",
            "предел торговли пары стран (предел модели)",
            true),
    MINING_BAR("the law bars mining", "закон запрещает добычу", true),
    MEASURE("the measure lets no more through", "мера не пропускает больше", true),
    QUOTA("the quota is used up", "квота исчерпана", true),
    TOLL("a full link on the way", "заполненный участок пути", true),
    RESALE("limit on selling on what was bought", "предел перепродажи купленного", true),
    STEP("step of the curves", "ступень кривых");

    private final String en;
    private final String ru;
    private final boolean scarcity;

    TermKind(String en, String ru) {
        this(en, ru, false);
    }

    TermKind(String en, String ru, boolean scarcity) {
        this.en = en;
        this.ru = ru;
        this.scarcity = scarcity;
    }

    Words title() {
        return new Words(en, ru);
    }

    /** Whether it is the worth of a limit rather than a cost that somebody has. */
    boolean isScarcity() {
        return scarcity;
    }

    /** As written in {@code plan.json}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
