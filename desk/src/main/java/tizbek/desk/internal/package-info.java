/** The inside of the desk: the template and the reading of a plan's JSON. */
@NullMarked
package tizbek.desk.internal;

import org.jspecify.annotations.NullMarked;
