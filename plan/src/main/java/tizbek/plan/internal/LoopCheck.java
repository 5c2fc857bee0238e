package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.plan.Chain;

/**
 * Refuses processes that make element out of nothing: one with more element in its output than in its input, or a loop
 * that ends with more than it began. The program would run such a loop for ever, or as far as a capacity lets it, and
 * call that a supply.
 */
final class LoopCheck {

    /** Recoveries are written with a few digits. */
    private static final double ROUNDING = 1e-9;

    /** A concentrate of a rare metal may hold a hundred thousandth of its ore; a million million is a wrong unit. */
    private static final double MOST_RATIO = 1e9;

    private final List<Chain.Conversion> processes;

    private LoopCheck(List<Chain.Conversion> processes) {
        this.processes = processes;
    }

    /**
     * Checks the processes of a chain. A loop is told before a process, because it names all that take part.
     *
     * @throws InputException naming the processes
     */
    static void require(List<Chain.Conversion> processes) {
        LoopCheck check = new LoopCheck(processes);
        for (Chain.Conversion start : processes) {
            check.follow(new ArrayList<>(List.of(start)), new HashSet<>(Set.of(start.output())));
        }
        for (Chain.Conversion process : processes) {
            double ratio = process.outputPerInput();
            if (ratio > 0 && (ratio > MOST_RATIO || ratio < 1 / MOST_RATIO)) {
                throw new InputException(new Defect.Contradiction(
                        thinner(process).provenance().where(),
                        "process (" + process.id() + ") makes (" + String.format(Locale.ROOT, "%.3g", ratio)
                                + ") tonnes of (" + process.output().id() + ") from a tonne of ("
                                + process.input().id() + "), numbers too far apart for one row; the content of ("
                                + thinner(process).id() + ") is ("
                                + String.format(
                                        Locale.ROOT,
                                        "%.3g",
                                        100 * thinner(process).content()) + " %)",
                        "the content was given in another unit, or mistyped."));
            }
            if (!(process.recovery() > 0 && process.recovery() <= 1 + ROUNDING)) {
                throw new InputException(new Defect.Contradiction(
                        process.provenance().where(),
                        "process (" + process.id() + ") has the recovery (" + process.recovery()
                                + "), which is not above 0 and at most 1",
                        "the share of the element that reaches the output was mistyped."));
            }
        }
    }

    private static Chain.Material thinner(Chain.Conversion process) {
        return process.output().content() < process.input().content() ? process.output() : process.input();
    }

    /** Goes on from the last process of a path without entering a material twice; judges where it closes. */
    private void follow(List<Chain.Conversion> path, Set<Chain.Material> entered) {
        if (path.getLast().output().equals(path.getFirst().input())) {
            judge(path);
            return;
        }
        for (Chain.Conversion next : processes) {
            if (next.input().equals(path.getLast().output()) && entered.add(next.output())) {
                path.add(next);
                follow(path, entered);
                path.removeLast();
                entered.remove(next.output());
            }
        }
    }

    private static void judge(List<Chain.Conversion> loop) {
        double gain = 1;
        for (Chain.Conversion process : loop) {
            gain *= process.recovery();
        }
        if (gain > 1 + ROUNDING) {
            throw new InputException(new Defect.Contradiction(
                    loop.getFirst().provenance().where(),
                    "processes ("
                            + loop.stream().map(Chain.Conversion::id).collect(Collectors.joining(", "))
                            + ") form a loop that makes (" + Math.round(gain * 1e6) / 1e6
                            + ") tonnes of the element from one",
                    "a recovery was mistyped, or one of them takes an input that the table does not name."));
        }
    }
}
