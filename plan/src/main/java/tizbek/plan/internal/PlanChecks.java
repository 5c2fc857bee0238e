package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.plan.Answer;
import tizbek.plan.Audit;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Planner;
import tizbek.plan.Reconciliation;
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
     * @param id short name
     * @param value what was found
     * @param limit what it must not exceed
     */
    public record Check(String id, Words title, double value, double limit) {
        public boolean ok() {
            return value <= limit; // false for NaN
        }
    }

    private PlanChecks() {}

    /** All checks of a plan: each figure is the worst over every program solved for it. */
    public static List<Check> of(Plan plan) {
        Audit audit = plan.audit();
        return List.of(
                new Check(
                        "objective",
                        new Words(
                                "objective rebuilt term by term against the solver's, relative difference",
                                "целевая функция, собранная по слагаемым, против решателя, относительная разность"),
                        audit.objective(),
                        ROUNDING),
                new Check(
                        "elements",
                        new Words(
                                "element balance of the world and of each place, contained tonnes, relative error",
                                "баланс элемента мира и каждого места, тонны содержания, относительная ошибка"),
                        audit.elements(),
                        ROUNDING),
                new Check(
                        "primal",
                        new Words(
                                "limits and balances kept, largest relative violation",
                                "соблюдение ограничений и балансов, наибольшее относительное нарушение"),
                        audit.primal(),
                        ROUNDING),
                new Check(
                        "dual",
                        new Words(
                                "marginal costs explained by prices of the right sign, relative error",
                                "предельные затраты объяснены ценами верного знака, относительная ошибка"),
                        audit.dual(),
                        ROUNDING),
                new Check(
                        "slackness",
                        new Words(
                                "only what is scarce has a price (complementary slackness), relative error",
                                "цену имеет лишь редкое (дополняющая нежёсткость), относительная ошибка"),
                        audit.slackness(),
                        ROUNDING),
                new Check(
                        "duality-gap",
                        new Words(
                                "objective rebuilt from prices and bounds alone (duality gap), relative difference",
                                "целевая функция из одних цен и границ (разрыв двойственности), относительная разность"),
                        audit.dualityGap(),
                        ROUNDING),
                new Check(
                        "unused",
                        new Words(
                                "inputs that no balance can use and limits on nothing, number (named in the notes)",
                                "данные, которые не может использовать ни один баланс, и пустые ограничения, число"
                                        + " (названы в примечаниях)"),
                        UnusedInputs.of(plan).size(),
                        0));
    }

    /** Writes checks and notes. */
    public static void write(ObjectNode root, Answer answer, Planner planner) {
        ArrayNode checks = root.putArray("checks");
        for (Check check : of(answer.plan())) {
            ObjectNode node = checks.addObject();
            node.put("id", check.id());
            Json.words(node, "title", check.title());
            node.put("ok", check.ok());
            Json.number(node, "value", check.value());
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
        addLeftOut(notes, answer);
        UnusedInputs.of(plan).forEach(text -> notes.add(new Note(true, text)));
        UnusedInputs.measures(plan, law)
                .forEach((id, text) ->
                        notes.add(new Note(plan.scenario().addedProvisions().contains(id), text)));
        addUnmoved(notes, answer, planner);
        addContradictions(notes, plan);
        addUnknownCharges(notes, plan);
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
        addCompanions(notes, plan.world());
        addLimits(notes);
        return notes;
    }

    private static void addLeftOut(List<Note> notes, Answer answer) {
        int left = answer.lawEffects().leftOut();
        if (left > 0) {
            notes.add(new Note(
                    false,
                    new Words(
                            "Provisions that bind in " + answer.lawEffects().year()
                                    + " and without which nothing was planned, so that who gains and loses by them is not"
                                    + " told: " + left + ".",
                            "Норм, которые действуют в " + answer.lawEffects().year()
                                    + " году и без которых расчёт не повторялся, так что не сказано, кто от них выигрывает"
                                    + " и теряет: " + left + ".")));
        }
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

    /** From so many standard errors on, an adjustment of the base year is worth a word. */
    private static final double LARGE_ADJUSTMENT = 3;

    private static void addContradictions(List<Note> notes, Plan plan) {
        for (Reconciliation.Line line : plan.reconciliation().lines()) {
            double errors = Math.abs(line.differenceTonnes()) / line.standardErrorTonnes();
            if (!line.isResidual() && errors > LARGE_ADJUSTMENT) {
                Words country = plan.countryTitle(line.country());
                Words material = materialOf(plan.world(), line.material());
                String raw = grouped(line.rawTonnes());
                String adjusted = grouped(line.adjustedTonnes());
                String many = String.format(Locale.ROOT, "%.1f", errors);
                notes.add(new Note(
                        true,
                        new Words(
                                "The base year contradicts itself: " + country.en() + ", " + material.en() + ", "
                                        + line.item().en() + ": observed " + raw + " t, adjusted to " + adjusted
                                        + " t, which is " + many + " standard errors away.",
                                "Базовый год противоречив: " + country.ru() + ", " + material.ru() + ", "
                                        + line.item().ru() + ": наблюдалось " + raw + " т, исправлено на " + adjusted
                                        + " т, отклонение – " + many.replace('.', ',') + " стандартных ошибок.")));
            }
        }
    }

    private static Words materialOf(World world, String id) {
        return world.chain().materials().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .map(tizbek.plan.Chain.Material::title)
                .orElse(new Words(id, id));
    }

    private static String grouped(double tonnes) {
        return String.format(Locale.ROOT, Math.abs(tonnes) < 10 ? "%.2f" : "%,.0f", tonnes)
                .replace(',', '\u202f');
    }

    private static void addUnknownCharges(List<Note> notes, Plan plan) {
        World world = plan.world();
        TreeSet<String> unknown = new TreeSet<>();
        world.sources().stream().filter(s -> s.charges().unknown()).forEach(s -> unknown.add(s.country()));
        for (String country : unknown) {
            notes.add(new Note(
                    true,
                    new Words(
                            "No provision was found on what is charged for extraction in "
                                    + plan.countryTitle(country).en() + "; it is left out.",
                            "Не найдено норм о налоге на добычу, страна: "
                                    + plan.countryTitle(country).ru() + "; он не учтён.")));
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

    private static void addCompanions(List<Note> notes, World world) {
        TreeSet<String> hosts = new TreeSet<>();
        world.sources().stream().filter(World.Source::isCompanion).forEach(s -> hosts.add(s.host()));
        if (!hosts.isEmpty()) {
            String names = String.join(", ", hosts);
            notes.add(new Note(
                    false,
                    new Words(
                            "What comes with the products of " + names
                                    + " follows their plan, which is made first and which no draw of the bands moves.",
                            "Попутное с продукцией цепочек " + names
                                    + " следует их плану; он рассчитан раньше и в пробах не варьируется.")));
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
