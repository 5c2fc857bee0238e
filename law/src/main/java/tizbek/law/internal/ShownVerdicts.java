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

    private final Shown shown;
    private final List<LawFinding> findings = new ArrayList<>();

    private ShownVerdicts(Shown shown) {
        this.shown = shown;
    }

    /** A finding for each verdict that no example shows. */
    public static List<LawFinding> missing(Law law, Shown shown) {
        ShownVerdicts verdicts = new ShownVerdicts(shown);
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
        Map<Face, String> expected = faces(p);
        for (Judged judged : shown.citing(p.id())) {
            expected.keySet().removeIf(face -> shows(judged, p, face));
        }
        if (expected.containsKey(Face.OPEN) && scaledOpen(p)) {
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
    private static Map<Face, String> faces(Provision p) {
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
        Set<String> asked = AskedFacts.of(p);
        boolean never = AskedFacts.neverKnown(p);
        if (never) {
            faces.clear();
        }
        if (!asked.isEmpty() && (never || !p.precedence().onRequest()) && p.effect() != Effect.DEFINES) {
            faces.put(Face.OPEN, "it hangs on what is not known (unknown, missing " + String.join(" or ", asked) + ")");
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
    private static boolean shows(Judged judged, Provision p, Face face) {
        boolean owed = judged.dues().contains(p.id());
        return switch (face) {
            case BARS -> judged.verdict() instanceof Verdict.Barred || judged.verdict() instanceof Verdict.Conflict;
            case APPLIES ->
                p.effect() == Effect.SCALES
                        ? judged.verdict() instanceof Verdict.Owes
                        : !(judged.verdict() instanceof Verdict.Unknown) || !hangs(judged, p);
            case OWED -> owed || judged.verdict() instanceof Verdict.Conflict;
            case MET ->
                !owed && (judged.verdict() instanceof Verdict.Allowed || judged.verdict() instanceof Verdict.Owes);
            case BROKEN ->
                p.terms().otherwise() == Otherwise.BARRED ? judged.verdict() instanceof Verdict.Barred : owed;
            case OPEN -> hangs(judged, p);
        };
    }

    /** Whether something that the provision asks for is missing, or the act behind a claim. */
    private static boolean hangs(Judged judged, Provision p) {
        return AskedFacts.of(p).stream().anyMatch(judged.missing()::contains)
                || (p.status() == Status.CLAIMED && judged.missing().contains(Missing.ACT));
    }

    /** A verdict that hangs on whether a charge is multiplied cites the charge. */
    private boolean scaledOpen(Provision p) {
        return p.precedence().scales().stream()
                .flatMap(charge -> shown.citing(charge).stream())
                .anyMatch(judged -> hangs(judged, p));
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
