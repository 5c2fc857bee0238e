package tizbek.network.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import tizbek.network.RouteChoices;
import tizbek.network.RouteQuery;
import tizbek.network.Site;

/** Searches by several criteria and chooses among what is found. */
public final class ChoiceFinder {

    private final MapData map;
    private final boolean wedges;

    public ChoiceFinder(MapData map, boolean wedges) {
        this.map = map;
        this.wedges = wedges;
    }

    public RouteChoices of(RouteQuery query) {
        throw new UnsupportedOperationException("not built yet " + map + wedges + List.of(query));
    }

    public void between(
            Collection<? extends Site> from,
            Collection<? extends Site> to,
            RouteQuery like,
            Consumer<RouteChoices> sink) {
        throw new UnsupportedOperationException("not built yet");
    }
}
