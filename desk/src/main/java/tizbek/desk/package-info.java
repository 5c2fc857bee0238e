/**
 * What people look at: for now the report page of a plan.
 *
 * <p>{@link tizbek.desk.ReportPage} turns a plan's JSON ({@code "schema": "tizbek-plan/1"}) into one HTML file that
 * opens offline: styles, script, fonts and the base map are inside, and a Content-Security-Policy in the page forbids
 * it any network. The front's sources lie in {@code desk/web} (TypeScript); the build packs them into the template
 * {@code report-template.html}, which this package fills.
 *
 * <p>It is not the place where anything is computed: a figure that the page shows stands in the plan. It does not know
 * a mineral, a country or a law; their names come with the plan.
 */
@NullMarked
package tizbek.desk;

import org.jspecify.annotations.NullMarked;
