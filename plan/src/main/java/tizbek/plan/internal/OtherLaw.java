package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tizbek.plan.World;

/** Lays what the law takes, bars and allows in one world over another that has the same mines and pairs. */
final class OtherLaw {

    private final World of;

    /** The law of a world. */
    OtherLaw(World of) {
        this.of = of;
    }

    /** The given world under this law; its lists keep their order, so that its indices stay. */
    World over(World world) {
        Map<String, World.Source> sources = new HashMap<>();
        of.sources().forEach(s -> sources.put(s.id(), s));
        Map<String, World.Lane> lanes = new HashMap<>();
        of.lanes().forEach(l -> lanes.put(key(l), l));
        Map<String, World.Quota> quotas = new HashMap<>();
        of.quotas().forEach(q -> quotas.put(key(q), q));
        List<World.Source> mines = new ArrayList<>();
        world.sources().forEach(s -> mines.add(under(s, Objects.requireNonNull(sources.get(s.id())))));
        List<World.Lane> pairs = new ArrayList<>();
        world.lanes().forEach(l -> pairs.add(under(l, Objects.requireNonNull(lanes.get(key(l))))));
        List<World.Quota> limits = new ArrayList<>();
        world.quotas().forEach(q -> limits.add(quotas.getOrDefault(key(q), unlimited(q))));
        return world.under(mines, pairs, limits);
    }

    private static World.Source under(World.Source s, World.Source law) {
        return new World.Source(
                s.id(),
                s.title(),
                s.country(),
                s.node(),
                s.mined(),
                s.baseTonnes(),
                s.changes(),
                s.marginalUsdPerTonne(),
                law.charges(),
                law.opening(),
                s.host(),
                s.provenance());
    }

    private static World.Lane under(World.Lane l, World.Lane law) {
        return new World.Lane(
                l.material(),
                l.from(),
                l.to(),
                l.baseTonnes(),
                l.marginUsdPerTonne(),
                l.referenceFreightUsdPerTonne(),
                l.scaleTonnes(),
                l.maxTonnes(),
                law.charges());
    }

    private static World.Quota unlimited(World.Quota q) {
        return new World.Quota(q.provision(), q.exporter(), q.materials(), q.targets(), Map.of());
    }

    private static String key(World.Lane lane) {
        return lane.material() + " " + lane.from() + " " + lane.to();
    }

    private static String key(World.Quota quota) {
        return quota.provision() + " " + quota.exporter();
    }
}
