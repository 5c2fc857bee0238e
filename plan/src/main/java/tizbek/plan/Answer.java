package tizbek.plan;

import java.util.List;

/**
 * A plan with what it says first: the headline figures with their bands, and what decides them.
 *
 * @param unusedAssumptions ids of assumptions of this chain that have a value and that the plan never asked for
 */
public record Answer(Plan plan, List<Figure> figures, Sensitivity sensitivity, List<String> unusedAssumptions) {

    public Answer {
        figures = List.copyOf(figures);
        unusedAssumptions = List.copyOf(unusedAssumptions);
    }

    /** The figure with this id, or null. */
    public java.util.Optional<Figure> findFigure(String id) {
        return figures.stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
