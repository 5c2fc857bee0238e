/**
 * Linear, mixed-integer and (separable convex) quadratic programs, and HiGHS behind them.
 *
 * <p>A {@link tizbek.solve.ProgramBuilder} makes a {@link tizbek.solve.Program}; a {@link tizbek.solve.Solver} turns it
 * into an {@link tizbek.solve.Outcome}: an optimum that our own {@link tizbek.solve.Verification} has checked, a
 * {@link tizbek.solve.Conflict} in the program's own names, a direction without end, a limit, or an honest failure. A
 * {@link tizbek.solve.SolverSession} keeps a program loaded and solves it again after small changes.
 *
 * <p>The room knows no mineral, no country and no unit: columns, rows and numbers only. It is not a modelling language:
 * whoever builds a program keeps the numbers of its columns and rows. It does not decide what a dual means.
 */
@NullMarked
package tizbek.solve;

import org.jspecify.annotations.NullMarked;
