package tizbek.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import tizbek.facts.Conversions;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.Material;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.measure.Counted;
import tizbek.measure.Grade;

/**
 * What the tables say of a material that is to travel: in what, and what a tonne is worth.
 *
 * @param vehicles kinds that may carry it; all of them where no table says
 * @param vehiclesBasis the row that says so, such as {@code cargo_vehicles:metal}; empty where none does
 * @param usdPerTonne worth of a tonne; absent where nobody quotes it
 * @param valueBasis the row it comes from, such as {@code prices:antimony/2025}
 * @param byContent whether it is the price of the metal times the content: more than is paid for the material itself
 */
public record Cargo(
        String material,
        Set<Vehicle> vehicles,
        String vehiclesBasis,
        OptionalDouble usdPerTonne,
        String valueBasis,
        boolean byContent) {

    private static final String METAL = "metal";

    /**
     * Reads what is known of {@code material} on a day.
     *
     * @throws InputException if there is no such material
     */
    public static Cargo of(DataPackage data, String material, LocalDate day) {
        Map<String, Row> materials = new LinkedHashMap<>();
        data.table("materials", "id", "commodity", "stage", "element")
                .rows()
                .forEach(r -> materials.put(r.getText("id"), r));
        Row row = materials.get(material);
        if (row == null) {
            throw new InputException(new Defect.UnknownName(
                    new Location("materials.csv", 1),
                    "material",
                    material,
                    NearestName.of(material, materials.keySet())));
        }
        Optional<Row> vehicles = vehicles(data, material, row.getText("stage"));
        Worth worth = worth(data, row, day);
        return new Cargo(
                material,
                vehicles.map(Cargo::kinds).orElse(EnumSet.allOf(Vehicle.class)),
                vehicles.map(Cargo::basis).orElse(""),
                worth.usd(),
                worth.basis(),
                worth.byContent());
    }

    // ---- in what it travels

    private static Optional<Row> vehicles(DataPackage data, String material, String stage) {
        List<Row> rules = data.table("cargo_vehicles", "cargo", "vehicles").rows();
        return data.table("chain_materials", "chain", "material", "vehicles").rows().stream()
                .filter(r -> r.getText("material").equals(material))
                .findFirst()
                .or(() -> find(rules, material))
                .or(() -> find(rules, stage));
    }

    private static Optional<Row> find(List<Row> rules, String cargo) {
        return rules.stream().filter(r -> r.getText("cargo").equals(cargo)).findFirst();
    }

    private static Set<Vehicle> kinds(Row row) {
        Set<Vehicle> kinds = EnumSet.noneOf(Vehicle.class);
        List<String> known = Arrays.stream(Vehicle.values()).map(Enum::name).toList();
        for (String word : row.getList("vehicles")) {
            if (!known.contains(word.toUpperCase(Locale.ROOT))) {
                throw row.bad("vehicles", word, "one of " + String.join(", ", known));
            }
            kinds.add(Vehicle.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }

    private static String basis(Row row) {
        return row.hasColumn("chain")
                ? "chain_materials:" + row.getText("chain") + "/" + row.getText("material")
                : "cargo_vehicles:" + row.getText("cargo");
    }

    // ---- what a tonne is worth

    private record Worth(OptionalDouble usd, String basis, boolean byContent) {
        static final Worth UNKNOWN = new Worth(OptionalDouble.empty(), "", false);
    }

    /** The newest price of the material itself before the day; else of the metal in it. */
    private static Worth worth(DataPackage data, Row material, LocalDate day) {
        String id = material.getText("id");
        Map<String, Row> series = new LinkedHashMap<>();
        data.table("quotations", "id", "commodity", "material", "counted_as")
                .rows()
                .forEach(r -> series.put(r.getText("id"), r));
        Optional<Row> own =
                newest(data, day, series, s -> s.findText("material").orElse("").equals(id));
        if (own.isPresent()) {
            return priced(data, material, own.get(), series);
        }
        return newest(
                        data,
                        day,
                        series,
                        s -> s.getText("commodity").equals(material.getText("commodity"))
                                && s.findText("material")
                                        .map(m -> m.endsWith("." + METAL))
                                        .orElse(true)
                                && s.getText("counted_as").equals("gross"))
                .map(metal -> content(data, material)
                        .map(grade -> worth(metal, grade.massFraction(), true))
                        .orElse(Worth.UNKNOWN))
                .orElse(Worth.UNKNOWN);
    }

    /** A price per tonne of an element or a compound becomes one per tonne of the material by what this holds of it. */
    private static Worth priced(DataPackage data, Row material, Row price, Map<String, Row> series) {
        Row of = Objects.requireNonNull(series.get(price.getText("series")));
        if (of.getText("counted_as").equals("gross")) {
            return worth(price, 1, false);
        }
        Counted counted = of.getCounted("counted_as");
        Conversions conversions = Conversions.of(data);
        return content(data, material)
                .filter(grade ->
                        conversions.findFactor(grade.counted(), counted).isPresent())
                .map(grade -> worth(price, conversions.convert(grade, counted).massFraction(), false))
                .orElse(Worth.UNKNOWN);
    }

    private static Optional<Grade<Counted.Element>> content(DataPackage data, Row material) {
        return Material.of(material, data.assumptions()).findContent();
    }

    private static Worth worth(Row price, double share, boolean byContent) {
        return new Worth(
                OptionalDouble.of(price.getAmount("usd_per_t") * share),
                "prices:" + price.getText("series") + "/" + price.getText("period"),
                byContent);
    }

    private static Optional<Row> newest(
            DataPackage data, LocalDate day, Map<String, Row> series, Predicate<Row> wanted) {
        return data.table("prices", "series", "period", "usd_per_t", "chosen").rows().stream()
                .filter(r -> r.has("usd_per_t") && r.isYes("chosen"))
                .filter(r -> Optional.ofNullable(series.get(r.getText("series")))
                        .filter(wanted)
                        .isPresent())
                .filter(r -> !r.getDate("period").lastDay().isAfter(day))
                .max(Comparator.comparing((Row r) -> r.getDate("period").lastDay())
                        .thenComparing(r -> r.getText("series"), Comparator.reverseOrder()));
    }
}
