/** Tests of what is known: one class per type, with what a person reads when an input is wrong. */
@NullMarked
package tizbek.facts;

import org.jspecify.annotations.NullMarked;
