/**
 * What people look at: for now the report page of a plan.
 */
@NullMarked
package tizbek.desk;

import org.jspecify.annotations.NullMarked;
