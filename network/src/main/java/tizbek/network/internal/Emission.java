package tizbek.network.internal;

import java.util.List;
import tizbek.network.LegImpact;
import tizbek.network.RiskItem;

/**
 * Carbon dioxide of a tonne over a stretch.
 *
 * @param basis the rows whose factors were used
 * @param generic whether a broader row than the one that sets the price had to lend its factor
 */
record Emission(double grams, String basis, boolean generic) {

    Emission plus(Emission other) {
        return new Emission(
                grams + other.grams,
                basis.equals(other.basis) ? basis : basis + ";" + other.basis,
                generic || other.generic);
    }

    LegImpact impact(List<RiskItem> risks) {
        return new LegImpact(grams, basis, generic, risks);
    }
}
