/** How the register is stored, folded and decided. */
@NullMarked
package tizbek.register.internal;

import org.jspecify.annotations.NullMarked;
