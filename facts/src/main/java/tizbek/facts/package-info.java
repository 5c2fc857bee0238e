/**
 * What is known, with its source: reads data/, checks its form, keeps assumptions.
 */
@NullMarked
package tizbek.facts;

import org.jspecify.annotations.NullMarked;
