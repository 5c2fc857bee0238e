package tizbek.network;

/**
 * What makes a day on the way cost money: the worth of the cargo and the yearly rate at which money is bound.
 *
 * @param usdPerTonne worth of a tonne of the cargo, US dollars
 * @param yearlyRate interest as a fraction, 0.12 for 12 percent
 */
public record CargoValue(double usdPerTonne, double yearlyRate) {

    /** Time costs nothing. */
    public static final CargoValue NONE = new CargoValue(0, 0);

    private static final double HOURS_PER_YEAR = 365.25 * 24;

    public CargoValue {
        if (!(usdPerTonne >= 0 && yearlyRate >= 0) || Double.isInfinite(usdPerTonne * yearlyRate)) {
            throw new IllegalArgumentException(
                    "cargo value (%s USD/t at %s a year) is negative or no number".formatted(usdPerTonne, yearlyRate));
        }
    }

    /** US dollars per tonne that an hour on the way costs. */
    public double usdPerTonneHour() {
        return usdPerTonne * yearlyRate / HOURS_PER_YEAR;
    }
}
