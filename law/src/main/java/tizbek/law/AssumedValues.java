package tizbek.law;

import tizbek.facts.Assumptions;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;

/** Where the law gets the value of an assumption it names, so that a scenario or a draw can lend its own. */
@FunctionalInterface
public interface AssumedValues {

    /**
     * The value of the assumption.
     *
     * @throws InputException if there is none with this id
     */
    double value(String assumptionId);

    static AssumedValues of(Assumptions assumptions) {
        return assumptions::value;
    }

    /** For laws that name no assumption: asking for one is an error. */
    static AssumedValues none() {
        return id -> {
            throw new InputException(new Defect.UnknownName(new Location("laws", 1), "assumption", id, ""));
        };
    }
}
