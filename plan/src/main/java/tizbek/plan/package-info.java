/**
 * The equilibrium of the chains under the law of each year, and what it means.
 */
@NullMarked
package tizbek.plan;

import org.jspecify.annotations.NullMarked;
