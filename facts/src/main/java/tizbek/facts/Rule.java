package tizbek.facts;

import java.util.List;

/**
 * One thing that must hold of a data package. The form (columns, types, keys) is checked by a rule that comes with
 * the package; a rule about what is plausible is another implementation, handed to {@link DataPackage#check(List)}.
 * Only what was read of the tables is at hand, nothing of the models that stand on them.
 */
@FunctionalInterface
public interface Rule {

    /**
     * The defects found, none if it holds. An {@link InputException} from a table that cannot be read may be let
     * through: the check takes its defects over and goes on with the next rule.
     */
    List<Defect> check(DataPackage data);
}
