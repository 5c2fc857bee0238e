/** How the plan room works inside: world building, calibration, row families, answers. */
@NullMarked
package tizbek.plan.internal;

import org.jspecify.annotations.NullMarked;
