/**
 * What is allowed, owed or limited on a day, with the article that says so.
 */
@NullMarked
package tizbek.law;

import org.jspecify.annotations.NullMarked;
