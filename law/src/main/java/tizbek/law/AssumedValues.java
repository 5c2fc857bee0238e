package tizbek.law;

import java.util.OptionalDouble;
import tizbek.facts.Assumptions;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;

/** Where the law gets the value of an assumption it names, so that a scenario or a draw can lend its own. */
@FunctionalInterface
public interface AssumedValues {

    /** For laws that name no assumption: asking for one is an error. */
    AssumedValues NONE = new AssumedValues() {
        @Override
        public double value(String id) {
            throw new InputException(new Defect.UnknownName(new Location("laws", 1), "assumption", id, ""));
        }

        @Override
        public OptionalDouble find(String id) {
            return OptionalDouble.empty();
        }
    };

    /**
     * The value of the assumption.
     *
     * @throws InputException if there is none with this id
     */
    double value(String assumptionId);

    /** The value, or nothing where nobody lends one. */
    default OptionalDouble find(String assumptionId) {
        return OptionalDouble.of(value(assumptionId));
    }

    static AssumedValues of(Assumptions assumptions) {
        return assumptions::value;
    }

    static AssumedValues none() {
        return NONE;
    }
}
