package tizbek.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tizbek.facts.Basis;

/**
 * A part of a route as a person tells it: a haul over several links, or one thing that is paid between hauls.
 *
 * @param legs the legs of the haul, or the one on which the thing is paid
 * @param kind what is paid for
 * @param at where it is paid: the start of a haul, the place where cargo is handled or changes gauge, the near side of a
 *     border
 * @param kilometres 0 but for a haul
 * @param figures the rows that the figures come from, in the order in which they were met
 * @param genericUsd the part of {@code usdPerTonne} that rests on generic figures, see {@link #isGeneric}
 * @param genericHours the part of {@code hours} that does
 * @param bases how the figures are known
 */
public record Stage(
        Charge.Kind kind,
        Stop at,
        List<Leg> legs,
        double kilometres,
        double hours,
        double usdPerTonne,
        double genericUsd,
        double genericHours,
        List<String> figures,
        Set<Basis> bases) {

    private static final List<String> OF_THE_LINK_ITSELF =
            List.of("links:", "sailings:", "tariffs:", "transit_queues:");
    private static final String OF_POSTS = "crossings:";

    public Stage {
        legs = List.copyOf(legs);
        figures = List.copyOf(figures);
        bases = Set.copyOf(bases);
    }

    public Stop from() {
        return legs.getFirst().from();
    }

    public Stop to() {
        return legs.getLast().to();
    }

    public Mode mode() {
        return legs.getFirst().mode();
    }

    public OptionalInt gaugeMm() {
        return legs.getFirst().gaugeMm();
    }

    /** The route part by part, in order; the parts add up to its freight and its hours. */
    public static List<Stage> of(Route route) {
        List<Stage> stages = new ArrayList<>();
        for (Leg leg : route.legs()) {
            boolean hauled = false;
            for (Charge charge : leg.charges()) {
                boolean unloading = hauled && charge.kind() == Charge.Kind.HANDLING;
                Stage next = of(leg, unloading ? leg.to() : leg.from(), charge);
                hauled |= charge.kind() == Charge.Kind.HAULAGE;
                Stage last = stages.isEmpty() ? null : stages.getLast();
                if (last != null && next.continues(last)) {
                    stages.set(stages.size() - 1, last.with(next));
                } else {
                    stages.add(next);
                }
            }
        }
        return List.copyOf(stages);
    }

    private static Stage of(Leg leg, Stop at, Charge charge) {
        boolean generic = isGeneric(charge, leg);
        return new Stage(
                charge.kind(),
                at,
                List.of(leg),
                charge.kind() == Charge.Kind.HAULAGE ? leg.length().kilometres() : 0,
                charge.hours(),
                charge.usdPerTonne(),
                generic ? charge.usdPerTonne() : 0,
                generic ? charge.hours() : 0,
                List.of(charge.basis()),
                Set.of(charge.provenance().basis()));
    }

    /** Hauls by one mode and gauge follow each other; the two sides of a border are one. */
    private boolean continues(Stage last) {
        if (kind != last.kind) {
            return false;
        }
        return switch (kind) {
            case HAULAGE -> mode() == last.mode() && gaugeMm().equals(last.gaugeMm());
            case BORDER -> legs.getLast().equals(last.legs.getLast());
            case HANDLING, GAUGE_BREAK, WEDGE -> false;
        };
    }

    private Stage with(Stage next) {
        boolean sameLeg = next.legs.getFirst().equals(legs.getLast());
        List<Leg> all = new ArrayList<>(legs);
        if (!sameLeg) {
            all.addAll(next.legs);
        }
        Set<String> rows = new LinkedHashSet<>(figures);
        rows.addAll(next.figures);
        Set<Basis> known = new LinkedHashSet<>(bases);
        known.addAll(next.bases);
        return new Stage(
                kind,
                at,
                all,
                // The two halves of a link over a border are paid apart, and each names the whole link.
                kilometres + (sameLeg ? 0 : next.kilometres),
                hours + next.hours,
                usdPerTonne + next.usdPerTonne,
                genericUsd + next.genericUsd,
                genericHours + next.genericHours,
                List.copyOf(rows),
                known);
    }

    /**
     * Whether a figure speaks of ways or posts of its kind in general, and not of this link or this post: the rate of a
     * mode, the average of a country, an allowance for handling.
     */
    public static boolean isGeneric(Charge charge, Leg leg) {
        String row = charge.basis();
        if (row.startsWith(OF_POSTS)) {
            String post = row.substring(OF_POSTS.length()) + "/";
            return !post.startsWith(leg.from().id() + "/")
                    && !post.startsWith(leg.to().id() + "/");
        }
        return charge.kind() != Charge.Kind.WEDGE && OF_THE_LINK_ITSELF.stream().noneMatch(row::startsWith);
    }
}
