/**
 * Exact search for all ways that no other beats in every criterion at once, on a plain graph of numbered nodes with
 * whole-number weights. It knows nothing of freight: the room lays its map out as such a graph, and benches and tests
 * use it directly.
 */
@NullMarked
package tizbek.network.pareto;

import org.jspecify.annotations.NullMarked;
