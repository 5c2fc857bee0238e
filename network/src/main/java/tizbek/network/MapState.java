package tizbek.network;

import java.util.List;
import java.util.Set;

/**
 * What tells the map of one day from that of another: on days with equal states the same routes cost the same.
 *
 * @param usable ids of the links that cargo can go over
 * @param changes what a scenario changes on the day, apart from closing and opening
 */
public record MapState(Set<String> usable, List<NetworkChange> changes) {

    public MapState {
        usable = Set.copyOf(usable);
        changes = List.copyOf(changes);
    }
}
