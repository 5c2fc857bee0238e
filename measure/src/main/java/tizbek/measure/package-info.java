/**
 * Quantities that cannot be mixed up, and half-open intervals of days.
 *
 * <p>What it is: small records ({@code Mass}, {@code Price}, {@code Share}, {@code Distance}, {@code Interval}) that
 * refuse a value that makes no sense (a share of 1.2, a distance of NaN) the moment it is made, with a message that
 * names it.
 *
 * <p>What it is not: a units library. There is one unit per quantity (metric tonnes, kilometres, US dollars of a named
 * year per tonne, calendar days); whoever reads another unit converts it where it is read. It knows no mineral, no
 * country and no file, and it depends on no other room. Inside a numeric kernel plain arrays are used, with the unit in
 * the name.
 */
@NullMarked
package tizbek.measure;

import org.jspecify.annotations.NullMarked;
