package tizbek.law;

import java.util.Set;

/**
 * How a provision stands to others.
 *
 * @param suspends the provisions it interrupts while in force
 * @param exceptionTo the provisions that do not apply where this one does
 * @param scales the charges it multiplies
 * @param rank among exceptions to the same provision the higher goes first
 * @param onRequest a relief that counts only where the facts establish it
 * @param conflictsWith contradictions that stand in the law itself and are known
 * @param against enacted provisions that answer the question of a claim otherwise
 */
public record Precedence(
        Set<String> suspends,
        Set<String> exceptionTo,
        Set<String> scales,
        int rank,
        boolean onRequest,
        Set<String> conflictsWith,
        Set<String> against) {

    public static final Precedence NONE = new Precedence(Set.of(), Set.of(), Set.of(), 0, false, Set.of(), Set.of());

    public Precedence {
        suspends = Set.copyOf(suspends);
        exceptionTo = Set.copyOf(exceptionTo);
        scales = Set.copyOf(scales);
        conflictsWith = Set.copyOf(conflictsWith);
        against = Set.copyOf(against);
    }

    /** The same, before the provisions it is against: how a claim stands that is switched on. */
    Precedence goingBeforeWhatItIsAgainst() {
        Set<String> more = new java.util.HashSet<>(exceptionTo);
        more.addAll(against);
        return new Precedence(suspends, more, scales, rank, onRequest, conflictsWith, against);
    }
}
