package tizbek.register.internal;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tizbek.register.Application;
import tizbek.register.Block;
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

    Optional<Party> findParty(String id);

    Optional<Application> findApplication(String id);

    Optional<Right> findRight(String id);

    Optional<PriorityOffer> findOffer(String id);

    /** The offers on a right, in the order in which they were made. */
    List<PriorityOffer> offersOn(String right);

    /** Which live right of a layer holds each of the squares, first by square; squares nobody holds are not there. */
    List<Held> holdersOf(String layer, Collection<Block> blocks);

    /** Applications that wait and ask for one of the squares, in the order in which they came. */
    List<Application> waitingFor(Collection<Block> blocks);

    /** How many applications were ever filed. */
    long applications();

    void put(Party party);

    /** Also where it waits, or no longer does. */
    void put(Application application);

    /** Also which squares it holds, or no longer does. */
    void put(Right right);

    void put(PriorityOffer offer);

    /** A square and the right that holds it. */
    record Held(Block block, String right) {}
}
