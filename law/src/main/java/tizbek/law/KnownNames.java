package tizbek.law;

import java.util.Set;

/** The names a law may refer to. An empty set means that names of that kind are not checked. */
public record KnownNames(Set<String> sources, Set<String> materials, Set<String> commodities, Set<String> assumptions) {

    public KnownNames {
        sources = Set.copyOf(sources);
        materials = Set.copyOf(materials);
        commodities = Set.copyOf(commodities);
        assumptions = Set.copyOf(assumptions);
    }

    /** Checks no name. */
    public static KnownNames unchecked() {
        return new KnownNames(Set.of(), Set.of(), Set.of(), Set.of());
    }
}
