package tizbek.plan.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.network.Network;
import tizbek.network.Router;

/** The map under given assumptions; read again only where an assumption differs that the map rests on. */
public final class Routers {

    private final DataPackage data;
    private final Router central;
    private volatile @Nullable Set<String> asked;

    public Routers(DataPackage data, Router central) {
        this.data = data;
        this.central = central;
    }

    public Router central() {
        return central;
    }

    Router of(Assumptions assumptions) {
        if (assumptions == data.assumptions()
                || ids().stream()
                        .allMatch(id -> assumptions
                                .get(id)
                                .values()
                                .equals(data.assumptions().get(id).values()))) {
            return central;
        }
        return new Router(Network.read(data.with(assumptions)));
    }

    /** The assumptions the map rests on: those it asks for while it is read. */
    public Set<String> ids() {
        Set<String> known = asked;
        if (known == null) {
            Set<String> ids = ConcurrentHashMap.newKeySet();
            Network.read(data.with(data.assumptions().recording(ids::add)));
            asked = ids;
            known = ids;
        }
        return known;
    }
}
