package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * The limits that bind in a year, with what one more tonne of each would be worth: capacities of plants, links, measures,
 * quotas, the right to sell on, mines that the law closes. A year of several periods has the mean, weighted by what passes
 * the limit.
 */
final class Binding {

    /** A limit worth less than this for a tonne does not bind. */
    private static final double NOTHING_USD = 0.5;

    /**
     * A limit.
     *
     * @param kind as of the terms of a price
     * @param id of the plant, link, provision, pair or source
     * @param tonnes that pass it in the year
     * @param usd what the limit is worth in the year: dual times what passes
     */
    record Limit(TermKind kind, String id, Words title, String country, String material, double tonnes, double usd) {
        double usdPerTonne() {
            return tonnes > 0 ? usd / tonnes : 0;
        }

        private Limit plus(Limit other) {
            return new Limit(kind, id, title, country, material, tonnes + other.tonnes, usd + other.usd);
        }
    }

    private final World world;
    private final Titles titles;
    private final Map<String, Limit> limits = new LinkedHashMap<>();

    private Binding(World world, Titles titles) {
        this.world = world;
        this.titles = titles;
    }

    /** The limits of the periods of one year, the one worth most first. */
    static List<Limit> of(World world, List<PeriodPlan> periods, Titles titles) {
        Binding binding = new Binding(world, titles);
        for (PeriodPlan period : periods) {
            binding.plants(period);
            binding.lanes(period);
            binding.links(period);
            binding.quotas(period);
            binding.bars(period);
            binding.resale(period);
        }
        return binding.limits.values().stream()
                .filter(l -> l.usdPerTonne() > NOTHING_USD)
                .sorted(java.util.Comparator.comparingDouble(Limit::usd).reversed())
                .toList();
    }

    private void add(Limit limit) {
        limits.merge(limit.kind() + " " + limit.id(), limit, Limit::plus);
    }

    private void plants(PeriodPlan p) {
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            add(new Limit(
                    TermKind.PLANT_CAPACITY,
                    plant.id(),
                    plant.title(),
                    plant.country(),
                    plant.process().output().id(),
                    p.made()[f],
                    p.made()[f] * p.rent()[f]));
        }
    }

    private void lanes(PeriodPlan p) {
        for (int l = 0; l < world.lanes().size(); l++) {
            if (p.measureCost()[l] > 0) {
                World.Lane lane = world.lanes().get(l);
                String material = world.chain().materials().get(lane.material()).id();
                add(new Limit(
                        TermKind.MEASURE,
                        material + " " + lane.from() + ">" + lane.to(),
                        pair(lane),
                        lane.from(),
                        material,
                        p.shipped()[l],
                        p.shipped()[l] * p.measureCost()[l]));
            }
        }
    }

    private Words pair(World.Lane lane) {
        Words from = titles.country(lane.from());
        Words to = titles.country(lane.to());
        return new Words(from.en() + " → " + to.en(), from.ru() + " → " + to.ru());
    }

    private void links(PeriodPlan p) {
        for (int k = 0; k < world.cappedLinks().size(); k++) {
            String link = world.cappedLinks().get(k).link();
            double tonnes = 0;
            for (int w = 0; w < world.ways().size() && p.toll()[k] > 0; w++) {
                tonnes += world.ways().get(w).links().contains(link) ? p.way()[w] : 0;
            }
            add(new Limit(TermKind.TOLL, link, new Words(link, link), "", "", tonnes, tonnes * p.toll()[k]));
        }
    }

    private void quotas(PeriodPlan p) {
        for (int q = 0; q < world.quotas().size(); q++) {
            World.Quota quota = world.quotas().get(q);
            double contained = 0;
            for (int l = 0; l < world.lanes().size(); l++) {
                World.Lane lane = world.lanes().get(l);
                contained += LawRows.covers(quota, lane)
                        ? p.shipped()[l]
                                * world.chain().materials().get(lane.material()).content()
                        : 0;
            }
            String provision = quota.provision();
            add(new Limit(
                    TermKind.QUOTA,
                    provision,
                    new Words(provision, provision),
                    quota.exporter(),
                    "",
                    contained,
                    contained * p.quotaCost()[q]));
        }
    }

    private void bars(PeriodPlan p) {
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            add(new Limit(
                    TermKind.MINING_BAR,
                    source.id(),
                    source.title(),
                    source.country(),
                    world.materialOf(source.node()).id(),
                    p.mined()[s],
                    p.mined()[s] * p.barCost()[s]));
        }
    }

    /** What a country may sell on of what it buys. */
    private void resale(PeriodPlan p) {
        TreeSet<String> told = new TreeSet<>();
        for (int n = 0; n < world.nodes().size(); n++) {
            String country = world.placeOf(n).country();
            int material = world.nodes().get(n).material();
            if (p.resale()[n] > 0 && told.add(country + " " + material)) {
                double bought = 0;
                for (int l = 0; l < world.lanes().size(); l++) {
                    World.Lane lane = world.lanes().get(l);
                    bought += lane.to().equals(country) && lane.material() == material ? p.shipped()[l] : 0;
                }
                double share = ReExportRows.share(world, country, material);
                String id = world.chain().materials().get(material).id();
                add(new Limit(
                        TermKind.RESALE,
                        id + " " + country,
                        titles.country(country),
                        country,
                        id,
                        bought * share,
                        bought * share * p.resale()[n]));
            }
        }
    }

    /** Limits in words, one line each, for a screen. */
    static List<Words> lines(List<Limit> limits, World world) {
        List<Words> lines = new ArrayList<>();
        for (Limit limit : limits) {
            Words material = limit.material().isEmpty()
                    ? new Words("", "")
                    : world.chain().materials().stream()
                            .filter(m -> m.id().equals(limit.material()))
                            .findFirst()
                            .map(m -> new Words(m.title().en() + ", ", m.title().ru() + ", "))
                            .orElseThrow();
            Words kind = brief(limit.kind());
            lines.add(new Words(
                    kind.en() + ": " + material.en() + limit.title().en(),
                    kind.ru() + ": " + material.ru() + limit.title().ru()));
        }
        return List.copyOf(lines);
    }

    private static Words brief(TermKind kind) {
        return switch (kind) {
            case PLANT_CAPACITY -> new Words("full", "загружен");
            case MEASURE -> new Words("measure", "мера");
            case QUOTA -> new Words("quota", "квота");
            case TOLL -> new Words("full link", "участок заполнен");
            case MINING_BAR -> new Words("bar on mining", "запрет добычи");
            case RESALE -> new Words("selling on", "перепродажа");
            default -> kind.title();
        };
    }
}
