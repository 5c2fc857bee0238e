@NullMarked
package tizbek.desk;

import org.jspecify.annotations.NullMarked;
