/**
 * How {@code datapackage.json} is read and how tables are held against it. Nobody outside the room uses this.
 */
@NullMarked
package tizbek.facts.internal;

import org.jspecify.annotations.NullMarked;
