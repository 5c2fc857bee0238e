package tizbek.law;

import java.util.Set;
import tizbek.facts.Assumption;
import tizbek.facts.DataPackage;
import tizbek.facts.Source;

/** The names a law may refer to. An empty set means that names of that kind are not checked. */
public record KnownNames(Set<String> sources, Set<String> materials, Set<String> commodities, Set<String> assumptions) {

    public KnownNames {
        sources = Set.copyOf(sources);
        materials = Set.copyOf(materials);
        commodities = Set.copyOf(commodities);
        assumptions = Set.copyOf(assumptions);
    }

    /** The names that a data package holds. */
    public static KnownNames of(DataPackage data) {
        return new KnownNames(
                Set.copyOf(data.sources().stream().map(Source::id).toList()),
                Set.copyOf(data.table("materials", "id").map(r -> r.getText("id"))),
                Set.copyOf(data.table("commodities", "id").map(r -> r.getText("id"))),
                Set.copyOf(
                        data.assumptions().list().stream().map(Assumption::id).toList()));
    }

    /** Checks no name. */
    public static KnownNames unchecked() {
        return new KnownNames(Set.of(), Set.of(), Set.of(), Set.of());
    }
}
