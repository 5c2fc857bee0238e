package tizbek.network;

import java.util.OptionalInt;
import tizbek.measure.Interval;

/** Why cargo cannot go over a link on a day. */
public sealed interface Obstacle {

    /**
     * Something on it is shut by a dated closure.
     *
     * @param node the place, narrow of the sea or country that is shut
     * @param effect what the table says of it
     */
    record Shut(String node, Interval days, String effect) implements Obstacle {}

    /**
     * It is not there yet.
     *
     * @param opens the first year in which it may be used, where one is announced
     */
    record NotBuilt(Link.Status status, OptionalInt opens) implements Obstacle {}

    /** It is closed, and no date says from when or until when. */
    record Closed() implements Obstacle {}

    /**
     * The question leaves it out.
     *
     * @param name the country, place or link that was to be avoided
     */
    record Avoided(String name) implements Obstacle {}
}
