/** The law room by example: what it answers on a day, and what it refuses to read. */
@NullMarked
package tizbek.law;

import org.jspecify.annotations.NullMarked;
