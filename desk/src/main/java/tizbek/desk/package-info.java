/**
 * What people look at: the desk, a local web application over all rooms, and the report page of a plan.
 *
 * <p>{@link tizbek.desk.Desk} serves pages, the documents of the command line under {@code /api}, and layers for maps
 * under {@code /ogc}.
 *
 * <p>{@link tizbek.desk.ReportPage} turns a plan's JSON ({@code "schema": "tizbek-plan/1"}) into one HTML file that
 * opens offline: styles, script, fonts and the base map are inside, and a Content-Security-Policy in the page forbids
 * it any network. The front's sources lie in {@code desk/web} (TypeScript); the build packs them into the template
 * {@code report-template.html}, which this package fills.
 *
 * <p>It is not the place where anything is computed: a figure that a page shows stands in a plan or a table. It does not
 * know a mineral, a country or a law; their names come with the data.
 */
@NullMarked
package tizbek.desk;

import org.jspecify.annotations.NullMarked;
