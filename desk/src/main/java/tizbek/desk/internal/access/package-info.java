/**
 * Who asks of the register: it is opened here once, sessions are kept here, and what changes something is let through or not.
 * What an account may stands in the register itself, not here.
 */
@NullMarked
package tizbek.desk.internal.access;

import org.jspecify.annotations.NullMarked;
