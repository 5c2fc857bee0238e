package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tizbek.plan.Limits;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;

/** What a reader must know of how far owners see in an answer, of reserves, and of plants that could not be judged. */
final class LimitNotes {

    private LimitNotes() {}

    static List<PlanChecks.Note> of(Plan plan) {
        List<PlanChecks.Note> notes = new ArrayList<>();
        World world = plan.world();
        Limits limits = world.limits();
        notes.add(foresight(plan));
        if (!limits.reserves().isEmpty()) {
            String bound = limits.reserves().stream()
                    .map(r ->
                            world.sources().get(r.source()).id() + String.format(Locale.ENGLISH, " (%.1f)", r.years()))
                    .collect(Collectors.joining(", "));
            notes.add(new PlanChecks.Note(
                    false,
                    new Words(
                            "Bounded by their reserves, with the years these last at present output: " + bound
                                    + ". They are taken as they stand at the beginning of the first year planned.",
                            "Ограничены запасами (в скобках: на сколько лет их хватает): " + bound
                                    + ". Запасы взяты на начало первого расчётного года.")));
        }
        notes.add(new PlanChecks.Note(
                false,
                new Words(
                        "Reserves of countries outside the region are taken to be renewed by exploration at the share"
                                + " reserve-replacement of output; at 0 more of them would run out.",
                        "Запасы стран вне региона считаются восполняемыми разведкой в доле reserve-replacement от добычи;"
                                + " при 0 исчерпались бы ещё некоторые.")));
        if (!limits.unknownReserves().isEmpty()) {
            String ids = String.join(", ", limits.unknownReserves());
            notes.add(new PlanChecks.Note(
                    false,
                    new Words(
                            "No reserves are known, so nothing bounds over time: " + ids + ".",
                            "Запасы неизвестны, выработка по годам не ограничена: " + ids + ".")));
        }
        if (!limits.unknownCapital().isEmpty()) {
            String ids = String.join(", ", limits.unknownCapital());
            notes.add(new PlanChecks.Note(
                    true,
                    new Words(
                            "Not among the plants the plan may build, for their capital cost or their size is not known: "
                                    + ids + ".",
                            "Не рассматривались для строительства: неизвестны капитальные затраты или мощность: " + ids
                                    + ".")));
        }
        if (limits.hasWholeUnits()) {
            notes.add(wholeUnits());
        }
        if (!limits.shares().isEmpty()) {
            notes.add(
                    new PlanChecks.Note(
                            false,
                            new Words(
                                    "Limits on shares count the country that ships; where it was refined before is not followed.",
                                    "Доли считаются по стране отгрузки; где продукт был рафинирован раньше, не отслеживается.")));
        }
        return notes;
    }

    private static PlanChecks.Note wholeUnits() {
        return new PlanChecks.Note(
                false,
                new Words(
                        "Plants open in whole units. Prices are those of the program with the units fixed: they clear the"
                                + " markets with what was built, but need not pay for it, and what is not built might pay"
                                + " at them for a first tonne.",
                        "Заводы вводятся целыми единицами. Цены – из расчёта с зафиксированными единицами: рынки при"
                                + " построенном уравновешены, но построенное не обязано окупаться, а непостроенное"
                                + " могло бы окупиться в первой тонне."));
    }

    private static PlanChecks.Note foresight(Plan plan) {
        double years = plan.scenario().outlook().foresightYears();
        String en = years == 1
                ? "Owners see no further than the year."
                : years == Double.POSITIVE_INFINITY
                        ? "Owners see all the years planned, but no announcement, no law of the measure and no change of"
                                + " the map before it comes."
                        : "Owners see " + Math.round(years) + " years at a time, and decide anew each year.";
        String ru = years == 1
                ? "Владельцы видят только текущий год."
                : years == Double.POSITIVE_INFINITY
                        ? "Владельцы видят все расчётные годы, кроме ещё не объявленных мер и изменений карты."
                        : "Владельцы видят на " + Math.round(years) + " лет вперёд и каждый год решают заново.";
        return new PlanChecks.Note(false, new Words(en, ru));
    }
}
