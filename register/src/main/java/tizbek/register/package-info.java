/**
 * Subsoil rights, kept as a state must keep them: who may explore or mine what, where, until when, and how that came about.
 *
 * <p>The truth is an append-only, hash-chained log of {@link tizbek.register.Event}s; what holds now is a fold of it and can be
 * rebuilt from it at any time. Every {@link tizbek.register.Request} is judged by the {@code law} room on its day, and an
 * event keeps the provisions it rests on; what the law bars is not recorded, and the {@link tizbek.register.Refusal} says
 * why. Ground is counted in squares of a grid ({@link tizbek.register.Block}), so that two live rights on one square are
 * impossible by key. Countries, their grids and their kinds of right are files ({@link tizbek.register.Jurisdiction}).
 *
 * <p>Not here: prices, plans, and any law. The one room that changes state.
 */
@NullMarked
package tizbek.register;

import org.jspecify.annotations.NullMarked;
