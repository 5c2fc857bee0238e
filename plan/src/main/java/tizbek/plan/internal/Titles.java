package tizbek.plan.internal;

import tizbek.plan.Plan;
import tizbek.plan.Words;
import tizbek.plan.World;

/** Names of countries, sites and pairs as explanations write them. */
final class Titles {

    private final Plan plan;
    private final World world;

    /** Of the {@code world}, which is that of the plan or of its baseline. */
    Titles(Plan plan, World world) {
        this.plan = plan;
        this.world = world;
    }

    Words country(String id) {
        return plan.countryTitle(id);
    }

    /** A site by its own name where it is one of the region, else its country. */
    Words place(int node) {
        World.Place place = world.placeOf(node);
        return place.kind().equals("market") ? country(place.country()) : place.title();
    }

    Words pair(int from, int to) {
        Words a = place(from);
        Words b = place(to);
        return new Words(a.en() + " → " + b.en(), a.ru() + " → " + b.ru());
    }

    Words material(int node) {
        return world.materialOf(node).title();
    }
}
