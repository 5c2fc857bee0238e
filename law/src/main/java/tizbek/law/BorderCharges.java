package tizbek.law;

import java.util.List;

/**
 * What it costs by law to bring goods over a border: duties, certification. A mean over an interval, weighted by days.
 *
 * @param charges what was found
 * @param unknown what could not be told, and why
 */
public record BorderCharges(List<BorderCharge> charges, List<Words> unknown) {

    public static final BorderCharges NONE = new BorderCharges(List.of(), List.of());

    public BorderCharges {
        charges = List.copyOf(charges);
        unknown = List.copyOf(unknown);
    }

    /**
     * One charge, per tonne or as a percentage of the value at the border; the other of the two is zero.
     *
     * @param usdPerTonne USD per tonne of material
     * @param percent of {@code export_value}
     */
    public record BorderCharge(Provision provision, double usdPerTonne, double percent) {

        /** USD per tonne of material that is worth {@code usdPerTonneOfValue} at the border. */
        public double usdPerTonne(double usdPerTonneOfValue) {
            return usdPerTonne + percent / 100 * usdPerTonneOfValue;
        }
    }
}
