package tizbek.network.internal;

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
}
