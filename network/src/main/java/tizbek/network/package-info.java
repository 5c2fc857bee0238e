/**
 * The map as a graph: places, links, crossings, least-cost routes by vehicle.
 */
@NullMarked
package tizbek.network;

import org.jspecify.annotations.NullMarked;
