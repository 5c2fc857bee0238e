/**
 * The command line: programs and people come in here, and leave with text, JSON or a folder.
 *
 * <p>Is: one class per command ({@link tizbek.cli.FactsCheckCommand}), the options that all commands share ({@link
 * tizbek.cli.SharedOptions}), how a failure becomes a message and an exit code, progress on stderr ({@link
 * tizbek.cli.Progress}), and the folder that is never half-written ({@link tizbek.cli.OutputFolder}).
 *
 * <p>Is not: a place where anything is decided or computed. A command reads its options, calls a room and prints what
 * came back; a rule about minerals, law or money that turns up here belongs in the room that owns it.
 *
 * <p>Uses every room; no room uses it, {@code bench} apart.
 */
@NullMarked
package tizbek.cli;

import org.jspecify.annotations.NullMarked;
