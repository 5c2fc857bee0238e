package tizbek.network;

import java.util.List;

/**
 * What a leg does beside money and time.
 *
 * @param co2Basis the rows whose factors were used, such as {@code modes:road}
 * @param genericCo2 whether the row that sets the price has no factor, so that the factor of a broader row stands in
 */
public record LegImpact(double co2GramsPerTonne, String co2Basis, boolean genericCo2, List<RiskItem> risks) {

    public LegImpact {
        risks = List.copyOf(risks);
    }

    /** Points of all hazards met on the leg. */
    public double risk() {
        return risks.stream().mapToDouble(RiskItem::score).sum();
    }
}
