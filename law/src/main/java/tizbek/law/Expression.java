package tizbek.law;

import java.util.Map;
import java.util.Set;

/** A condition or a formula of a provision: an expression in CEL, checked for its types when the law is read. */
public interface Expression {

    /** As it stands in the file. */
    String text();

    /** The names it asks for: facts, and {@code day}, {@code commodity}, {@code material}, {@code target}. */
    Set<String> names();

    /**
     * What it comes to where {@code known} is all that is known; a part that decides by itself makes the rest unneeded.
     *
     * @param known values as {@link Fact#parse} gives them
     */
    Result evaluate(Map<String, Object> known);

    /** What an expression comes to. */
    sealed interface Result {
        /** A condition holds or does not. */
        record Truth(boolean holds) implements Result {}

        record Amounting(double value) implements Result {}

        /** Not to be told without these. */
        record Missing(Set<String> names) implements Result {
            public Missing {
                names = Set.copyOf(names);
            }
        }
    }
}
