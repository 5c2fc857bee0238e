package tizbek.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a provision stands among the others.
 *
 * @param versions those of its rule, itself among them, oldest first
 * @param exceptions those that take it away where they apply
 * @param exceptedFrom those that it takes away where it applies
 * @param scaledBy those that multiply it
 * @param scales those that it multiplies
 * @param suspendedBy those that interrupt it
 * @param suspends those that it interrupts
 * @param ended those whose end it set
 * @param claims claims whose question it answers otherwise
 * @param answers enacted provisions that answer its question otherwise, where it is a claim
 * @param examples the examples that cite it
 */
public record Relations(
        List<Provision> versions,
        List<Provision> exceptions,
        List<Provision> exceptedFrom,
        List<Provision> scaledBy,
        List<Provision> scales,
        List<Provision> suspendedBy,
        List<Provision> suspends,
        List<Provision> ended,
        List<Provision> claims,
        List<Provision> answers,
        List<Example> examples) {

    /** The relations of {@code p} in {@code law}. */
    public static Relations of(Law law, Provision p) {
        Precedence own = p.precedence();
        return new Relations(
                versions(law, p),
                where(law, o -> o.precedence().exceptionTo().contains(p.id())),
                named(law, own.exceptionTo()),
                where(law, o -> o.precedence().scales().contains(p.id())),
                named(law, own.scales()),
                where(law, o -> o.suspends().contains(p.id())),
                named(law, own.suspends()),
                where(law, o -> p.id().equals(o.endedByOrNull())),
                where(law, o -> o.precedence().against().contains(p.id())),
                named(law, own.against()),
                law.examples().stream().filter(e -> e.cites().contains(p.id())).toList());
    }

    private static List<Provision> versions(Law law, Provision p) {
        return law.listOf(p.country()).stream()
                .filter(o -> o.validity().rule().equals(p.validity().rule()))
                .sorted(Comparator.comparing(o -> o.interval().from()))
                .toList();
    }

    private static List<Provision> where(Law law, Predicate<Provision> holds) {
        return law.list().stream().filter(holds).toList();
    }

    private static List<Provision> named(Law law, Collection<String> ids) {
        return ids.stream().sorted().map(law::get).toList();
    }
}
