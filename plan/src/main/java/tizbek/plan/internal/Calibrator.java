package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.plan.Chain;
import tizbek.solve.ProgramBuilder;

/**
 * Prices of the base year, by country and material, and with them the margins of trade and processing: least norm of
 * what freight and operating cost do not explain, anchored at the quotations.
 *
 * <pre>
 * min  sum 1/2 ((P - quotation) / error)^2 + sum 1/2 (lambda / error)^2 + sum 1/2 (mu / error)^2
 * s.t. P[to] - P[from] = freight + lambda >= 0          for each pair with trade
 *      P[out] - P[in] / yield = operating cost + mu      for each process run, per tonne of output
 * </pre>
 *
 * These are the calibration duals of positive mathematical programming; where they are not unique, least norm decides.
 */
final class Calibrator {

    private static final double KUSD = 1000;

    /** Who takes less of the world's material than this share has no say in its mean price. */
    private static final double LEAST_SHARE = 1e-6;

    /** A quotation of no country: the mean of all who take the material. */
    private static final String WORLD = "WLD";

    private final Chain chain;
    private final DataPackage data;
    private final BaseFlows flows;
    private final Map<BaseFlows.Pair, Double> freight;

    private final ProgramBuilder program = new ProgramBuilder().minimize();
    private final Map<BaseFlows.Key, Integer> price = new LinkedHashMap<>();
    private final Map<Integer, Double> scaled = new LinkedHashMap<>();

    Calibrator(Chain chain, DataPackage data, BaseFlows flows, Map<BaseFlows.Pair, Double> freight) {
        this.chain = chain;
        this.data = data;
        this.flows = flows;
        this.freight = freight;
    }

    /**
     * What came out, in USD per tonne of material (of output for a process).
     *
     * @param price by country and material
     * @param margin by pair with trade, freight in it
     * @param processMargin cost of the last tonne by country and process
     */
    record BasePrices(
            Map<BaseFlows.Key, Double> price,
            Map<BaseFlows.Pair, Double> margin,
            Map<BaseFlows.Key, Double> processMargin) {

        double of(String country, String material) {
            Double value = price.get(new BaseFlows.Key(country, material));
            return value == null ? Double.NaN : value;
        }
    }

    BasePrices calibrate() {
        Assumptions assumptions = data.assumptions();
        List<Row> anchors =
                data.table("base_prices", "chain", "country", "material", "formula", "error_pct").rows().stream()
                        .filter(r -> r.getText("chain").equals(chain.id()))
                        .toList();
        double reference = anchors.stream()
                .mapToDouble(r -> perElement(r, assumptions))
                .max()
                .orElseThrow(() -> new InputException(new Defect.MissingValue(
                        new Location("data/base_prices.csv", 1), "a quotation of the chain " + chain.id())));
        anchors.forEach(r -> anchor(r, assumptions));
        double wedgeError = assumptions.value("calibrate-wedge-error") / 100 * reference;
        double plantError = assumptions.value("calibrate-plant-error") / 100 * reference;
        List<PairRow> pairs = pairs(wedgeError);
        List<ProcessRow> processes = processes(plantError);
        double[] x = LeastNorm.solve(program.build())
                .orElseThrow(() -> new InputException(new Defect.Contradiction(
                        new Location("data/base_prices.csv", 1),
                        "the prices of the base year of (" + chain.id()
                                + ") cannot be calibrated: no point meets every balance",
                        "two quotations contradict the freight between them.")));
        return prices(x, pairs, processes);
    }

    private record PairRow(BaseFlows.Pair pair, double freight, int column, double error) {}

    private record ProcessRow(BaseFlows.Key key, double cost, int column, double error) {}

    private double perElement(Row row, Assumptions assumptions) {
        double content = chain.material(row.getText("material"), row.where()).content();
        return Formula.of(row.getText("formula"), row.where()).value(assumptions) / content;
    }

    private void anchor(Row row, Assumptions assumptions) {
        String material = chain.material(row.getText("material"), row.where()).id();
        double quotation = Formula.of(row.getText("formula"), row.where()).value(assumptions) / KUSD;
        double error = quotation * row.getAmount("error_pct") / 100;
        int deviation = free("deviation " + row.getText("country") + " " + material, error);
        int r = program.row("quotation " + row.getText("country") + " " + material, quotation, quotation);
        weights(row, material)
                .forEach((country, weight) -> program.coefficient(r, priceColumn(country, material), weight));
        program.coefficient(r, deviation, -error);
    }

    /** Of whose price the quotation is: of its country, or for the world of all who use or process it, by amount. */
    private Map<String, Double> weights(Row row, String material) {
        String country = row.getText("country");
        Map<String, Double> taken = new TreeMap<>();
        flows.used().forEach((key, tonnes) -> {
            if (key.id().equals(material) && tonnes > 0) {
                taken.merge(key.country(), tonnes, Double::sum);
            }
        });
        flows.processed().forEach((key, tonnes) -> {
            Chain.Conversion process = chain.process(key.id(), row.where());
            if (process.input().id().equals(material) && tonnes > 0) {
                taken.merge(key.country(), tonnes, Double::sum);
            }
        });
        if (country.equals(WORLD)) {
            return shares(taken);
        }
        boolean trades = flows.traded().entrySet().stream()
                .anyMatch(e -> e.getValue() > 0
                        && e.getKey().material().equals(material)
                        && (e.getKey().from().equals(country) || e.getKey().to().equals(country)));
        boolean makes = flows.processed().keySet().stream()
                .anyMatch(k -> k.country().equals(country)
                        && chain.process(k.id(), row.where()).output().id().equals(material));
        if (!trades && !makes && !taken.containsKey(country)) {
            throw new InputException(new Defect.UnknownName(
                    row.where(),
                    "country with a price of " + material,
                    country,
                    NearestName.of(country, taken.keySet())));
        }
        return Map.of(country, 1.0);
    }

    /** Amounts as shares of their sum. What the reconciliation left at next to nothing has no say, and would unscale the row. */
    static Map<String, Double> shares(Map<String, Double> amounts) {
        double all = amounts.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = new TreeMap<>(amounts);
        shares.values().removeIf(amount -> amount < LEAST_SHARE * all);
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((country, amount) -> amount / sum);
        return shares;
    }

    /** A free column in units of its standard error, with half its square as cost. */
    private int free(String name, double error) {
        int column = program.column(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
        program.quadratic(column, 1);
        scaled.put(column, error);
        return column;
    }

    private int bounded(String name, double error, double low) {
        int column = program.column(name, low / error, Double.POSITIVE_INFINITY, 0);
        program.quadratic(column, 1);
        scaled.put(column, error);
        return column;
    }

    private int priceColumn(String country, String material) {
        return price.computeIfAbsent(
                new BaseFlows.Key(country, material),
                k -> program.column("price " + country + " " + material, 0, Double.POSITIVE_INFINITY, 0));
    }

    private List<PairRow> pairs(double wedgeErrorPerElement) {
        List<PairRow> rows = new ArrayList<>();
        for (BaseFlows.Pair pair : flows.traded().keySet()) {
            double cost = freight.getOrDefault(pair, Double.NaN) / KUSD;
            if (flows.traded().get(pair) <= 0 || Double.isNaN(cost)) {
                continue;
            }
            double content = content(pair.material());
            double error = wedgeErrorPerElement * content / KUSD;
            int lambda = bounded("margin " + pair, error, -cost);
            int row = program.row("pair " + pair, cost, cost);
            program.coefficient(row, priceColumn(pair.to(), pair.material()), 1);
            program.coefficient(row, priceColumn(pair.from(), pair.material()), -1);
            program.coefficient(row, lambda, -error);
            rows.add(new PairRow(pair, cost, lambda, error));
        }
        return rows;
    }

    private List<ProcessRow> processes(double plantErrorPerElement) {
        List<ProcessRow> rows = new ArrayList<>();
        flows.processed().forEach((key, tonnes) -> {
            if (tonnes <= 0) {
                return;
            }
            Chain.Conversion process = chain.process(key.id(), new Location("data/chain_processes.csv", 1));
            double cost = process.operatingCostUsdPerTonne() / KUSD;
            double error = plantErrorPerElement * process.output().content() / KUSD;
            // A process is not run at a gain that would make its cost vanish: a share of the operating cost stays.
            double leastCostShare = data.assumptions().value("processing-cost-floor");
            int mu = bounded("processing " + key, error, -(1 - leastCostShare) * cost);
            int row = program.row("process " + key, cost, cost);
            program.coefficient(row, priceColumn(key.country(), process.output().id()), 1);
            program.coefficient(row, priceColumn(key.country(), process.input().id()), -1 / process.outputPerInput());
            program.coefficient(row, mu, -error);
            rows.add(new ProcessRow(key, cost, mu, error));
        });
        return rows;
    }

    private BasePrices prices(double[] x, List<PairRow> pairs, List<ProcessRow> processes) {
        Map<BaseFlows.Key, Double> prices = new LinkedHashMap<>();
        price.forEach((key, column) -> prices.put(key, x[column] * KUSD));
        Map<BaseFlows.Pair, Double> margins = new LinkedHashMap<>();
        pairs.forEach(p -> margins.put(p.pair(), (p.freight() + p.error() * x[p.column()]) * KUSD));
        Map<BaseFlows.Key, Double> costs = new LinkedHashMap<>();
        processes.forEach(p -> costs.put(p.key(), (p.cost() + p.error() * x[p.column()]) * KUSD));
        return new BasePrices(prices, margins, costs);
    }

    private double content(String material) {
        return chain.materials().get(chain.indexOf(material)).content();
    }
}
