package tizbek.network;

import tizbek.facts.Provenance;
import tizbek.measure.Distance;

/**
 * A mine, plant or any other site that is no node of the map, joined by road to its nearest node (assumption
 * {@code site-access-rule}).
 *
 * @param access the node it is joined to
 * @param accessLength the length of the joining road: great circle times {@code freight-site-detour}
 * @param siding whether it lies so near ({@code freight-siding-radius}) that it counts as having its own siding, so
 *     that cargo is not moved from a lorry to a wagon
 */
public record OwnSite(
        String id,
        String name,
        String country,
        Position position,
        MapPlace access,
        Distance accessLength,
        boolean siding,
        Provenance provenance)
        implements Site {}
