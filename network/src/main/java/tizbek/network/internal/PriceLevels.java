package tizbek.network.internal;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.Deflators;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.Row;
import tizbek.network.Charge;
import tizbek.network.Leg;
import tizbek.network.Mode;
import tizbek.network.PublishedFigure;
import tizbek.network.Route;
import tizbek.network.Vehicle;

/**
 * Our freight in the money of another year. What a box pays on the ocean follows the market: the mean of the year on
 * the index of the table {@code corridor_price_levels}, over its level when the rate of the map was quoted. All else
 * follows consumer prices of the United States.
 */
public final class PriceLevels {

    /** The area whose price index carries dollars from one year to another. */
    private static final String DOLLAR_AREA = "USA";

    private static final int YEARS_BACK = 10;

    private final Deflators deflators;
    private final Figures figures;
    private final NavigableMap<Integer, Double> ocean = new TreeMap<>();
    private final Set<String> rates = new HashSet<>();
    private final double quoted;

    public PriceLevels(DataPackage data) {
        deflators = Deflators.of(data);
        figures = new Figures(data);
        double ofRate = 0;
        for (Row row : data.table(
                        "corridor_price_levels", "year", "use", "usd_per_40ft", "rates", "source", "basis", "note")
                .rows()) {
            if (row.getText("use").equals("quoted")) {
                ofRate = row.getAmount("usd_per_40ft");
                rates.addAll(row.getList("rates"));
            } else {
                ocean.put(row.getYear("year"), row.getAmount("usd_per_40ft"));
            }
        }
        if (!(ofRate > 0) || ocean.isEmpty()) {
            throw missing("corridor_price_levels", "the level at which the rate of the map was quoted");
        }
        quoted = ofRate;
    }

    /** The rate a cell names, where it names one. */
    public OptionalDouble rate(Row row, String column) {
        return row.has(column)
                ? OptionalDouble.of(figures.named(row, column, "usd_per_t_km").value())
                : OptionalDouble.empty();
    }

    /** Dollars of the year that the way costs a tonne by the map; the rail rate of the figure replaces its own. */
    public double usdPerTonne(Route route, PublishedFigure figure) {
        double prices = index(figure.year()) / index(route.priceYear());
        double ofOcean = ocean(figure.year()) / quoted;
        double usd = 0;
        for (Leg leg : route.legs()) {
            boolean otherRate =
                    leg.mode() == Mode.RAIL && figure.railUsdPerTonneKm().isPresent();
            for (Charge charge : leg.charges()) {
                if (!(otherRate && charge.kind() == Charge.Kind.HAULAGE)) {
                    usd += charge.usdPerTonne() * (isOcean(route, leg, charge) ? ofOcean : prices);
                }
            }
            if (otherRate) {
                usd += leg.length().kilometres() * figure.railUsdPerTonneKm().orElse(0) * prices;
            }
        }
        return usd;
    }

    /** Whether it is one of the rates that were quoted at that level; ships of other seas have prices of their own. */
    private boolean isOcean(Route route, Leg leg, Charge charge) {
        return route.vehicle() == Vehicle.CONTAINER
                && leg.mode() == Mode.SEA
                && charge.kind() == Charge.Kind.HAULAGE
                && rates.contains(charge.basis());
    }

    /** Where no mean of the year is known, that of the last year before it, else of the first. */
    private double ocean(int year) {
        var known = ocean.floorEntry(year);
        return (known == null ? ocean.firstEntry() : known).getValue();
    }

    /** Where the index does not reach the year, its last one stands in. */
    private double index(int year) {
        for (int y = year; y > year - YEARS_BACK; y--) {
            Optional<Deflators.Deflator> found = deflators.find(DOLLAR_AREA, Deflators.Index.CPI, y);
            if (found.isPresent()) {
                return found.get().value();
            }
        }
        throw missing("deflators", "price index (" + DOLLAR_AREA + " " + year + "), or that of the ten years before");
    }

    private static InputException missing(String table, String what) {
        return new InputException(
                new Defect.Contradiction(new Location(table + ".csv", 1), what + " is not known", "a row is missing."));
    }
}
