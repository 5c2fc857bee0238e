/**
 * The layers of the map for GIS programs: OGC API - Features, part 1 (core, GeoJSON, HTML, OpenAPI). What a feature is
 * and what it knows comes from the layers; here are only addresses, filters, pages and links.
 */
@NullMarked
package tizbek.desk.internal.ogc;

import org.jspecify.annotations.NullMarked;
