package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tizbek.law.Effect;
import tizbek.law.Law;
import tizbek.law.LawFinding;
import tizbek.law.LawRule;
import tizbek.law.Provision;
import tizbek.law.Status;

/** Whether the examples show each provision on its first day and on its last, and each claim switched off and on. */
public final class ShownDays {

    private final Law law;
    private final Shown shown;
    private final List<LawFinding> findings = new ArrayList<>();

    private ShownDays(Law law, Shown shown) {
        this.law = law;
        this.shown = shown;
    }

    /** A finding for each day, and each side of a claim, that no example shows. */
    public static List<LawFinding> missing(Law law, Shown shown) {
        ShownDays days = new ShownDays(law, shown);
        law.list().stream().filter(p -> p.effect() != Effect.DEFINES).forEach(days::check);
        return days.findings;
    }

    private void check(Provision p) {
        day(p, p.interval().from(), "first");
        p.interval()
                .until()
                .map(until -> until.minusDays(1))
                .filter(last -> !last.equals(p.interval().from()))
                .ifPresent(last -> day(p, last, "last"));
        if (p.status() != Status.ENACTED) {
            claim(p);
        }
    }

    /** A day on which something else suspends the provision cannot show it. */
    private void day(Provision p, LocalDate day, String which) {
        boolean seen = seeing(p).anyMatch(j -> j.example().day().equals(day));
        if (!seen && law.inForce(p, day)) {
            findings.add(new LawFinding(
                    LawRule.DAYS,
                    p.country(),
                    p.id(),
                    p.provenance().where(),
                    "no example on (%s) cites (%s), whose %s day it is".formatted(day, p.id(), which),
                    "an example is to be added: on: %s, cites: [%s].".formatted(day, p.id())));
        }
    }

    /** A claim that is answered otherwise is mentioned; what is law has to be cited. */
    private Stream<Judged> seeing(Provision p) {
        Stream<Judged> citing = shown.citing(p.id()).stream();
        return p.status() == Status.ENACTED ? citing : Stream.concat(citing, shown.mentioning(p.id()).stream());
    }

    private void claim(Provision p) {
        boolean on = shown.citing(p.id()).stream().anyMatch(j -> j.claims(p.id()));
        boolean off = seeing(p).anyMatch(j -> !j.claims(p.id()));
        if (!on) {
            sided(p, "no example cites (%s) with the claim switched on", "claims: [%1$s], cites: [%1$s].");
        }
        if (!off && p.status() == Status.CLAIMED) {
            sided(p, "no example shows the answer without the claim (%s)", "without claims, on a day of (%s).");
        }
    }

    private void sided(Provision p, String sentence, String example) {
        findings.add(new LawFinding(
                LawRule.CLAIM,
                p.country(),
                p.id(),
                p.provenance().where(),
                sentence.formatted(p.id()),
                "an example is to be added: " + example.formatted(p.id())));
    }
}
