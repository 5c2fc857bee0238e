package tizbek.register.internal;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Kept;
import tizbek.register.Party;
import tizbek.register.PriorityOffer;
import tizbek.register.Right;

/**
 * What holds now: a fold of the log. Kept in memory for checks and rebuilding, and in the tables of the database for work.
 */
public interface State {

    /** What the tables hold, to be read. */
    static State of(Connection connection) {
        return new JdbcState(connection);
    }

    <T extends Kept> Optional<T> find(Class<T> type, String id);

    /** What belongs to something, such as the offers on a right; what changed last stands last. */
    <T extends Kept> List<T> about(Class<T> type, String about);

    default Optional<Party> findParty(String id) {
        return find(Party.class, id);
    }

    default Optional<Application> findApplication(String id) {
        return find(Application.class, id);
    }

    default Optional<Right> findRight(String id) {
        return find(Right.class, id);
    }

    default Optional<PriorityOffer> findOffer(String id) {
        return find(PriorityOffer.class, id);
    }

    /** The offers on a right; the one that changed last stands last. */
    default List<PriorityOffer> offersOn(String right) {
        return about(PriorityOffer.class, right);
    }

    /** Which live right of a layer holds each of the squares, first by square; squares nobody holds are not there. */
    List<Held> holdersOf(String layer, Collection<Block> blocks);

    /** Live rights of a layer whose plots have more than a border in common with one of the squares, in order of their ids. */
    List<Right> plotsOn(String layer, Collection<Block> blocks);

    /** Applications that wait and ask for one of the squares or for a plot that reaches into it, in the order in which they came. */
    List<Application> waitingFor(Collection<Block> blocks);

    /** How many applications were ever filed. */
    long applications();

    /** Keeps it in place of what had its id; of a right also which squares it holds, of an application where it waits. */
    void put(Kept kept);

    /** An entry is about this and changes nothing of it, such as that somebody looked at it. */
    default void touch(Class<? extends Kept> type, String id) {}

    /** What is put or touched from here on belongs to the entry {@code seq} of the log. */
    default void at(long seq) {}

    /** A square and the right that holds it. */
    record Held(Block block, String right) {}
}
