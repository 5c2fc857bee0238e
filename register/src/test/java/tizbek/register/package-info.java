/** Tests of the register, on the real laws. */
@NullMarked
package tizbek.register;

import org.jspecify.annotations.NullMarked;
