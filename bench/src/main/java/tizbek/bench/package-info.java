/**
 * Measurements: ratios and memory, never asserted in a timed test.
 */
@NullMarked
package tizbek.bench;

import org.jspecify.annotations.NullMarked;
