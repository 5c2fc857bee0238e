package tizbek.network.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Row;
import tizbek.network.Charge;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Mode;
import tizbek.network.Vehicle;

/**
 * The price of carriage per tonne-kilometre: the table {@code freight_rates}, whose narrowest fitting row is taken
 * (one that names the link, then the country, then the gauge), and for links that have a whole price the table
 * {@code tariff_scopes}, which says what each kind of tariff covers.
 */
final class HaulageRates {

    private record Rate(
            Set<Vehicle> vehicles,
            Mode mode,
            OptionalDouble gauge,
            String country,
            List<String> links,
            Figure usdPerTonneKm,
            Figure speedKmPerHour,
            @Nullable Figure gramsPerTonneKm) {

        boolean fits(Vehicle vehicle, Mode linkMode, int gaugeMm, String inCountry, String link) {
            return vehicles.contains(vehicle)
                    && mode == linkMode
                    && (gauge.isEmpty() || gauge.getAsDouble() == gaugeMm)
                    && (country.isEmpty() || country.equals(inCountry))
                    && (links.isEmpty() || links.contains(link));
        }

        int narrowness() {
            return (links.isEmpty() ? 0 : 4) + (country.isEmpty() ? 0 : 2) + (gauge.isEmpty() ? 0 : 1);
        }
    }

    private static final String CO2 = "co2_g_per_t_km";

    private final List<Rate> rates;
    private final Map<String, Set<Vehicle>> wholeTariffs = new HashMap<>();
    private final Set<String> knownScopes = new HashSet<>();

    HaulageRates(DataPackage data, Figures figures) {
        rates = data.table(
                        "freight_rates",
                        "vehicle",
                        "mode",
                        "gauge_mm",
                        "country",
                        "links",
                        "usd_per_t_km",
                        "speed_km_per_h",
                        "source",
                        "basis",
                        "note")
                .map(row -> rate(row, figures));
        data.table("tariff_scopes", "tariff_basis", "vehicle", "scope", "note").map(this::scope);
    }

    private static Rate rate(Row row, Figures figures) {
        Figure speed = figures.named(row, "speed_km_per_h", "speed_km_per_h");
        if (!(speed.value() > 0)) {
            throw row.bad("speed_km_per_h", row.getText("speed_km_per_h"), "the name of a speed above zero");
        }
        Figure ofPrice = figures.findInModes(row.getText("usd_per_t_km"), CO2);
        return new Rate(
                new HashSet<>(HandlingRules.vehicles(row, "vehicle")),
                LinkReader.mode(row, "mode"),
                row.findNumber("gauge_mm"),
                row.findText("country").orElse(""),
                row.getList("links"),
                figures.named(row, "usd_per_t_km", "usd_per_t_km"),
                speed,
                ofPrice != null ? ofPrice : figures.findInModes(row.getText("speed_km_per_h"), CO2));
    }

    private Row scope(Row row) {
        String basis = row.getText("tariff_basis");
        knownScopes.add(basis);
        switch (row.getText("scope")) {
            case "whole" -> wholeTariffs.put(basis, new HashSet<>(HandlingRules.vehicles(row, "vehicle")));
            case "infrastructure" -> wholeTariffs.put(basis, Set.of());
            default -> throw row.bad("scope", row.getText("scope"), "whole or infrastructure");
        }
        return row;
    }

    /** Whether the table of scopes says what this tariff covers. */
    boolean knowsScope(String tariffBasis) {
        return knownScopes.contains(tariffBasis);
    }

    /** Carriage over the link: one charge, or one for each half where it joins two countries with other rates. */
    List<Charge> charges(Link link, Vehicle vehicle) {
        if (link.tariffUsdPerTonne().isPresent()
                && wholeTariffs.getOrDefault(link.tariffBasis(), Set.of()).contains(vehicle)) {
            double hours = link.transitHours()
                    .orElseGet(() -> halves(link, vehicle).stream()
                            .mapToDouble(Charge::hours)
                            .sum());
            return List.of(new Charge(
                    Charge.Kind.HAULAGE,
                    link.tariffUsdPerTonne().getAsDouble(),
                    hours,
                    "links:" + link.id(),
                    link.provenance()));
        }
        return halves(link, vehicle);
    }

    private List<Charge> halves(Link link, Vehicle vehicle) {
        Rate first = rate(link, vehicle, link.from());
        Rate second = rate(link, vehicle, link.to());
        List<Charge> charges = new ArrayList<>();
        if (first.equals(second)) {
            charges.add(haul(first, link.length().kilometres(), link.transitHours()));
        } else {
            OptionalDouble half = link.transitHours().isPresent()
                    ? OptionalDouble.of(link.transitHours().getAsDouble() / 2)
                    : OptionalDouble.empty();
            charges.add(haul(first, link.length().kilometres() / 2, half));
            charges.add(haul(second, link.length().kilometres() / 2, half));
        }
        return charges;
    }

    /** Carriage by road within one country, over a way that is no link of the map. */
    Charge byRoad(String country, double kilometres, Vehicle vehicle, MapPlace near) {
        Rate rate = narrowest(vehicle, Mode.ROAD, 0, country, "", near);
        return haul(rate, kilometres, OptionalDouble.empty());
    }

    /** Carbon dioxide of a tonne over the link: each half by the factor that holds at its end. */
    Emission emission(Link link, Vehicle vehicle) {
        return known(findHalfEmission(link, link.from(), vehicle), vehicle, link.mode(), link.from())
                .plus(known(findHalfEmission(link, link.to(), vehicle), vehicle, link.mode(), link.to()));
    }

    Emission emissionByRoad(String country, double kilometres, Vehicle vehicle, MapPlace near) {
        return known(findEmissionByRoad(country, kilometres, vehicle, near), vehicle, Mode.ROAD, near);
    }

    private static Emission known(Optional<Emission> found, Vehicle vehicle, Mode mode, MapPlace near) {
        return found.orElseThrow(() -> new InputException(new Defect.Contradiction(
                near.provenance().where(),
                "no factor of carbon dioxide for vehicle (%s), mode (%s) at (%s)"
                        .formatted(vehicle, mode.word(), near.id()),
                "the row of modes that a broad row of freight_rates names should have co2_g_per_t_km.")));
    }

    /** Over the half of the link at one of its ends; nothing where no factor is known. */
    Optional<Emission> findHalfEmission(Link link, MapPlace end, Vehicle vehicle) {
        return findEmission(
                link.length().kilometres() / 2,
                vehicle,
                link.mode(),
                link.gaugeMm().orElse(0),
                end.country(),
                link.id(),
                end);
    }

    Optional<Emission> findEmissionByRoad(String country, double kilometres, Vehicle vehicle, MapPlace near) {
        return findEmission(kilometres, vehicle, Mode.ROAD, 0, country, "", near);
    }

    /** By the narrowest fitting row whose figures have a factor; it is generic where that row does not set the price. */
    private Optional<Emission> findEmission(
            double kilometres, Vehicle vehicle, Mode mode, int gaugeMm, String country, String link, MapPlace near) {
        Rate priced = narrowest(vehicle, mode, gaugeMm, country, link, near);
        Rate best = narrowest(vehicle, mode, gaugeMm, country, link, r -> r.gramsPerTonneKm() != null);
        Figure factor = best == null ? null : best.gramsPerTonneKm();
        return factor == null
                ? Optional.empty()
                : Optional.of(new Emission(factor.value() * kilometres, factor.basis(), !priced.equals(best)));
    }

    private Rate rate(Link link, Vehicle vehicle, MapPlace end) {
        return narrowest(vehicle, link.mode(), link.gaugeMm().orElse(0), end.country(), link.id(), end);
    }

    private @Nullable Rate narrowest(
            Vehicle vehicle, Mode mode, int gaugeMm, String country, String link, Predicate<Rate> test) {
        Rate best = null;
        for (Rate rate : rates) {
            boolean narrower = best == null || rate.narrowness() > best.narrowness();
            if (narrower && rate.fits(vehicle, mode, gaugeMm, country, link) && test.test(rate)) {
                best = rate;
            }
        }
        return best;
    }

    private Rate narrowest(Vehicle vehicle, Mode mode, int gaugeMm, String country, String link, MapPlace near) {
        Rate best = narrowest(vehicle, mode, gaugeMm, country, link, r -> true);
        if (best == null) {
            throw new InputException(new Defect.Contradiction(
                    near.provenance().where(),
                    "no freight rate fits vehicle (%s), mode (%s), gauge (%s) at (%s)"
                            .formatted(vehicle, mode.word(), gaugeMm, near.id()),
                    "a row without country or gauge is missing in freight_rates."));
        }
        return best;
    }

    private static Charge haul(Rate rate, double kilometres, OptionalDouble hours) {
        return new Charge(
                Charge.Kind.HAULAGE,
                rate.usdPerTonneKm().value() * kilometres,
                hours.orElse(kilometres / rate.speedKmPerHour().value()),
                rate.usdPerTonneKm().basis(),
                rate.usdPerTonneKm().provenance());
    }
}
