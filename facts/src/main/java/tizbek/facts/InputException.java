package tizbek.facts;

import java.util.List;
import java.util.stream.Collectors;

/** The input could not be understood: carries every defect found, never just the first. */
public final class InputException extends RuntimeException {

    private final transient List<Defect> defects;

    public InputException(List<Defect> defects) {
        super(defects.stream().map(Defect::text).collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
    }

    public InputException(Defect defect) {
        this(List.of(defect));
    }

    public List<Defect> defects() {
        return defects;
    }
}
