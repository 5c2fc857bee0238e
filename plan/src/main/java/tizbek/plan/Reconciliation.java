package tizbek.plan;

import java.util.List;
import tizbek.facts.Provenance;

/**
 * The observations of the base year, adjusted as little as their weights allow until, per country and stage and in
 * contained element, output + imports = use + exports (stock change taken as zero: none was observed). It is the only
 * place where an observation is changed, and every change is a line here.
 *
 * <p>Method: least sum of squared adjustments, each over its standard error (Stone, Champernowne and Meade, The
 * Precision of National Income Estimates, Review of Economic Studies 9, 1942).
 */
public record Reconciliation(int year, List<Line> lines) {

    public Reconciliation {
        lines = List.copyOf(lines);
    }

    /**
     * One figure.
     *
     * @param item what it is, in words
     * @param country who mines, makes, sells or uses
     * @param material material id, or empty for all together
     * @param rawTonnes contained element as stated; absent (NaN) where nothing was stated and the figure is the residual
     * @param adjustedTonnes contained element after the adjustment
     * @param standardErrorTonnes the inverse of the weight; NaN for a residual
     */
    public record Line(
            Words item,
            String country,
            String material,
            double rawTonnes,
            double adjustedTonnes,
            double standardErrorTonnes,
            Provenance provenance) {

        public boolean isResidual() {
            return Double.isNaN(rawTonnes);
        }

        /** The adjustment, 0 for a residual. */
        public double differenceTonnes() {
            return isResidual() ? 0 : adjustedTonnes - rawTonnes;
        }
    }

    /** Sum of the absolute adjustments. */
    public double totalAdjustmentTonnes() {
        return lines.stream().mapToDouble(l -> Math.abs(l.differenceTonnes())).sum();
    }
}
