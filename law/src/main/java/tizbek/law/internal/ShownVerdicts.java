package tizbek.law.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.law.Effect;
import tizbek.law.Law;
import tizbek.law.LawFinding;
import tizbek.law.LawRule;
import tizbek.law.Missing;
import tizbek.law.Otherwise;
import tizbek.law.Provision;
import tizbek.law.Status;
import tizbek.law.Verdict;

/**
 * Whether the examples show every verdict that each provision can give: that it bars, that what it asks for is there or
 * is not, that it is owed, that a fact is missing, that it contradicts what it is declared to contradict.
 */
public final class ShownVerdicts {

    private final Law law;
    private final Shown shown;
    private final List<LawFinding> findings = new ArrayList<>();

    private ShownVerdicts(Law law, Shown shown) {
        this.law = law;
        this.shown = shown;
    }

    /** A finding for each verdict that no example shows. */
    public static List<LawFinding> missing(Law law, Shown shown) {
        ShownVerdicts verdicts = new ShownVerdicts(law, shown);
        law.list().forEach(verdicts::check);
        return verdicts.findings;
    }

    /** What a provision can come to. */
    private enum Face {
        BARS,
        APPLIES,
        MET,
        BROKEN,
        OWED,
        OPEN
    }

    private void check(Provision p) {
        AskedFacts asked = AskedFacts.of(law, p);
        Map<Face, String> expected = faces(p, asked);
        for (Judged judged : shown.citing(p.id())) {
            expected.keySet().removeIf(face -> shows(judged, p, asked, face));
        }
        if (expected.containsKey(Face.OPEN) && scaledOpen(p, asked)) {
            expected.remove(Face.OPEN);
        }
        expected.values()
                .forEach(text -> report(
                        p,
                        "no example shows (%s) where %s".formatted(p.id(), text),
                        "an example that cites it is to be added, with facts that lead there."));
        p.precedence().conflictsWith().stream().sorted().forEach(other -> conflict(p, other));
    }

    /** What the provision can come to, each with the words for it. */
    private static Map<Face, String> faces(Provision p, AskedFacts asked) {
        Map<Face, String> faces = new EnumMap<>(Face.class);
        switch (p.effect()) {
            case PROHIBITS -> faces.put(Face.BARS, "it bars (barred)");
            case GRANTS, EXEMPTS, SUSPENDS ->
                faces.put(Face.APPLIES, "it applies (allowed, or beside another verdict)");
            case CHARGES, DEADLINE -> faces.put(Face.OWED, "it is owed (owes)");
            case SCALES -> faces.put(Face.APPLIES, "it multiplies a charge (owes)");
            case REQUIRES, LIMITS -> {
                faces.put(Face.MET, "it is met (allowed, or owes something else)");
                faces.put(Face.BROKEN, "it is not met (" + broken(p) + ")");
            }
            case DEFINES -> {
                // Gives no verdict.
            }
        }
        boolean never = asked.neverKnown();
        if (never) {
            faces.clear();
        }
        Set<String> names = asked.names();
        if (!names.isEmpty() && (never || !p.precedence().onRequest()) && p.effect() != Effect.DEFINES) {
            faces.put(Face.OPEN, "it hangs on what is not known (unknown, missing " + String.join(" or ", names) + ")");
        }
        return faces;
    }

    private static String broken(Provision p) {
        return switch (p.terms().otherwise()) {
            case BARRED -> "barred";
            case OWES -> "owes the difference";
            case LOSES -> "owes: lost";
        };
    }

    /** A conflict shows both sides: where the law always contradicts itself there is no other verdict. */
    private static boolean shows(Judged judged, Provision p, AskedFacts asked, Face face) {
        boolean owed = judged.dues().contains(p.id());
        return switch (face) {
            case BARS -> judged.verdict() instanceof Verdict.Barred || judged.verdict() instanceof Verdict.Conflict;
            case APPLIES ->
                p.effect() == Effect.SCALES
                        ? judged.verdict() instanceof Verdict.Owes
                        : !(judged.verdict() instanceof Verdict.Unknown) || !hangs(judged, p, asked);
            case OWED -> owed || judged.verdict() instanceof Verdict.Conflict;
            case MET -> !owed && isMet(judged, p, asked);
            case BROKEN ->
                p.terms().otherwise() == Otherwise.BARRED ? judged.verdict() instanceof Verdict.Barred : owed;
            case OPEN -> hangs(judged, p, asked);
        };
    }

    /** A verdict that hangs on something else cites what is met. */
    private static boolean isMet(Judged judged, Provision p, AskedFacts asked) {
        return switch (judged.verdict()) {
            case Verdict.Allowed allowed -> true;
            case Verdict.Owes owes -> true;
            case Verdict.Unknown unknown -> !hangs(judged, p, asked);
            case Verdict.Barred barred -> false;
            case Verdict.Conflict conflict -> false;
        };
    }

    /** Whether something that the provision asks for is missing, or the act behind a claim. */
    private static boolean hangs(Judged judged, Provision p, AskedFacts asked) {
        return asked.names().stream().anyMatch(judged.missing()::contains)
                || (p.status() == Status.CLAIMED && judged.missing().contains(Missing.ACT));
    }

    /** A verdict that hangs on whether a charge is multiplied cites the charge. */
    private boolean scaledOpen(Provision p, AskedFacts asked) {
        return p.precedence().scales().stream()
                .flatMap(charge -> shown.citing(charge).stream())
                .anyMatch(judged -> hangs(judged, p, asked));
    }

    private void conflict(Provision p, String other) {
        boolean seen = shown.citing(p.id()).stream()
                .anyMatch(j ->
                        j.verdict() instanceof Verdict.Conflict && j.cited().contains(other));
        if (!seen) {
            report(
                    p,
                    "no example shows the conflict of (%s) with (%s) that is declared".formatted(p.id(), other),
                    "an example is to be added (expect: conflict), or conflicts-with can go.");
        }
    }

    private void report(Provision p, String sentence, String remedy) {
        findings.add(new LawFinding(
                LawRule.VERDICT, p.country(), p.id(), p.provenance().where(), sentence, remedy));
    }
}
