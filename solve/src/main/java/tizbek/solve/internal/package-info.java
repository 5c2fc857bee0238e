/**
 * How programs are stored, checked, explained and handed to HiGHS. Nobody outside this room uses these types.
 * {@code HighsLibrary} is the only class that links to native code.
 */
@NullMarked
package tizbek.solve.internal;

import org.jspecify.annotations.NullMarked;
