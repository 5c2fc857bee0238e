package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import tizbek.facts.DataPackage;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.network.Charge;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Mode;
import tizbek.network.Service;
import tizbek.network.Vehicle;

/**
 * What the kind of train changes in the time of a consignment (the table {@code transit_services}), and the queues it
 * stands in on the day (the table {@code transit_queues}). Prices stay as they are. The map as it is read has neither:
 * it knows the mean of all cargo, and no queue that will have passed.
 */
public final class Trains {

    private static final double NINE_OF_TEN = 0.9;

    /** What a rule is about. */
    private enum Item {
        HAULAGE,
        BORDER,
        GAUGE_BREAK,
        /** A train made up anew. */
        JOIN
    }

    /** What a rule does with the hours. */
    private enum How {
        SPEED,
        TIMES,
        AT_MOST,
        ADD
    }

    private record Rule(
            Service service,
            Item item,
            Set<Vehicle> vehicles,
            List<String> gauges,
            List<String> places,
            How how,
            Supplier<Figure> named) {

        boolean fits(Service asked, Item of, Vehicle vehicle) {
            return service == asked && item == of && vehicles.contains(vehicle);
        }

        Figure figure() {
            return named.get();
        }

        /** Its number is looked up now: who asks for no train depends on none of them. */
        Rule ready() {
            Figure figure = named.get();
            return new Rule(service, item, vehicles, gauges, places, how, () -> figure);
        }

        boolean isAt(Link link) {
            return places.isEmpty() || places.stream().anyMatch(link::touches);
        }

        Charge onto(Charge charge, double usualHours) {
            double hours = how == How.AT_MOST ? Math.min(usualHours, figure().value()) : usualHours * figure().value();
            return usualHours > 0 ? noted(charge.times(1, hours / usualHours)) : charge;
        }

        Charge noted(Charge charge) {
            Provenance p = charge.provenance();
            String note = p.note() + "; hours by " + figure().basis();
            return new Charge(
                    charge.kind(),
                    charge.usdPerTonne(),
                    charge.hours(),
                    charge.basis(),
                    new Provenance(p.sources(), p.basis(), note, p.where()),
                    charge.highHours());
        }
    }

    private final List<Rule> rules;
    private final Queues queues;
    private final Service service;
    private final boolean queued;

    private Trains(List<Rule> rules, Queues queues, Service service, boolean queued) {
        this.rules = rules;
        this.queues = queues;
        this.service = service;
        this.queued = queued;
    }

    /** The mean of all cargo, outside every queue. */
    static Trains read(DataPackage data) {
        Figures figures = new Figures(data);
        List<Rule> rules = data.table(
                        "transit_services",
                        "service",
                        "item",
                        "vehicle",
                        "gauge_mm",
                        "places",
                        "rule",
                        "figure",
                        "source",
                        "basis",
                        "note")
                .map(row -> new Rule(
                        word(row, "service", Service.class),
                        word(row, "item", Item.class),
                        new HashSet<>(HandlingRules.vehicles(row, "vehicle")),
                        row.getList("gauge_mm"),
                        row.getList("places"),
                        word(row, "rule", How.class),
                        () -> figures.named(row, "figure", "speed_km_per_h")));
        return new Trains(rules, Queues.read(data), Service.USUAL, false);
    }

    /** The word of a cell as a constant; {@code at-most} is AT_MOST. */
    static <E extends Enum<E>> E word(Row row, String column, Class<E> kind) {
        return word(row, column, row.getText(column), kind);
    }

    static <E extends Enum<E>> E word(Row row, String column, String word, Class<E> kind) {
        try {
            return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw row.bad(
                    column,
                    word,
                    "one of "
                            + Arrays.toString(kind.getEnumConstants())
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
        }
    }

    /** The same tables for a consignment in such a train, which meets the queues of its day. */
    Trains of(Service other) {
        List<Rule> looked =
                rules.stream().map(r -> r.service() == other ? r.ready() : r).toList();
        return new Trains(looked, queues, other, true);
    }

    /** Charges of a link, as this train meets them. */
    List<Charge> onLink(List<Charge> usual, Link link, MapPlace from, Vehicle vehicle, LocalDate day) {
        List<Charge> charges = new ArrayList<>();
        if (queued) {
            charges.addAll(queues.before(link, from, day, service));
        }
        double hauled = hours(usual, Charge.Kind.HAULAGE);
        for (Charge charge : usual) {
            charges.add(link.mode() == Mode.RAIL ? onRail(charge, link, hauled, vehicle) : charge);
        }
        return charges;
    }

    private Charge onRail(Charge charge, Link link, double hauled, Vehicle vehicle) {
        Charge met = charge;
        for (Rule rule : rules) {
            if (charge.kind() == Charge.Kind.BORDER && rule.fits(service, Item.BORDER, vehicle) && rule.isAt(link)) {
                met = rule.onto(met, met.hours());
            } else if (charge.kind() == Charge.Kind.HAULAGE && runs(rule, link, vehicle)) {
                met = rule.how() == How.SPEED
                        ? rule.noted(met.times(
                                1, link.length().kilometres() / rule.figure().value() / hauled))
                        : rule.onto(met, met.hours());
            }
        }
        return met;
    }

    private boolean runs(Rule rule, Link link, Vehicle vehicle) {
        String gauge = Integer.toString(link.gaugeMm().orElse(0));
        return rule.fits(service, Item.HAULAGE, vehicle)
                && link.transitHours().isEmpty()
                && (rule.gauges().isEmpty() || rule.gauges().contains(gauge));
    }

    /** Charges of a change of carriage, as this train meets them. */
    List<Charge> onChange(List<Charge> usual, Carriage from, Carriage to, Vehicle vehicle) {
        List<Charge> charges = new ArrayList<>();
        for (Charge charge : usual) {
            Charge met = charge;
            for (Rule rule : rules) {
                if (charge.kind() == Charge.Kind.GAUGE_BREAK && rule.fits(service, Item.GAUGE_BREAK, vehicle)) {
                    met = rule.onto(met, met.hours());
                }
            }
            charges.add(met);
        }
        if (joins(from, to)) {
            rules.stream().filter(r -> r.fits(service, Item.JOIN, vehicle)).forEach(r -> charges.add(join(r.figure())));
        }
        return charges;
    }

    /** Whether the cargo comes to a railway by another way, or to one of another gauge. */
    private static boolean joins(Carriage from, Carriage to) {
        return to.kind() == Carriage.Kind.RAIL
                && from.kind() != Carriage.Kind.START
                && !(from.kind() == Carriage.Kind.RAIL && from.gaugeMm() == to.gaugeMm());
    }

    /** Trains leave at even distances: nine of ten wait no more than nine tenths of it, twice the mean. */
    private static Charge join(Figure wait) {
        return new Charge(Charge.Kind.HANDLING, 0, wait.value(), wait.basis(), wait.provenance())
                .withHighHours(2 * NINE_OF_TEN * wait.value());
    }

    private static double hours(List<Charge> charges, Charge.Kind kind) {
        return charges.stream()
                .filter(c -> c.kind() == kind)
                .mapToDouble(Charge::hours)
                .sum();
    }
}
