package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tizbek.network.Charge;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Vehicle;

/**
 * The map of one day for one kind of vehicle, laid out in arrays for searching: places and links numbered in the order
 * of their ids (so that the order of rows in a file changes nothing), money and time of each link in each direction,
 * and of each change of carriage.
 */
final class Chart {

    /** A link in one direction. */
    record Arc(
            Link link, int to, MapPlace fromPlace, MapPlace toPlace, List<Charge> charges, double usd, double hours) {}

    final MapData map;
    final Vehicle vehicle;
    final List<MapPlace> places;
    final List<Carriage> carriages;
    final Arc[][] arcs;
    /** Carriage number reached from carriage [c] over the arc [place][i]. */
    final int[][][] enters;

    /** The same by [place][carriage][i], and of the arcs what a search reads in its innermost loop. */
    final int[][][] entered;

    final int[][] arcTo;
    final double[][] arcUsd;
    final double[][] arcHours;

    /** What is paid for each change of carriage. */
    private final List<List<List<Charge>>> changes = new ArrayList<>();

    final double[][] changeUsd;
    final double[][] changeHours;
    final boolean[] seaLane;
    private final Map<String, Integer> placeNumbers = new HashMap<>();
    private final int sea;

    Chart(MapData map, Vehicle vehicle, LocalDate day) {
        this.map = map;
        this.vehicle = vehicle;
        places = List.copyOf(map.places().values());
        seaLane = new boolean[places.size()];
        for (int i = 0; i < places.size(); i++) {
            placeNumbers.put(places.get(i).id(), i);
            seaLane[i] = places.get(i).isSeaLane();
        }
        TreeSet<Integer> gauges = new TreeSet<>();
        map.links().values().forEach(l -> l.gaugeMm().ifPresent(gauges::add));
        carriages = Carriage.all(List.copyOf(gauges));
        sea = carriages.indexOf(Carriage.SEA);
        arcs = arcs(day);
        enters = enters();
        entered = entered();
        arcTo = new int[places.size()][];
        arcUsd = new double[places.size()][];
        arcHours = new double[places.size()][];
        for (int p = 0; p < places.size(); p++) {
            arcTo[p] = Arrays.stream(arcs[p]).mapToInt(Arc::to).toArray();
            arcUsd[p] = Arrays.stream(arcs[p]).mapToDouble(Arc::usd).toArray();
            arcHours[p] = Arrays.stream(arcs[p]).mapToDouble(Arc::hours).toArray();
        }
        changeUsd = new double[carriages.size()][carriages.size()];
        changeHours = new double[carriages.size()][carriages.size()];
        for (int a = 0; a < carriages.size(); a++) {
            changes.add(new ArrayList<>());
            for (int b = 0; b < carriages.size(); b++) {
                List<Charge> change = map.change(carriages.get(a), carriages.get(b), vehicle);
                changes.get(a).add(change);
                changeUsd[a][b] = Freight.usd(change);
                changeHours[a][b] = Freight.hours(change);
            }
        }
    }

    private Arc[][] arcs(LocalDate day) {
        List<List<Arc>> lists = new ArrayList<>();
        places.forEach(p -> lists.add(new ArrayList<>()));
        for (Link link : map.links().values()) {
            if (map.usable(link, day)) {
                int from = number(link.from());
                int to = number(link.to());
                lists.get(from).add(arc(link, to, link.from(), link.to(), day));
                lists.get(to).add(arc(link, from, link.to(), link.from(), day));
            }
        }
        return lists.stream().map(l -> l.toArray(Arc[]::new)).toArray(Arc[][]::new);
    }

    private Arc arc(Link link, int to, MapPlace fromPlace, MapPlace toPlace, LocalDate day) {
        List<Charge> charges = map.travel(link, fromPlace, toPlace, vehicle, day);
        return new Arc(link, to, fromPlace, toPlace, charges, Freight.usd(charges), Freight.hours(charges));
    }

    private int[][][] enters() {
        Map<Carriage, Integer> numbers = new HashMap<>();
        carriages.forEach(c -> numbers.put(c, numbers.size()));
        int[][][] enters = new int[places.size()][][];
        for (int p = 0; p < places.size(); p++) {
            enters[p] = new int[arcs[p].length][carriages.size()];
            for (int i = 0; i < arcs[p].length; i++) {
                Link link = arcs[p][i].link();
                for (int c = 0; c < carriages.size(); c++) {
                    Carriage onto =
                            carriages.get(c).onto(link.mode(), link.gaugeMm().orElse(0), vehicle);
                    enters[p][i][c] = numbers.getOrDefault(onto, 0);
                }
            }
        }
        return enters;
    }

    private int[][][] entered() {
        int[][][] turned = new int[places.size()][carriages.size()][];
        for (int p = 0; p < places.size(); p++) {
            for (int c = 0; c < carriages.size(); c++) {
                int[] onto = new int[arcs[p].length];
                for (int i = 0; i < onto.length; i++) {
                    onto[i] = enters[p][i][c];
                }
                turned[p][c] = onto;
            }
        }
        return turned;
    }

    int number(MapPlace place) {
        return placeNumbers.getOrDefault(place.id(), -1);
    }

    int number(Carriage carriage) {
        return carriages.indexOf(carriage);
    }

    /** Whether a ship sails on here without calling at a port. */
    boolean sailsOn(int place, int from, int to) {
        return seaLane[place] && from == sea && to == sea;
    }

    /** An arc as it was travelled, with all that was paid on entering it and on it. */
    record Step(Arc arc, List<Charge> charges) {}

    /** The step over the arc [place][i] by one who comes to its start in this carriage and meets these wedges. */
    Step step(int place, int i, int carriage, List<Charge> wedges) {
        Arc arc = arcs[place][i];
        int onto = enters[place][i][carriage];
        List<Charge> charges = new ArrayList<>();
        if (!sailsOn(place, carriage, onto)) {
            charges.addAll(changes.get(carriage).get(onto));
        }
        charges.addAll(wedges);
        charges.addAll(arc.charges());
        return new Step(arc, charges);
    }
}
