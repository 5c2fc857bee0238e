package tizbek.plan;

import java.util.List;

/** A plan with what it says first: the headline figures with their bands, and what decides them. */
public record Answer(Plan plan, List<Figure> figures, Sensitivity sensitivity) {

    public Answer {
        figures = List.copyOf(figures);
    }

    /** The figure with this id, or null. */
    public java.util.Optional<Figure> findFigure(String id) {
        return figures.stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
