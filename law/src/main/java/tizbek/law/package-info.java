/**
 * What is allowed, owed or limited on a day, with the article that says so.
 *
 * <p>Reads {@code laws/<COUNTRY>/*.yaml}: dated provisions with their source, and examples beside them. Answers five
 * questions: which measures hold back a flow between two countries and how much of it passes ({@link
 * tizbek.law.Law#restrictions}), what is charged on extraction ({@link tizbek.law.Law#extractionCharge}), whether an act is
 * allowed on a day ({@link tizbek.law.Law#judge}), what the law was as then known ({@link
 * tizbek.law.Law#frozenOn}), and whether the law is in order ({@link tizbek.law.LawCheck}). A scenario's law is an overlay ({@link tizbek.law.Law#with}).
 *
 * <p>Not here: prices, flows, scenarios, and any country's name: those stand in {@code data/}, in {@code laws/}, and in
 * the rooms above. A research tool, not legal advice.
 */
@NullMarked
package tizbek.law;

import org.jspecify.annotations.NullMarked;
