package tizbek.network;

import tizbek.facts.Provenance;

/**
 * A hazard met on the way. Points are added up over the way; one point is what the assumptions
 * {@code risk-weight-...} call so.
 *
 * @param basis the row, such as {@code risks:aktau-port/low-water-caspian/2023}
 */
public record RiskItem(String basis, String hazard, double score, String effect, Provenance provenance) {}
