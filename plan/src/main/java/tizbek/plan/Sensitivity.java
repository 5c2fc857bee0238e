package tizbek.plan;

import java.util.List;
import java.util.Map;

/**
 * How the headline figures move with the assumptions: each over its range alone, and all of them together in draws.
 *
 * @param effects one for each assumption that the plan asked for and that has a range
 * @param draws figures by id for each joint draw
 * @param failed assumptions or draws for which there was no plan, with the reason
 */
public record Sensitivity(List<Effect> effects, List<Map<String, Double>> draws, List<String> failed) {

    /** From this share of a figure on an assumption decides it. */
    public static final double DECIDES = 0.10;

    public Sensitivity {
        effects = List.copyOf(effects);
        draws = List.copyOf(draws);
        failed = List.copyOf(failed);
    }

    /** Nothing was moved. */
    public static Sensitivity none() {
        return new Sensitivity(List.of(), List.of(), List.of());
    }

    /**
     * An assumption over its range.
     *
     * @param atLow figures by id with the assumption at its low end
     * @param atHigh at its high end
     */
    public record Effect(tizbek.facts.Assumption assumption, Map<String, Double> atLow, Map<String, Double> atHigh) {

        public Effect {
            atLow = Map.copyOf(atLow);
            atHigh = Map.copyOf(atHigh);
        }

        /** Largest relative move of a figure from {@code central}, 0 where it is not known. */
        public double move(String figure, double central) {
            double low = atLow.getOrDefault(figure, central);
            double high = atHigh.getOrDefault(figure, central);
            return central == 0 ? 0 : Math.max(Math.abs(low / central - 1), Math.abs(high / central - 1));
        }
    }

    /** The figures with their bands (10 to 90 % of the draws, no narrower than the central value) and what decides. */
    public List<Figure> banded(List<Figure> figures) {
        return figures.stream().map(this::banded).toList();
    }

    private Figure banded(Figure figure) {
        List<String> deciders = effects.stream()
                .filter(e -> e.move(figure.id(), figure.value()) > DECIDES)
                .sorted((a, b) ->
                        Double.compare(b.move(figure.id(), figure.value()), a.move(figure.id(), figure.value())))
                .map(e -> e.assumption().id())
                .toList();
        double[] values = draws.stream()
                .filter(d -> d.containsKey(figure.id()))
                .mapToDouble(d -> d.get(figure.id()))
                .sorted()
                .toArray();
        if (values.length < 5) {
            return figure.withBand(Double.NaN, Double.NaN, deciders);
        }
        double low = values[(int) Math.floor(0.1 * (values.length - 1))];
        double high = values[(int) Math.ceil(0.9 * (values.length - 1))];
        return figure.withBand(Math.min(low, figure.value()), Math.max(high, figure.value()), deciders);
    }

    /** Whether an assumption decides any of the figures. */
    public static boolean decides(Effect effect, List<Figure> figures) {
        return figures.stream().anyMatch(f -> effect.move(f.id(), f.value()) > DECIDES);
    }
}
