package tizbek.facts;

import java.util.List;

/** Who says so: source ids, how the figure is known, what was noted, and the line it stands in. */
public record Provenance(List<String> sources, Basis basis, String note, Location where) {
    public Provenance {
        sources = List.copyOf(sources);
    }
}
