/**
 * The command line: one class per command.
 */
@NullMarked
package tizbek.cli;

import org.jspecify.annotations.NullMarked;
