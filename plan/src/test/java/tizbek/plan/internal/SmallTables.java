package tizbek.plan.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.facts.DataPackage;
import tizbek.plan.Chain;

/** Made-up tables of facts of the {@link SmallChain}, of tungsten, row by row. AAA, BBB, CCC and ROW have gateways. */
final class SmallTables {

    static final Chain CHAIN = new Chain(
            "small", SmallChain.words("small"), "W", 2023, SmallChain.CHAIN.materials(), SmallChain.CHAIN.processes());

    private final Path folder;
    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    SmallTables(Path folder) {
        this.folder = folder.resolve("data");
        head("assumptions", "id,chain,what,value,low,high,unit,rule,reason");
        row("assumptions", "reconcile-error-read,all,error,10,,,pct,,");
        row("assumptions", "reconcile-error-derived,all,error,20,,,pct,,");
        row("assumptions", "fact-years-away,all,years,2,,,years,,");
        row("assumptions", "fact-stand-in-error,all,times,2,,,ratio,,");
        row("assumptions", "trade-fill-least,all,least,0.001,,,1,,");
        row("assumptions", "trade-fill-error,all,error,50,,,pct,,");
        row("assumptions", "trade-fill-distance,all,distance,3000,,,km,,");
        head("chains", "id");
        List.of("small", "host", "further").forEach(c -> row("chains", c));
        head("gateways", "country,place");
        List.of("AAA", "BBB", "CCC", "ROW").forEach(c -> row("gateways", c + ",port"));
        head("countries", "id,latitude,longitude");
        List.of("AAA", "BBB", "CCC", "ROW").forEach(c -> row("countries", c + ",0,0"));
        head("conversions", "compound,element,mass_fraction,source,basis,note");
        row("conversions", "WO3,W,0.8,x,read,");
        head(
                "chain_observations",
                "chain,kind,material,commodity,form,stage,hs6,factor_formula,serves,source,basis,note");
        // A table without rows would be refused: each has one of something else.
        row("chain_observations", "other,mine,x,other,,mine,,,all,x,read,");
        head("production", "country,commodity,form,stage,year,quantity_t,counted_as,chosen,source,basis,note");
        head("production_totals", "area,commodity,form,stage,year,quantity_t,counted_as,chosen,source,basis,note");
        head("demand", "area,commodity,form,use,year,consumption_t,counted_as,chosen,source,basis,note");
        head("trade_flows", "exporter,importer,commodity,hs6,period,quantity_t,chosen,source,basis,note");
        head("base_year", "chain,year,kind,country,partner,material,content_basis,formula,error_pct,source,basis,note");
        row("production", "AAA,other,,mine,2023,1,W,y,x,read,");
        row("production_totals", "WLD,other,,mine,2023,1,W,y,x,read,");
        row("demand", "AAA,other,,all,2023,1,W,y,x,read,");
        row("trade_flows", "AAA,BBB,other,1,2023,1,y,x,read,");
        row("base_year", "other,2023,mine,AAA,,x,contained,1,,x,read,");
        head("chain_users", "chain,country,material,source,basis,note");
        head("chain_companions", "chain,country,material,producer,host_chain,host_material,host,yield_formula");
        row("chain_users", "other,AAA,x,x,read,");
        row("chain_companions", "other,AAA,x,,another,x,,");
    }

    private void head(String table, String columns) {
        tables.put(table, new ArrayList<>(List.of(columns)));
    }

    /** A line at the end of a table. */
    SmallTables row(String table, String line) {
        tables.getOrDefault(table, List.of()).add(line);
        return this;
    }

    /** The lines of an assumption with another value. */
    SmallTables assume(String id, double value) {
        tables.getOrDefault("assumptions", List.of()).removeIf(l -> l.startsWith(id + ","));
        return row("assumptions", id + ",all,what," + value + ",,,1,,");
    }

    /** A country lies elsewhere than at the point where all others lie. */
    SmallTables place(String country, double latitude, double longitude) {
        tables.getOrDefault("countries", List.of()).removeIf(l -> l.startsWith(country + ","));
        return row("countries", country + "," + latitude + "," + longitude);
    }

    /** A rule that reads figures of the base year. */
    SmallTables rule(String kind, String material, String stage) {
        return row("chain_observations", "small,%s,%s,tin,,%s,,,all,x,read,".formatted(kind, material, stage));
    }

    SmallTables mined(String country, int year, double tonnes, String countedAs) {
        return row("production", "%s,tin,,mine,%d,%s,%s,y,x,read,".formatted(country, year, tonnes, countedAs));
    }

    /** A row of the base year: what no rule reads. */
    SmallTables known(String kind, String country, String partner, String material, String formula) {
        return row(
                "base_year",
                "small,2023,%s,%s,%s,%s,contained,%s,,x,read,".formatted(kind, country, partner, material, formula));
    }

    DataPackage open() {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                Files.writeString(folder.resolve(table.getKey() + ".csv"), String.join("\n", table.getValue()) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DataPackage.open(folder);
    }
}
