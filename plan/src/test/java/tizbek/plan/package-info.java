/** What a plan must answer on the real data, and how bad input is refused. */
@NullMarked
package tizbek.plan;

import org.jspecify.annotations.NullMarked;
