/** How the network room reads its tables, prices a link and searches: nothing here is for other rooms. */
@NullMarked
package tizbek.network.internal;

import org.jspecify.annotations.NullMarked;
