package tizbek.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.facts.Table;
import tizbek.network.Vehicle;
import tizbek.plan.internal.Formula;

/**
 * A chain of one element: its materials in the order of the stages, and the processes that turn one into the next.
 *
 * @param id commodity id, such as {@code antimony}
 * @param baseYear from which it is planned, and in whose money
 */
public record Chain(
        String id, Words title, String element, int baseYear, List<Material> materials, List<Conversion> processes) {

    public Chain {
        materials = List.copyOf(materials);
        processes = List.copyOf(processes);
    }

    /**
     * A product form.
     *
     * @param content tonnes of the element in a tonne of material
     * @param vehicles vehicles that carry it
     */
    public record Material(
            String id, String stage, Words title, double content, List<String> vehicles, Provenance provenance) {
        public Material {
            vehicles = List.copyOf(vehicles);
        }
    }

    /**
     * A process with one input and one output.
     *
     * @param recovery share of the element that reaches the output
     * @param operatingCostUsdPerTonne cost per tonne of output, without the input and less what by-products with a price
     *     from outside bring
     */
    public record Conversion(
            String id,
            Words title,
            Material input,
            Material output,
            double recovery,
            double operatingCostUsdPerTonne,
            Provenance provenance) {

        /** Tonnes of output from a tonne of input. */
        public double outputPerInput() {
            return input.content() * recovery / output.content();
        }
    }

    public int indexOf(String materialId) {
        for (int i = 0; i < materials.size(); i++) {
            if (materials.get(i).id().equals(materialId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("material (" + materialId + ") is not of the chain (" + id + ")");
    }

    /**
     * The material with this id.
     *
     * @throws InputException if the chain has none, with the nearest id
     */
    public Material material(String materialId, Location askedAt) {
        List<String> ids = materials.stream().map(Material::id).toList();
        int i = ids.indexOf(materialId);
        if (i < 0) {
            throw new InputException(
                    new Defect.UnknownName(askedAt, "material", materialId, NearestName.of(materialId, ids)));
        }
        return materials.get(i);
    }

    /** The first process from one material to another, in the order of the table. */
    public Conversion process(String id, Location askedAt) {
        List<String> ids = processes.stream().map(Conversion::id).toList();
        int i = ids.indexOf(id);
        if (i < 0) {
            throw new InputException(new Defect.UnknownName(askedAt, "process", id, NearestName.of(id, ids)));
        }
        return processes.get(i);
    }

    /** Processes that make {@code material}. */
    public List<Conversion> making(Material material) {
        return processes.stream().filter(p -> p.output().equals(material)).toList();
    }

    /**
     * Reads the chain from the tables materials, chain_materials, processes and chain_processes.
     *
     * @throws InputException if the tables know no such chain
     */
    public static Chain read(DataPackage data, String id, Location askedAt) {
        Map<String, Row> chainRows = byId(data.table("chains", "id", "name_en", "name_ru", "element", "base_year"));
        Row chain = chainRows.get(id);
        if (chain == null) {
            throw new InputException(
                    new Defect.UnknownName(askedAt, "chain", id, NearestName.of(id, chainRows.keySet())));
        }
        Map<String, Row> materialRows =
                byId(data.table("materials", "id", "element", "content_pct", "content_assumption"));
        List<Material> materials = new ArrayList<>();
        for (Row row :
                data.table("chain_materials", "chain", "material", "vehicles").rows()) {
            if (row.getText("chain").equals(id)) {
                materials.add(material(known(materialRows, "material", row.getText("material"), row), row, data));
            }
        }
        if (materials.isEmpty()) {
            throw new InputException(new Defect.MissingValue(
                    new Location("data/chain_materials.csv", 1), "materials of the chain " + id));
        }
        Chain bare = new Chain(
                id,
                new Words(chain.getText("name_en"), chain.getText("name_ru")),
                chain.getText("element"),
                chain.getYear("base_year"),
                materials,
                List.of());
        return new Chain(id, bare.title(), bare.element(), bare.baseYear(), materials, processes(data, bare));
    }

    private static Material material(Row row, Row chainRow, DataPackage data) {
        double content = tizbek.facts.Material.of(row, data.assumptions())
                .findContent()
                .orElseThrow(() -> new InputException(new Defect.MissingValue(row.where(), "content_pct")))
                .massFraction();
        return new Material(
                row.getText("id"),
                row.getText("stage"),
                new Words(chainRow.getText("title_en"), chainRow.getText("title_ru")),
                content,
                vehicles(chainRow),
                row.getProvenance());
    }

    private static List<String> vehicles(Row row) {
        List<String> known = Arrays.stream(Vehicle.values()).map(Enum::name).toList();
        for (String vehicle : row.getList("vehicles")) {
            if (!known.contains(vehicle)) {
                throw new InputException(
                        new Defect.UnknownName(row.where(), "vehicle", vehicle, NearestName.of(vehicle, known)));
            }
        }
        return row.getList("vehicles");
    }

    private static List<Conversion> processes(DataPackage data, Chain chain) {
        Map<String, Row> rows = byId(data.table("processes", "id", "typical_recovery_pct"));
        List<Conversion> processes = new ArrayList<>();
        for (Row row : data.table("chain_processes", "chain", "process", "input", "output")
                .rows()) {
            if (row.getText("chain").equals(chain.id())) {
                Row facts = known(rows, "process", row.getText("process"), row);
                double credit = row.has("credit_formula") ? formula(row, "credit_formula", data) : 0;
                processes.add(new Conversion(
                        facts.getText("id"),
                        new Words(row.getText("name_en"), row.getText("name_ru")),
                        chain.material(row.getText("input"), row.where()),
                        chain.material(row.getText("output"), row.where()),
                        figure(row, "recovery_formula", facts, "typical_recovery_pct", data) / 100,
                        figure(row, "cost_formula", facts, "operating_cost_usd_per_t_output", data) - credit,
                        facts.getProvenance()));
            }
        }
        return processes;
    }

    /** The formula of the chain where it has one, else the figure of the table of processes. */
    private static double figure(Row row, String formula, Row facts, String column, DataPackage data) {
        return row.has(formula) ? formula(row, formula, data) : facts.getAmount(column);
    }

    private static double formula(Row row, String column, DataPackage data) {
        double value = Formula.of(row.getText(column), row.where()).value(data.assumptions());
        if (value < 0) {
            throw row.bad(column, row.getText(column), "zero or more (it gives " + value + ")");
        }
        return value;
    }

    private static Map<String, Row> byId(Table table) {
        Map<String, Row> rows = new LinkedHashMap<>();
        table.rows().forEach(r -> rows.put(r.getText("id"), r));
        return rows;
    }

    /** The ids of all chains, in the order of the table. */
    public static List<String> list(DataPackage data) {
        return data.table("chains", "id").rows().stream()
                .map(r -> r.getText("id"))
                .toList();
    }

    private static Row known(Map<String, Row> rows, String kind, String id, Row askedFrom) {
        Row row = rows.get(id);
        if (row == null) {
            throw new InputException(
                    new Defect.UnknownName(askedFrom.where(), kind, id, NearestName.of(id, rows.keySet())));
        }
        return row;
    }
}
