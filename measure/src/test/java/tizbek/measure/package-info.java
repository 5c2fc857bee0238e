/** Tests of the quantities: one class per type. */
@NullMarked
package tizbek.measure;

import org.jspecify.annotations.NullMarked;
