package tizbek.law;

/**
 * How much a provision charges or limits.
 *
 * @param unit unit of the figure: {@code percent}
 * @param base what the percentage is taken of, such as {@code metal-contained-at-market-quotation}
 */
public record Value(Figure figure, String unit, String base) {}
