package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.plan.Answer;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Planner;
import tizbek.plan.Words;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What our own code finds when it goes over a plan again, and what the reader must know of its limits. */
public final class PlanChecks {

    /** Relative error that rounding explains. */
    private static final double ROUNDING = 1e-6;

    /**
     * A check.
     *
     * @param value what was found
     * @param limit what it must not exceed
     */
    public record Check(Words title, double value, double limit) {
        public boolean ok() {
            return value <= limit;
        }
    }

    private PlanChecks() {}

    /** All checks of a plan. */
    public static List<Check> of(Plan plan) {
        double elements = 0;
        for (PeriodPlan period : plan.periods()) {
            elements = Math.max(elements, elementError(plan.world(), period));
        }
        return List.of(
                new Check(
                        new Words(
                                "objective rebuilt term by term against the solver's, relative difference",
                                "целевая функция, собранная по слагаемым, против решателя, относительная разность"),
                        plan.largestGap(),
                        ROUNDING),
                new Check(
                        new Words(
                                "element balance: mined = used + lost + stored + discarded, relative error",
                                "баланс элемента: добыто = потреблено + потеряно + запас + сброс, относительная ошибка"),
                        elements,
                        ROUNDING));
    }

    /** Element that comes in less element that is used, lost, stored or discarded, over what comes in. */
    static double elementError(World world, PeriodPlan period) {
        double in = 0;
        double out = 0;
        for (int s = 0; s < world.sources().size(); s++) {
            in += period.mined()[s]
                    * world.materialOf(world.sources().get(s).node()).content();
        }
        for (int u = 0; u < world.uses().size(); u++) {
            out += period.used()[u]
                    * world.materialOf(world.uses().get(u).node()).content();
        }
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            double input = period.made()[f]
                    / plant.outputPerInput()
                    * plant.process().input().content();
            out += input - period.made()[f] * plant.process().output().content();
        }
        for (int n = 0; n < world.nodes().size(); n++) {
            double content = world.materialOf(n).content();
            out += (period.stock()[n] - period.openingStock()[n] + period.discarded()[n]) * content;
        }
        return in > 0 ? Math.abs(in - out) / in : 0;
    }

    /** Writes checks and notes. */
    public static void write(ObjectNode root, Answer answer, Planner planner) {
        ArrayNode checks = root.putArray("checks");
        for (Check check : of(answer.plan())) {
            ObjectNode node = checks.addObject();
            Json.words(node, "title", check.title());
            node.put("ok", check.ok());
            node.put("value", check.value());
            node.put("limit", check.limit());
        }
        ArrayNode notes = root.putArray("notes");
        notes(answer, planner).forEach(n -> {
            ObjectNode node = notes.addObject();
            node.put("severity", n.warning() ? "warning" : "info");
            Json.words(node, "text", n.text());
        });
    }

    /** A remark for the reader. */
    public record Note(boolean warning, Words text) {}

    /** Inputs without effect, gaps and limits of the model that bear on this answer. */
    public static List<Note> notes(Answer answer, Planner planner) {
        Plan plan = answer.plan();
        List<Note> notes = new ArrayList<>(OverlaidNotes.of(planner.data()));
        notes.addAll(OverlaidNotes.details(planner.data()));
        Law law = planner.lawOf(plan.scenario());
        List<Provision> relevant = MeasureJson.relevant(plan, law);
        for (String id : plan.scenario().addedProvisions()) {
            if (relevant.stream().noneMatch(p -> p.id().equals(id))) {
                notes.add(new Note(
                        true,
                        new Words(
                                "The provision " + id
                                        + ", which the scenario adds, holds back no material of this chain.",
                                "Норма " + id
                                        + ", добавленная сценарием, не ограничивает ни один продукт этой цепочки.")));
            }
        }
        if (!answer.unusedAssumptions().isEmpty()) {
            String ids = String.join(", ", answer.unusedAssumptions());
            notes.add(new Note(
                    false,
                    new Words(
                            "Assumptions of this chain that this plan did not need: " + ids + ".",
                            "Допущения этой цепочки, не понадобившиеся этому плану: " + ids + ".")));
        }
        addUnmoved(notes, answer, planner);
        addUnknownCharges(notes, plan.world());
        addUnserved(notes, plan);
        addStocks(notes, plan);
        answer.sensitivity()
                .failed()
                .forEach(f -> notes.add(
                        new Note(true, new Words("No plan in the sweep for " + f, "В переборе нет плана для " + f))));
        for (Defect defect : planner.network().remarks()) {
            notes.add(new Note(false, new Words(defect.text(), defect.text())));
        }
        notes.addAll(MapNotes.of(plan, planner.network()));
        notes.addAll(LimitNotes.of(plan));
        addLimits(notes);
        return notes;
    }

    /** A vector, or a row whose range has no end, is not moved by the sweep: the bands do not hold it. */
    private static void addUnmoved(List<Note> notes, Answer answer, Planner planner) {
        String chain = answer.plan().world().chain().id();
        String ids = planner.data().assumptions().list().stream()
                .filter(a -> a.chains().contains(chain) && !a.values().isEmpty() && !a.hasRange())
                .map(a -> a.id())
                .filter(id -> !answer.unusedAssumptions().contains(id))
                .collect(java.util.stream.Collectors.joining(", "));
        if (!ids.isEmpty()) {
            notes.add(new Note(
                    true,
                    new Words(
                            "Used, but not moved over a range, so outside the bands (a list of values, or a range without"
                                    + " an end): " + ids + ".",
                            "Использованы, но не варьировались и в интервалы не входят (список значений или открытый"
                                    + " диапазон): " + ids + ".")));
        }
    }

    private static void addUnknownCharges(List<Note> notes, World world) {
        TreeSet<String> unknown = new TreeSet<>();
        world.sources().stream().filter(s -> s.charges().unknown()).forEach(s -> unknown.add(s.country()));
        for (String country : unknown) {
            notes.add(new Note(
                    true,
                    new Words(
                            "No provision was found on what " + country + " charges for extraction; it is left out.",
                            "Не найдено норм о налоге на добычу для " + country + "; он не учтён.")));
        }
    }

    /** Stock worth more than this share of a year's base supply of the country is worth a word. */
    private static final double LARGE_STOCK = 0.5;

    private static void addStocks(List<Note> notes, Plan plan) {
        World world = plan.world();
        double[] stock = plan.periods().getLast().stock();
        for (int n = 0; n < stock.length; n++) {
            String country = world.placeOf(n).country();
            double supply = world.sources().stream()
                    .filter(s -> s.mined() && s.country().equals(country))
                    .mapToDouble(World.Source::baseTonnes)
                    .sum();
            if (supply > 0 && stock[n] > LARGE_STOCK * supply) {
                String what = world.nodeName(n);
                long tonnes = Math.round(stock[n] / 100) * 100;
                int percent = (int) Math.round(100 * stock[n] / supply);
                notes.add(new Note(
                        true,
                        new Words(
                                "Stock of " + what + " reaches " + tonnes + " t, " + percent
                                        + " % of a year's supply: its owners expect the end of the measure anew each year.",
                                "Запас " + what + " достигает " + tonnes + " т, " + percent
                                        + " % годового предложения: владельцы каждый год вновь ожидают конца меры.")));
            }
        }
    }

    private static void addUnserved(List<Note> notes, Plan plan) {
        for (PeriodPlan period : plan.periods()) {
            for (int u = 0; u < period.unserved().length; u++) {
                if (period.unserved()[u] > 0) {
                    String where =
                            plan.world().nodeName(plan.world().uses().get(u).node());
                    long tonnes = Math.round(period.unserved()[u]);
                    notes.add(new Note(
                            true,
                            new Words(
                                    "The choke price ends the use of " + tonnes + " t of " + where + " in "
                                            + period.period().days() + ".",
                                    "Предельная цена прекращает потребление " + tonnes + " т: " + where + ", "
                                            + period.period().days() + ".")));
                }
            }
        }
    }

    private static void addLimits(List<Note> notes) {
        notes.add(
                new Note(
                        false,
                        new Words(
                                "Extraction is taxed at the quotation of the base year, in the baseline and in the scenario alike.",
                                "Налог на добычу считается по котировке базового года, в базовом и в данном сценарии одинаково.")));
        notes.add(new Note(
                false,
                new Words(
                        "Origins are not told apart: a country may sell on only a share of what it buys.",
                        "Происхождение не отслеживается: страна может перепродать лишь часть купленного.")));
    }
}
