/**
 * Linear programs and HiGHS behind them. Knows no mineral.
 */
@NullMarked
package tizbek.solve;

import org.jspecify.annotations.NullMarked;
