package tizbek.law.internal;

import java.util.ArrayList;
import java.util.List;
import tizbek.facts.Defect;
import tizbek.facts.InputException;

/** Gathers what is wrong, so that everything is said at once. */
final class Defects {

    private final List<Defect> found = new ArrayList<>();

    void add(Defect defect) {
        found.add(defect);
    }

    void addAll(List<Defect> defects) {
        found.addAll(defects);
    }

    /** Does what may fail, and keeps the defects where it does. */
    void attempt(Runnable read) {
        try {
            read.run();
        } catch (InputException e) {
            found.addAll(e.defects());
        }
    }

    /**
     * Refuses the input where anything was found.
     *
     * @throws InputException with every defect
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InputException(found);
        }
    }
}
