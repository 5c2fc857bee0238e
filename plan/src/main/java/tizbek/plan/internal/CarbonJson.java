package tizbek.plan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carbon dioxide of the freight of a plan, and the energy of its plants. Energy stays energy: the data say of no country
 * what a kilowatt-hour gives off.
 */
public final class CarbonJson {

    /** Less carbon dioxide than this a year, in the plan and in the baseline, is left out, tonnes. */
    private static final double SMALLEST_T = 0.01;
    /** A plant that makes less than this, in both, is left out, tonnes. */
    private static final double SMALLEST_OUTPUT_T = 1;

    private static final double KWH_IN_MWH = 1000;

    private final Plan plan;
    private final Map<String, Double> kwhPerTonne;
    private final List<Yearly> years;
    private final List<Yearly> baseline;

    /** @param kwhPerTonne energy per tonne of output by process; a process whose energy is not known is absent */
    public CarbonJson(Plan plan, Map<String, Double> kwhPerTonne, List<Yearly> years, List<Yearly> baseline) {
        this.plan = plan;
        this.kwhPerTonne = Map.copyOf(kwhPerTonne);
        this.years = years;
        this.baseline = baseline;
    }

    /** The energy of each process for which the table of processes has a figure. */
    public static Map<String, Double> energy(DataPackage data) {
        Map<String, Double> energy = new LinkedHashMap<>();
        for (Row row : data.table("processes", "id").rows()) {
            if (row.hasColumn("energy_kwh_per_t") && row.has("energy_kwh_per_t")) {
                energy.put(row.getText("id"), row.getAmount("energy_kwh_per_t"));
            }
        }
        return energy;
    }

    public void write(ObjectNode root) {
        ArrayNode totals = root.putArray("carbon");
        ArrayNode freight = root.putArray("freightCarbon");
        ArrayNode plants = root.putArray("processEnergy");
        for (int y = 0; y < years.size(); y++) {
            FreightCarbon now = FreightCarbon.of(plan.world(), years.get(y));
            FreightCarbon before = FreightCarbon.of(plan.baselineWorld(), baseline.get(y));
            freight(freight, years.get(y).year(), now, before);
            Energy energy = Energy.of(plan.world(), years.get(y), kwhPerTonne);
            Energy was = Energy.of(plan.baselineWorld(), baseline.get(y), kwhPerTonne);
            plants(plants, years.get(y).year(), energy, was);
            total(totals.addObject(), years.get(y).year(), now, before, energy, was);
        }
    }

    private static void freight(ArrayNode array, int year, FreightCarbon now, FreightCarbon before) {
        TreeSet<FreightCarbon.Key> keys = new TreeSet<>(
                java.util.Comparator.comparing(FreightCarbon.Key::material).thenComparing(FreightCarbon.Key::country));
        keys.addAll(now.tonnes().keySet());
        keys.addAll(before.tonnes().keySet());
        for (FreightCarbon.Key key : keys) {
            double is = now.tonnes().getOrDefault(key, 0.0);
            double was = before.tonnes().getOrDefault(key, 0.0);
            if (Math.max(is, was) >= SMALLEST_T) {
                ObjectNode node = array.addObject();
                node.put("year", year);
                node.put("material", key.material());
                node.put("country", key.country());
                Json.number(node, "co2Tonnes", is);
                Json.number(node, "baselineCo2Tonnes", was);
            }
        }
    }

    private static void total(
            ObjectNode node, int year, FreightCarbon now, FreightCarbon before, Energy energy, Energy was) {
        node.put("year", year);
        Json.number(node, "freightCo2Tonnes", now.sum());
        Json.number(node, "baselineFreightCo2Tonnes", before.sum());
        Json.number(node, "genericFactorShare", now.genericShare());
        Json.number(node, "uncountedTonnes", sum(now.uncounted()));
        Json.number(node, "baselineUncountedTonnes", sum(before.uncounted()));
        Json.number(node, "processEnergyMwh", energy.megawattHours());
        Json.number(node, "baselineProcessEnergyMwh", was.megawattHours());
        Json.number(node, "outputWithoutEnergyTonnes", energy.outputWithout());
        Json.words(node, "missing", missing(now, energy));
    }

    private static double sum(Map<String, Double> tonnes) {
        return tonnes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What the sums leave out, in words. */
    private static Words missing(FreightCarbon freight, Energy energy) {
        StringBuilder en = new StringBuilder();
        StringBuilder ru = new StringBuilder();
        if (!freight.missing().isEmpty()) {
            String modes = String.join(", ", freight.missing());
            en.append("freight without a factor of CO2: ").append(modes).append("; ");
            ru.append("перевозки без коэффициента CO2: ").append(modes).append("; ");
        }
        if (!energy.without().isEmpty()) {
            String processes = String.join(", ", energy.without());
            en.append("processes without a figure of energy: ")
                    .append(processes)
                    .append("; ");
            ru.append("процессы без данных об энергии: ").append(processes).append("; ");
        }
        en.append("emission factors of electricity are not in the data: energy of plants is no CO2 here");
        ru.append("коэффициентов выбросов электроэнергии в данных нет: энергия заводов не переведена в CO2");
        return new Words(en.toString(), ru.toString());
    }

    private static void plants(ArrayNode array, int year, Energy energy, Energy was) {
        Map<String, Energy.Used> all = new LinkedHashMap<>(energy.plants());
        was.plants().forEach((id, used) -> all.putIfAbsent(id, used.nothing()));
        all.forEach((id, used) -> {
            Energy.Used before = was.plants().getOrDefault(id, used.nothing());
            if (Math.max(used.outputTonnes(), before.outputTonnes()) >= SMALLEST_OUTPUT_T) {
                ObjectNode node = array.addObject();
                node.put("year", year);
                node.put("plant", id);
                Json.words(node, "title", used.plant().title());
                node.put("country", used.plant().country());
                node.put("process", used.plant().process().id());
                Json.number(node, "outputTonnes", used.outputTonnes());
                Json.number(node, "kwhPerTonne", used.kwhPerTonne());
                Json.number(node, "energyMwh", used.megawattHours());
                Json.number(node, "baselineEnergyMwh", before.megawattHours());
            }
        });
    }

    /** Energy of the plants of a year. */
    private record Energy(Map<String, Used> plants) {

        /** @param kwhPerTonne NaN where the data have none */
        record Used(World.Plant plant, double outputTonnes, double kwhPerTonne) {

            double megawattHours() {
                return outputTonnes * kwhPerTonne / KWH_IN_MWH;
            }

            Used nothing() {
                return new Used(plant, 0, kwhPerTonne);
            }
        }

        static Energy of(World world, Yearly year, Map<String, Double> kwhPerTonne) {
            Map<String, Used> plants = new LinkedHashMap<>();
            for (int f = 0; f < world.plants().size(); f++) {
                World.Plant plant = world.plants().get(f);
                plants.put(
                        plant.id(),
                        new Used(
                                plant,
                                year.made()[f],
                                kwhPerTonne.getOrDefault(plant.process().id(), Double.NaN)));
            }
            return new Energy(plants);
        }

        private List<Used> unknown() {
            return plants.values().stream()
                    .filter(u -> Double.isNaN(u.kwhPerTonne()) && u.outputTonnes() >= SMALLEST_OUTPUT_T)
                    .toList();
        }

        /** Of the plants whose process has a figure. */
        double megawattHours() {
            return plants.values().stream()
                    .filter(u -> !Double.isNaN(u.kwhPerTonne()))
                    .mapToDouble(Used::megawattHours)
                    .sum();
        }

        /** Output of the plants whose process has none. */
        double outputWithout() {
            return unknown().stream().mapToDouble(Used::outputTonnes).sum();
        }

        /** Processes that work without a figure. */
        Set<String> without() {
            TreeSet<String> ids = new TreeSet<>();
            unknown().forEach(u -> ids.add(u.plant().process().id()));
            return ids;
        }
    }
}
