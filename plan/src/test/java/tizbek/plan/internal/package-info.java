/** A: the stones of a plan, one by one. B: textbook equilibria, worked by hand. C: what holds for every plan. */
@NullMarked
package tizbek.plan.internal;

import org.jspecify.annotations.NullMarked;
