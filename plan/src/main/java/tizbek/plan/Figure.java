package tizbek.plan;

import java.util.List;

/**
 * A headline figure: what an analyst wants to see first.
 *
 * @param unit {@code ratio}, {@code usd/t} or {@code t}
 * @param baseline the same in the baseline, NaN if there is none
 * @param low lower end of the band, NaN where no band was computed
 * @param high upper end of the band
 * @param deciders ids of the assumptions whose range moves it by more than a tenth, the strongest first
 */
public record Figure(
        String id,
        Words title,
        String unit,
        int year,
        double value,
        double baseline,
        double low,
        double high,
        List<String> deciders) {

    public Figure {
        deciders = List.copyOf(deciders);
    }

    /** With a band and what decides it. */
    public Figure withBand(double newLow, double newHigh, List<String> newDeciders) {
        return new Figure(id, title, unit, year, value, baseline, newLow, newHigh, newDeciders);
    }

    public boolean hasBand() {
        return !Double.isNaN(low);
    }
}
