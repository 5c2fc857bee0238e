package tizbek.measure;

/**
 * A price in US dollars of a named year per tonne of material. Model amounts are doubles; amounts that a law or a
 * register holds somebody to are not kept in this type.
 */
public record Price(double usdPerTonne, int priceYear) {

    public Price {
        if (!Double.isFinite(usdPerTonne)) {
            throw new IllegalArgumentException("price (%s USD/t) is not a number".formatted(usdPerTonne));
        }
    }

    public Price times(double factor) {
        return new Price(usdPerTonne * factor, priceYear);
    }
}
