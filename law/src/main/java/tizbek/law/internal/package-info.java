/** How the law is read from its files, and how acts are judged by it. */
@NullMarked
package tizbek.law.internal;

import org.jspecify.annotations.NullMarked;
