/**
 * The map as a graph, and what it costs to carry a tonne over it.
 *
 * <p>The room reads places, links, border crossings, closures and freight figures from the data package and answers
 * one question: from here to there, by this kind of vehicle, on this day, which way is cheapest, what does each part
 * of it cost, how long does it take, and who says so. Gauge and mode are part of where the cargo is, so a break of
 * gauge, a port call or a change from lorry to wagon is paid exactly when it happens.
 *
 * <p>It holds no figure and no name of a country: both stand in {@code data/}. It does not decide what is shipped (that
 * is plan), knows no law, and does not share out capacity: it only says how much a link has left.
 */
@NullMarked
package tizbek.network;

import org.jspecify.annotations.NullMarked;
