package tizbek.network.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.network.Criterion;

/**
 * Few ways out of many unbeaten ones. First the best by each criterion, of equals the one with the smallest regret.
 * Then, in the order of regret, each that shares with none of those taken more than a given part of its way, until
 * there are as many as wanted. Regret is what a way is worse than the best in each criterion, as a share of the
 * distance from best to worst among the unbeaten, added up. The shared part of two ways is the length of the links
 * that both use over the length of the links that either uses. A rule of ours, not part of the exact search.
 */
final class Selection {

    private static final Comparator<Candidate> ORDER = Comparator.<Candidate>comparingInt(c -> c.cost(0))
            .thenComparingInt(c -> c.cost(1))
            .thenComparingInt(c -> c.cost(2))
            .thenComparingInt(c -> c.cost(3));

    private final List<Candidate> unbeaten;
    private final int[] best = new int[Score.CRITERIA.size()];
    private final int[] worst = new int[Score.CRITERIA.size()];

    private Selection(List<Candidate> unbeaten) {
        this.unbeaten = unbeaten;
        for (int k = 0; k < Score.CRITERIA.size(); k++) {
            int criterion = k;
            best[k] = unbeaten.stream().mapToInt(c -> c.cost(criterion)).min().orElse(0);
            worst[k] = unbeaten.stream().mapToInt(c -> c.cost(criterion)).max().orElse(0);
        }
    }

    /** Of the ways by several kinds of vehicle those that none of the others beats; of equals the first. */
    static Selection among(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(ORDER);
        List<Candidate> unbeaten = new ArrayList<>();
        for (Candidate candidate : sorted) {
            if (unbeaten.stream().noneMatch(u -> u.covers(candidate))) {
                unbeaten.add(candidate);
            }
        }
        return new Selection(unbeaten);
    }

    int size() {
        return unbeaten.size();
    }

    /** The criteria in which this way is as good as any. */
    Set<Criterion> leastBy(Candidate candidate) {
        Set<Criterion> least = EnumSet.noneOf(Criterion.class);
        for (int k = 0; k < best.length; k++) {
            if (candidate.cost(k) == best[k]) {
                least.add(Score.CRITERIA.get(k));
            }
        }
        return least;
    }

    /** The chosen ones, the cheapest first. */
    List<Candidate> choose(int most, double overlap) {
        List<Candidate> byRegret = unbeaten.stream()
                .sorted(Comparator.comparingDouble(this::regret))
                .toList();
        List<Candidate> chosen = new ArrayList<>();
        for (int k = 0; k < best.length; k++) {
            int criterion = k;
            byRegret.stream()
                    .filter(c -> c.cost(criterion) == best[criterion])
                    .findFirst()
                    .filter(c -> !chosen.contains(c))
                    .ifPresent(chosen::add);
        }
        List<Ways> taken = new ArrayList<>(chosen.stream().map(Ways::of).toList());
        for (Candidate candidate : byRegret) {
            if (chosen.size() >= most) {
                break;
            }
            Ways ways = Ways.of(candidate);
            if (!chosen.contains(candidate) && taken.stream().noneMatch(t -> t.shared(ways) > overlap)) {
                chosen.add(candidate);
                taken.add(ways);
            }
        }
        chosen.sort(ORDER);
        return chosen;
    }

    private double regret(Candidate candidate) {
        double regret = 0;
        for (int k = 0; k < Score.CRITERIA.size(); k++) {
            if (worst[k] > best[k]) {
                regret += (double) (candidate.cost(k) - best[k]) / (worst[k] - best[k]);
            }
        }
        return regret;
    }

    /** The links of a way and their length together. */
    private record Ways(Map<String, Double> links, double kilometres) {

        static Ways of(Candidate candidate) {
            Map<String, Double> links = new HashMap<>();
            for (Chart.Arc arc : candidate.arcs()) {
                links.put(arc.link().id(), arc.link().length().kilometres());
            }
            double kilometres = 0;
            for (double length : links.values()) {
                kilometres += length;
            }
            return new Ways(links, kilometres);
        }

        double shared(Ways other) {
            double both = 0;
            for (Map.Entry<String, Double> link : links.entrySet()) {
                if (other.links.containsKey(link.getKey())) {
                    both += link.getValue();
                }
            }
            double either = kilometres + other.kilometres - both;
            return either == 0 ? 1 : both / either;
        }
    }
}
