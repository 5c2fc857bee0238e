/**
 * Measurements: how long what we do around the solver takes and how much memory, as ratios to the solver's own time, so
 * that they mean the same on another machine.
 *
 * <p>It is not a test: no build fails because a machine was busy. {@link tizbek.bench.Bench} is started by hand or by a
 * nightly run, writes what it measured, and compares with the documented ratios. A new {@link
 * tizbek.bench.Measurement} is added to its list.
 */
@NullMarked
package tizbek.bench;

import org.jspecify.annotations.NullMarked;
