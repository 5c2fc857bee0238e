/**
 * What the desk answers to programs, one class per group of addresses: each takes what is asked, lets a room below
 * answer, and writes it down. Nothing is computed here that a room computes.
 */
@NullMarked
package tizbek.desk.internal.api;

import org.jspecify.annotations.NullMarked;
