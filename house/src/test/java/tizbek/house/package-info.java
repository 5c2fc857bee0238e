/**
 * Checks only: what holds for every room is a test here, not a wish.
 *
 * <p>Is: the arrows between the rooms ({@link tizbek.house.ArrowsTest}), sizes, names and nullness of the sources
 * ({@link tizbek.house.SourcesTest}), documents and their links, what tracked files must not name ({@link
 * tizbek.house.DocumentsTest}, {@link tizbek.house.TrackedFilesTest}), and the launcher ({@link
 * tizbek.house.LauncherTest}).
 *
 * <p>Is not: a place for tests of a room's behaviour; those stand in the room. No rule here is ever disabled: a rule
 * that is wrong is changed, with a decision record.
 */
@NullMarked
package tizbek.house;

import org.jspecify.annotations.NullMarked;
