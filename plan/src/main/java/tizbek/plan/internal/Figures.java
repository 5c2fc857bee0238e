package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tizbek.law.Law;
import tizbek.plan.Chain.Material;
import tizbek.plan.Figure;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Scenario;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * The headline figures of a plan, in the first full year after the announcement: prices outside and inside the country
 * whose measure it is, and what the largest producer of the region, and the countries in which the scenario changes mines
 * or plants, get for their ore and make of it.
 */
public final class Figures {

    private final Plan plan;
    private final World world;
    private final Set<String> imposing;
    private final int year;
    private final Yearly with;
    private final Yearly without;

    /** The figures of {@code plan}; {@code law} says whose the added provisions are. */
    public Figures(Plan plan, Law law) {
        this.plan = plan;
        this.world = plan.world();
        this.imposing = imposing(plan.scenario(), law);
        this.year = year(plan);
        this.with = pick(Yearly.of(world, plan.periods()));
        this.without = pick(Yearly.of(plan.baselineWorld(), plan.baseline()));
    }

    /**
     * The year the figures are of: the one the scenario names; else the first full year after the announcement, or the first year planned; where the
     * scenario opens plants, the year in which the last of them has all its capacity. Never beyond the last year.
     */
    public static int year(Plan plan) {
        Scenario scenario = plan.scenario();
        if (scenario.headlineYearOrNull() != null) {
            return Math.clamp(scenario.headlineYearOrNull(), scenario.firstYear(), scenario.lastYear());
        }
        int wanted = scenario.announced().map(d -> d.getYear() + 1).orElse(scenario.firstYear());
        for (Scenario.PlantChange change : scenario.plantChanges()) {
            wanted = plan.world().plants().stream()
                    .filter(p -> p.id().equals(change.plant()))
                    .flatMap(p -> p.capacities().keySet().stream())
                    .reduce(wanted, Math::max);
        }
        return Math.min(Math.max(wanted, firstYearOfMap(plan)), scenario.lastYear());
    }

    private Yearly pick(List<Yearly> years) {
        return years.stream().filter(y -> y.year() == year).findFirst().orElse(years.getLast());
    }

    /** Countries whose measures the scenario adds, or all that hold the chain back where it takes the law as it is. */
    private static Set<String> imposing(Scenario scenario, Law law) {
        Set<String> countries = new LinkedHashSet<>();
        scenario.addedProvisions().forEach(id -> countries.add(law.get(id).country()));
        if (countries.isEmpty() && scenario.announced().isPresent()) {
            law.list().stream()
                    .filter(p -> p.throughput().isPresent()
                            && !p.knownFrom().isBefore(scenario.announced().get()))
                    .forEach(p -> countries.add(p.country()));
        }
        return countries;
    }

    public List<Figure> list() {
        List<Figure> figures = new ArrayList<>();
        for (Material material : world.chain().materials()) {
            addPrice(figures, material, false);
            addPrice(figures, material, true);
        }
        addRegion(figures);
        return figures;
    }

    /** Mean price where the material is used, weighted by what was used in the base year. */
    private void addPrice(List<Figure> figures, Material material, boolean inside) {
        if (inside && imposing.isEmpty()) {
            return;
        }
        double now = meanPrice(plan.world(), with, material, inside);
        double before = meanPrice(plan.baselineWorld(), without, material, inside);
        if (!(now > 0 && before > 0)) {
            return;
        }
        Words country = imposingTitle();
        Words where = imposing.isEmpty()
                ? new Words("in the world", "в мире")
                : inside
                        ? new Words("inside " + country.en(), "на внутреннем рынке (" + country.ru() + ")")
                        : new Words("outside " + country.en(), "на внешнем рынке (вне: " + country.ru() + ")");
        figures.add(new Figure(
                "price-" + (inside ? "inside-" : "outside-") + material.id(),
                new Words(
                        capital(material.title().en()) + " " + where.en(),
                        capital(material.title().ru()) + " " + where.ru()),
                "usd/t",
                year,
                now,
                before,
                Double.NaN,
                Double.NaN,
                List.of()));
    }

    private Words imposingTitle() {
        return new Words(
                imposing.stream()
                        .map(c -> plan.countryTitle(c).en())
                        .collect(java.util.stream.Collectors.joining(", ")),
                imposing.stream()
                        .map(c -> plan.countryTitle(c).ru())
                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    private double meanPrice(World of, Yearly years, Material material, boolean inside) {
        double weight = 0;
        double sum = 0;
        for (int u = 0; u < of.uses().size(); u++) {
            World.Use use = of.uses().get(u);
            if (of.materialOf(use.node()).id().equals(material.id()) && imposing.contains(use.country()) == inside) {
                weight += use.baseTonnes();
                sum += use.baseTonnes() * years.price()[use.node()];
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    /** Mines, by-products and plants of the countries that are shown. */
    private void addRegion(List<Figure> figures) {
        for (String country : shownCountries()) {
            boolean mines = addMines(figures, country);
            for (Material material : world.chain().materials()) {
                if (!mines) {
                    addByProduct(figures, country, material);
                }
                addMade(figures, country, material);
            }
        }
    }

    /**
     * The country of the region that mined most in the base year, or made most where none mines; then those whose mines
     * or plants the scenario changes.
     */
    private Set<String> shownCountries() {
        Set<String> countries = new LinkedHashSet<>();
        Map<String, Double> mined = new LinkedHashMap<>();
        Map<String, Double> later = new LinkedHashMap<>();
        Map<String, Double> made = new LinkedHashMap<>();
        for (World.Source source : world.sources()) {
            double content = world.materialOf(source.node()).content();
            (source.mined() ? mined : made).merge(source.country(), source.baseTonnes() * content, Double::sum);
            later.merge(source.country(), source.mined() ? tonnes(source) * content : 0, Double::sum);
        }
        world.plants()
                .forEach(p -> made.merge(
                        p.country(), p.baseOutputTonnes() * p.process().output().content(), Double::sum));
        largest(mined).or(() -> largest(made)).or(() -> largest(later)).ifPresent(countries::add);
        for (Scenario.PlantChange change : plan.scenario().plantChanges()) {
            world.plants().stream()
                    .filter(p -> p.id().equals(change.plant()) && isRegion(p.country()))
                    .forEach(p -> countries.add(p.country()));
        }
        Map<String, Double> before = new HashMap<>();
        plan.baselineWorld().sources().forEach(s -> before.put(s.id(), s.referenceTonnes(year)));
        world.sources().stream()
                .filter(s -> s.mined() && isRegion(s.country()))
                .filter(s -> s.referenceTonnes(year) != before.getOrDefault(s.id(), 0.0))
                .forEach(s -> countries.add(s.country()));
        return countries;
    }

    /** Of the base year; of the year of the figures where a mine opens only later. */
    private double tonnes(World.Source source) {
        return source.baseTonnes() > 0 ? source.baseTonnes() : source.referenceTonnes(year);
    }

    private Optional<String> largest(Map<String, Double> tonnes) {
        return tonnes.entrySet().stream()
                .filter(e -> isRegion(e.getKey()) && e.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private boolean isRegion(String country) {
        return world.places().stream().anyMatch(p -> p.region() && p.country().equals(country));
    }

    private boolean addMines(List<Figure> figures, String country) {
        double now = mined(plan.world(), with, country);
        double before = mined(plan.baselineWorld(), without, country);
        if (!(now > 0 || before > 0)) {
            return false;
        }
        Words name = plan.countryTitle(country);
        Material sold = soldByMines(country);
        Words ore = sold.title();
        // A metal that comes with another is not mined.
        boolean recovered = sold.stage().equals("metal");
        add(
                figures,
                "ore-price-" + country,
                recovered
                        ? new Words(
                                name.en() + ": " + ore.en() + " at the works",
                                name.ru() + ": " + ore.ru() + " у завода")
                        : new Words(
                                name.en() + ": " + ore.en() + " at the mine, per t contained",
                                name.ru() + ": " + ore.ru() + " у рудника, за т содержания"),
                "usd/t",
                minePrice(plan.world(), with, country),
                minePrice(plan.baselineWorld(), without, country));
        add(
                figures,
                "mined-" + country,
                recovered
                        ? new Words(name.en() + ": recovered, contained", name.ru() + ": извлечено, содержание")
                        : new Words(name.en() + ": mined, contained", name.ru() + ": добыто, содержание"),
                "t",
                now,
                before);
        return true;
    }

    /** What the mines of a country sell: mostly the first material of the chain. */
    private Material soldByMines(String country) {
        return world.sources().stream()
                .filter(s -> s.mined() && s.country().equals(country))
                .max(Comparator.comparingDouble(s -> s.referenceTonnes(year)))
                .map(s -> world.materialOf(s.node()))
                .orElse(world.chain().materials().getFirst());
    }

    private void addByProduct(List<Figure> figures, String country, Material material) {
        double now = byProduct(plan.world(), with, country, material);
        double before = byProduct(plan.baselineWorld(), without, country, material);
        if (now > 0 || before > 0) {
            Words name = plan.countryTitle(country);
            add(
                    figures,
                    "by-product-" + material.stage() + "-" + country,
                    new Words(
                            name.en() + ": " + material.title().en() + " as by-product, contained",
                            name.ru() + ": " + material.title().ru() + " попутно, содержание"),
                    "t",
                    now,
                    before);
        }
    }

    private void addMade(List<Figure> figures, String country, Material material) {
        double made = made(plan.world(), with, country, material);
        double before = made(plan.baselineWorld(), without, country, material);
        if (!(made > 0 || before > 0)) {
            return;
        }
        Words name = plan.countryTitle(country);
        String slug = material.stage() + "-" + country;
        add(
                figures,
                "made-" + slug,
                new Words(
                        name.en() + ": " + material.title().en() + " made",
                        name.ru() + ": выпуск, " + material.title().ru()),
                "t",
                made,
                before);
        add(
                figures,
                "price-at-plant-" + slug,
                new Words(
                        name.en() + ": price of " + material.title().en() + " at the plant",
                        name.ru() + ": цена у завода, " + material.title().ru()),
                "usd/t",
                plantPrice(plan.world(), with, country, material),
                plantPrice(plan.baselineWorld(), without, country, material));
    }

    private void add(List<Figure> figures, String id, Words title, String unit, double value, double baseline) {
        figures.add(new Figure(id, title, unit, year, value, baseline, Double.NaN, Double.NaN, List.of()));
    }

    /** The first year whose map a change of the scenario bears on; 0 if there is none. */
    private static int firstYearOfMap(Plan plan) {
        return plan.periods().stream()
                .map(PeriodPlan::period)
                .filter(p -> plan.scenario().mapChanges().stream()
                        .anyMatch(c -> c.change().days().contains(p.middleDay())))
                .mapToInt(Period::year)
                .findFirst()
                .orElse(0);
    }

    /** USD per tonne contained. */
    private double minePrice(World of, Yearly years, String country) {
        double weight = 0;
        double sum = 0;
        for (World.Source source : of.sources()) {
            if (source.mined() && source.country().equals(country)) {
                weight += tonnes(source) * of.materialOf(source.node()).content();
                sum += tonnes(source) * years.price()[source.node()];
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    /** Tonnes contained. */
    private static double mined(World of, Yearly years, String country) {
        double sum = 0;
        for (int s = 0; s < of.sources().size(); s++) {
            World.Source source = of.sources().get(s);
            sum += source.mined() && source.country().equals(country)
                    ? years.mined()[s] * of.materialOf(source.node()).content()
                    : 0;
        }
        return sum;
    }

    /** Tonnes contained. */
    private static double byProduct(World of, Yearly years, String country, Material material) {
        double sum = 0;
        for (int s = 0; s < of.sources().size(); s++) {
            World.Source source = of.sources().get(s);
            boolean counts = !source.mined()
                    && source.country().equals(country)
                    && of.materialOf(source.node()).id().equals(material.id());
            sum += counts ? years.mined()[s] * material.content() : 0;
        }
        return sum;
    }

    private static double made(World of, Yearly years, String country, Material material) {
        double sum = 0;
        for (int f = 0; f < of.plants().size(); f++) {
            World.Plant plant = of.plants().get(f);
            boolean counts = plant.country().equals(country)
                    && plant.process().output().id().equals(material.id());
            sum += counts ? years.made()[f] : 0;
        }
        return sum;
    }

    private static double plantPrice(World of, Yearly years, String country, Material material) {
        double weight = 0;
        double sum = 0;
        for (int f = 0; f < of.plants().size(); f++) {
            World.Plant plant = of.plants().get(f);
            if (plant.country().equals(country) && plant.process().output().id().equals(material.id())) {
                weight += years.made()[f];
                sum += years.made()[f] * years.price()[plant.outputNode()];
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
