package tizbek.network;

import tizbek.measure.Interval;

/**
 * A closure that the tables state and the map applies.
 *
 * @param node place, narrow of the sea or country
 */
public record Closure(String node, Interval days) {}
