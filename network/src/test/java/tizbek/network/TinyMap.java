package tizbek.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tizbek.facts.DataPackage;

/**
 * A map of a few places with prices one can add up in the head. Per tonne-kilometre: rail 0.01, road 0.10, sea 0.001
 * and ferry 0.02 dollars; grams of carbon dioxide: rail 20, road 60,
 * sea 10, ferry 15. Per change: lorry and wagon 3, gauge 5, port call 10. A land border costs 40 a shipment on
 * leaving and 20 on entering, so 2 + 1 with a lorry of 20 t and the same with a wagon. Passing RRR costs buyers in
 * WWW another 30.
 */
final class TinyMap {

    static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static final String LINK_HEADER =
            "from,to,mode,distance_km,gauge_mm,status,opens,capacity_t_per_year,current_flow_t,transit_h,"
                    + "tariff_usd_per_t,tariff_basis,source,basis,note\n";
    private static final String PLACE_HEADER =
            "id,name,country,latitude,longitude,kind,gauge_change,source,basis,note\n";

    private final Path folder;
    private final Map<String, String> tables = new HashMap<>();

    TinyMap(Path folder) {
        this.folder = folder;
        tables.put("sea_places", PLACE_HEADER + "lane-x,Lane,,80,0,sea-lane,n,s,recalled,\n");
        tables.put("sea_links", LINK_HEADER + "lane-x,lane-y,sea,111,,open,,,,,,,s,recalled,\n");
        tables.put("risks", "node,hazard,from,to,effect\nnowhere,congestion,2020,,slow\n");
        tables.put("closure_scopes", "node,from,modes,note\nnowhere,2020,road,\n");
        tables.put("corridors", "id,route\nlanes,lane-x;lane-y\n");
        tables.put("site_access", "site,place,length_km,siding\nelsewhere,lane-y,,\n");
        tables.put("facilities", SITE_HEADER + "plant-z,Plant,AAA,,,s,recalled,\n");
        tables.put("deposits", SITE_HEADER + "mine-z,Mine,AAA,,,s,recalled,\n");
        tables.put("gateways", "country,place,source,basis,note\nZZZ,lane-x,s,assumed,\n");
        tables.put("countries", "id,eu,eaeu\nAAA,n,n\nEEE,y,n\nFFF,y,n\n");
        tables.put(
                "sailings",
                "service,links,sailings_per_month,source,basis,note\nnowhere,lane-x--lane-y--sea,,s,read,\n");
        tables.put(
                "transit_queues",
                "place,links,from,to,hours,passed_by,source,basis,note\nnowhere,lane-x--lane-y--sea,1900,1900,1,,s,read,\n");
        tables.put(
                "transit_services",
                "service,item,vehicle,gauge_mm,places,rule,figure,source,basis,note\nexpress,join,any,,,add,assumptions:wedge,s,read,\n");
        tables.put("transit_wedges", "country,usd_per_t,buyers,note\nRRR,assumptions:wedge,WWW;EU,\n");
        tables.put(
                "tariff_scopes", "tariff_basis,vehicle,scope,note\nbox,container,whole,\ntrack,any,infrastructure,\n");
        tables.put("crossing_exclusions", "node,direction,mode,year,note\nnowhere,both,rail,,\n");
        tables.put("crossings", """
                node,direction,mode,dwell_h,cost_usd_per_t,cost_usd_per_shipment,year,source,basis,note
                region:ALL,both,sea,1,,1,2022,s,read,
                country:AAA,outbound,road,4,,40,2022,s,read,
                country:AAA,inbound,road,2,,20,2022,s,read,
                country:AAA,outbound,rail,4,,40,2022,s,read,
                country:AAA,inbound,rail,2,,20,2022,s,read,
                """);
        for (String country : new String[] {"BBB", "CCC", "RRR", "WWW", "EEE", "FFF"}) {
            tables.merge(
                    "crossings",
                    tables.getOrDefault("crossings", "")
                            .lines()
                            .filter(l -> l.startsWith("country:AAA"))
                            .map(l -> l.replace("AAA", country) + "\n")
                            .collect(Collectors.joining()),
                    String::concat);
        }
        freight();
    }

    private static final String SITE_HEADER = "id,name,country,latitude,longitude,source,basis,note\n";

    private void freight() {
        tables.put("assumptions", """
                id,chain,what,value,low,high,unit,rule,reason
                wedge,all,w,30,,,USD/t,,
                half-call,all,c,10,,,USD/t,,every call costs the same here
                freight-site-detour,all,d,1.3,,,ratio,,
                freight-siding-radius,all,d,15,,,km,,
                freight-truck-load,all,d,20,,,t,,
                freight-box-load,all,d,20,,,t,,
                freight-price-year,all,d,2023,,,year,,
                freight-length-tolerance,all,d,5,,,pct,,
                freight-position-tolerance,all,d,20,,,km,,
                route-overlap,all,d,0.6,,,ratio,,
                route-prefer-discount,all,d,50,,,pct,,
                risk-weight-closure,all,d,4,,,points,,
                risk-weight-sanctions,all,d,3,,,points,,
                risk-weight-congestion,all,d,1,,,points,,
                risk-closure-years,all,d,5,,,years,,
                transit-correlation,all,d,0,,,1,,
                transit-spread-haulage-rail,all,d,2,,,ratio,,
                transit-spread-haulage-road,all,d,1.5,,,ratio,,
                transit-spread-haulage-sea,all,d,1.2,,,ratio,,
                transit-spread-haulage-ferry,all,d,1.3,,,ratio,,
                transit-spread-handling-rail,all,d,1.5,,,ratio,,
                transit-spread-handling-road,all,d,1.5,,,ratio,,
                transit-spread-handling-sea,all,d,2.5,,,ratio,,
                transit-spread-handling-ferry,all,d,3,,,ratio,,
                transit-spread-gauge-break-rail,all,d,2,,,ratio,,
                transit-spread-border-rail,all,d,3,,,ratio,,
                transit-spread-border-road,all,d,3,,,ratio,,
                """);
        tables.put("modes", """
                mode,usd_per_t_km,speed_km_per_h,co2_g_per_t_km,handling_usd_per_t,handling_h,source,basis,note
                rail,0.01,50,20,,,s,derived,
                rail-box,0.03,50,20,,,s,derived,
                road,0.10,50,60,,,s,derived,
                road-b,0.20,50,,,,s,derived,
                sea,0.001,25,10,,,s,derived,
                ferry,0.02,25,15,,,s,derived,
                change,,,,3,12,s,assumed,
                gauge,,,,5,48,s,derived,
                """);
        tables.put("freight_rates", """
                vehicle,mode,gauge_mm,country,links,usd_per_t_km,speed_km_per_h,source,basis,note
                bulk;wagon,rail,,,,modes:rail,modes:rail,s,assumed,
                container,rail,,,,modes:rail-box,modes:rail,s,assumed,
                any,road,,,,modes:road,modes:road,s,assumed,
                any,road,,BBB,,modes:road-b,modes:road-b,s,assumed,
                any,sea,,,,modes:sea,modes:sea,s,assumed,
                any,ferry,,,,modes:ferry,modes:ferry,s,assumed,
                """);
        tables.put("freight_handling", """
                vehicle,from,to,usd_per_t,hours,source,basis,note
                any,start,road;rail,free,,s,assumed,
                any,start;road;rail,end,free,,s,assumed,
                any,road,road,free,,s,assumed,
                any,rail,rail,free,,s,assumed,
                any,road,rail,modes:change,modes:change,s,assumed,
                any,rail,road,modes:change,modes:change,s,assumed,
                any,rail,other-gauge,modes:gauge,modes:gauge,s,derived,
                any,start;road;rail;sea;ferry,sea;ferry,assumptions:half-call,,s,assumed,
                any,sea;ferry,road;rail;end,assumptions:half-call,,s,assumed,
                """);
    }

    /** Rows {@code id country latitude longitude kind}, separated by blanks; a lane has the country {@code -}. */
    TinyMap places(String rows) {
        StringBuilder csv = new StringBuilder(PLACE_HEADER);
        rows.lines()
                .filter(l -> !l.isBlank())
                .map(TinyMap::words)
                .forEach(w -> csv.append("%s,%s,%s,%s,%s,%s,n,s,recalled,\n"
                        .formatted(w[0], w[0], w[1].equals("-") ? "" : w[1], w[2], w[3], w[4])));
        tables.put("places", csv.toString());
        return this;
    }

    /** Rows {@code from to mode kilometres [gauge [status [opens]]]}, separated by blanks; an empty field is {@code -}. */
    TinyMap links(String rows) {
        StringBuilder csv = new StringBuilder(LINK_HEADER);
        rows.lines()
                .filter(l -> !l.isBlank())
                .map(TinyMap::words)
                .forEach(w -> csv.append("%s,%s,%s,%s,%s,%s,%s,,,,,,s,recalled,\n"
                        .formatted(
                                w[0],
                                w[1],
                                w[2],
                                field(w, 3, ""),
                                field(w, 4, ""),
                                field(w, 5, "open"),
                                field(w, 6, ""))));
        tables.put("links", csv.toString());
        return this;
    }

    private static String[] words(String line) {
        return line.strip().split(" +", -1);
    }

    private static String field(String[] words, int i, String otherwise) {
        return i < words.length && !words[i].equals("-") ? words[i] : otherwise;
    }

    /** Puts a whole table in the place of the usual one. */
    TinyMap table(String name, String csv) {
        tables.put(name, csv);
        return this;
    }

    /** Adds rows to a table. */
    TinyMap rows(String name, String csv) {
        tables.merge(name, csv, String::concat);
        return this;
    }

    /** Puts one text of a table in the place of another, which must be there. */
    TinyMap changed(String name, String before, String after) {
        String csv = tables.getOrDefault(name, "");
        if (!csv.contains(before)) {
            throw new IllegalArgumentException(name + " has no " + before);
        }
        tables.put(name, csv.replace(before, after));
        return this;
    }

    Network read() {
        tables.computeIfPresent("sea_places", (n, csv) -> csv + "lane-y,Lane,,81,0,sea-lane,n,s,recalled,\n");
        try {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Network.read(DataPackage.open(folder));
    }

    /** Path and freight of the cheapest way of loose cargo on 1 June 2025, or {@code no way}. */
    static String ask(Network network, String from, String to) {
        return ask(network, from, to, Vehicle.BULK, DAY);
    }

    static String ask(Network network, String from, String to, Vehicle vehicle, LocalDate day) {
        return new Router(network)
                .cheapest(network.site(from), network.site(to), vehicle, day, CargoValue.NONE)
                .map(r -> String.format(
                        Locale.ROOT, "%s = %.2f", r.path(), r.freight().usdPerTonne()))
                .orElse("no way");
    }
}
