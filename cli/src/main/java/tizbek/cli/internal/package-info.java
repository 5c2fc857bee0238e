/** How failures and misspellings become text: nothing here is meant for another room. */
@NullMarked
package tizbek.cli.internal;

import org.jspecify.annotations.NullMarked;
