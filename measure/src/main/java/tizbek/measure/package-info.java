/**
 * Quantities that cannot be mixed up: mass, price, share, distance; half-open intervals of days.
 */
@NullMarked
package tizbek.measure;

import org.jspecify.annotations.NullMarked;
