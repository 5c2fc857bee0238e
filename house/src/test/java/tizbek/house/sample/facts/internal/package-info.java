/** A room of the sample on which the checks prove that they can fail. */
@NullMarked
package tizbek.house.sample.facts.internal;

import org.jspecify.annotations.NullMarked;
