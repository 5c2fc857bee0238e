package tizbek.plan;

import java.util.List;
import tizbek.plan.internal.Figures;

/**
 * A plan with what it says first: the headline figures with their bands, and what decides them.
 *
 * @param unusedAssumptions ids of assumptions of this chain that have a value and that the plan never asked for
 * @param lawEffects what provisions that bind cost whom
 */
public record Answer(
        Plan plan,
        List<Figure> figures,
        Sensitivity sensitivity,
        List<String> unusedAssumptions,
        LawEffects lawEffects) {

    /** An answer for which nothing was planned without a provision. */
    public Answer(Plan plan, List<Figure> figures, Sensitivity sensitivity, List<String> unusedAssumptions) {
        this(plan, figures, sensitivity, unusedAssumptions, LawEffects.none(Figures.year(plan)));
    }

    public Answer {
        figures = List.copyOf(figures);
        unusedAssumptions = List.copyOf(unusedAssumptions);
    }

    /** The figure with this id, or null. */
    public java.util.Optional<Figure> findFigure(String id) {
        return figures.stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
