package tizbek.register.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Jurisdiction;
import tizbek.register.Plot;
import tizbek.register.Right;

/**
 * Who holds ground already. Squares are found by their key; plots are looked for only in layers where there can be some, by the
 * squares that they reach into, and then held against each other.
 */
final class Conflicts {

    private Conflicts() {}

    /** What stands against a right of a layer on this ground, in words; empty where it is free. */
    static List<Words> of(
            State state, Jurisdiction country, String layer, java.util.SortedSet<Block> squares, @Nullable Plot plot) {
        List<Words> found = new ArrayList<>();
        List<State.Held> held = state.holdersOf(layer, squares);
        if (!held.isEmpty()) {
            found.add(compared(heldText(held), plot));
        }
        if (country.takesPlots(layer)) {
            for (Right other : state.plotsOn(layer, squares)) {
                Plot theirs = other.plotOrNull();
                if (plot == null || theirs == null) {
                    Words reaches = new Words(
                            "the plot of right (" + other.id() + ") reaches into one of the squares",
                            "участок права (" + other.id() + ") заходит на один из блоков");
                    found.add(compared(reaches, theirs));
                } else {
                    Overlap overlap = Overlap.between(plot, theirs);
                    if (overlap != null) {
                        found.add(overlapText(other.id(), overlap));
                    }
                }
            }
        }
        return found;
    }

    /** Squares are squares of WGS 84: a plot of another system is held against them as well as it is known there. */
    private static Words compared(Words text, @Nullable Plot plot) {
        if (plot == null || plot.accuracyMetres() == 0) {
            return text;
        }
        String good = String.format(Locale.ROOT, "%.1f", plot.accuracyMetres());
        return new Words(
                text.en() + "; compared in WGS 84, which is good to (" + good + ") m",
                text.ru() + "; сравнение в WGS 84 с точностью (" + good + ") м");
    }

    /** Who waits for the same ground, of the same layer, in their order; not the application itself. */
    static List<Application> rivals(State state, Jurisdiction country, Application application) {
        String layer = layer(country, application);
        return layer.equals(Jurisdiction.NO_LAYER)
                ? List.of()
                : state.waitingFor(application.squares()).stream()
                        .filter(a -> a.number() != application.number()
                                && a.country().equals(application.country())
                                && layer(country, a).equals(layer)
                                && overlap(a, application))
                        .toList();
    }

    private static String layer(Jurisdiction country, Application application) {
        return country.findKind(application.kind())
                .map(Jurisdiction.Kind::layer)
                .orElse(Jurisdiction.NO_LAYER);
    }

    /** Whether two rights that have a square in common have more than a border in common. */
    static boolean overlap(Right one, Right other) {
        return !one.id().equals(other.id()) && overlap(one.plotOrNull(), other.plotOrNull());
    }

    /** As of rights, for two applications. */
    static boolean overlap(Application one, Application other) {
        return overlap(one.plotOrNull(), other.plotOrNull());
    }

    private static boolean overlap(@Nullable Plot one, @Nullable Plot other) {
        return one == null || other == null || Overlap.between(one, other) != null;
    }

    private static Words overlapText(String right, Overlap overlap) {
        String size = String.format(Locale.ROOT, "%.2f", overlap.hectares());
        String width = String.format(Locale.ROOT, "%.1f", overlap.widthMetres());
        String en =
                "plot overlaps that of right (" + right + ") by (" + size + ") ha, (" + width + ") m wide in the mean";
        String ru = "участок накладывается на участок права (" + right + "): (" + size + ") га, в среднем (" + width
                + ") м";
        if (overlap.accuracyMetres() == 0) {
            return new Words(en, ru);
        }
        String good = String.format(Locale.ROOT, "%.1f", overlap.accuracyMetres());
        return new Words(
                en + "; compared in WGS 84, which is good to (" + good + ") m\n  Maybe file it in the system of its"
                        + " neighbour: then borders in common are exact.",
                ru + "; сравнение в WGS 84 с точностью (" + good + ") м");
    }

    private static Words heldText(List<State.Held> held) {
        String square = held.getFirst().block().toString();
        String right = held.getFirst().right();
        int more = held.size() - 1;
        return new Words(
                "square (" + square + ") is held by right (" + right + ")"
                        + (more > 0 ? ", and (" + more + ") more" : ""),
                "блок (" + square + ") занят правом (" + right + ")" + (more > 0 ? " и ещё (" + more + ")" : ""));
    }
}
