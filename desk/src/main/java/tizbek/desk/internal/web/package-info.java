/**
 * How the desk speaks HTTP: what is asked, what is answered, which address leads to which handler, and the gate that
 * every request passes. It knows neither tables nor minerals. A handler takes an {@code Asked} and returns an {@code
 * Answer}; whatever it throws becomes a problem document (RFC 9457) with the words of the command line.
 */
@NullMarked
package tizbek.desk.internal.web;

import org.jspecify.annotations.NullMarked;
