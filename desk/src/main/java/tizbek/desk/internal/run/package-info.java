/**
 * Plans that people ask for: one at a time for each client, in a queue, told how far they are, stopped when they wish,
 * and kept for a while. The plan itself is made in the room {@code plan}.
 */
@NullMarked
package tizbek.desk.internal.run;

import org.jspecify.annotations.NullMarked;
