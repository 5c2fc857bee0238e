package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.Charge;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Provision;
import tizbek.law.Reason;
import tizbek.law.Verdict;

/**
 * Judges one act on one day. What is certain goes before what depends on missing facts: a bar bars whatever else is not
 * known. A bar and a grant together are a conflict; nobody but a lawyer decides between them.
 */
public final class Judge {

    private final Law law;
    private final Act act;
    private final LocalDate day;
    private final List<Reason> bars = new ArrayList<>();
    private final List<Reason> grants = new ArrayList<>();
    /** What is required and there: allows, but grants nothing that would stand against a bar. */
    private final List<Reason> met = new ArrayList<>();

    private final List<Reason> open = new ArrayList<>();
    private final List<Reason> suspensions = new ArrayList<>();
    private final Map<String, Missing> missing = new LinkedHashMap<>();

    private Judge(Law law, Act act, LocalDate day) {
        this.law = law;
        this.act = act;
        this.day = day;
    }

    public static Verdict judge(Law law, Act act, LocalDate day) {
        return new Judge(law, act, day).verdict();
    }

    private Verdict verdict() {
        for (Provision p : law.listOf(act.country())) {
            Fit fit = Fit.of(p, act);
            if (fit.possible() && law.inForce(p, day)) {
                weigh(p, fit);
            }
        }
        List<Charge> charges = act.what() == ActKind.MINE
                ? ExtractionRates.charges(law, act.country(), act.commodity(), day)
                : List.of();
        if (!bars.isEmpty()) {
            return grants.isEmpty() ? new Verdict.Barred(bars) : new Verdict.Conflict(bars, grants);
        }
        if (!missing.isEmpty()) {
            return new Verdict.Unknown(List.copyOf(missing.values()), all(open, met, grants, suspensions));
        }
        if (!charges.isEmpty()) {
            return charged(charges);
        }
        List<Reason> allowing = all(met, grants, suspensions);
        if (!allowing.isEmpty()) {
            return new Verdict.Allowed(allowing);
        }
        return new Verdict.Unknown(List.of(new Missing(Missing.PROVISION, Wording.noProvision(act, day))), List.of());
    }

    private void weigh(Provision p, Fit fit) {
        if (!fit.certain()) {
            fit.missing().forEach(this::miss);
            open.add(Wording.depends(p, fit.missing()));
            return;
        }
        switch (p.effect()) {
            case PROHIBITS -> bars.add(Wording.prohibits(p));
            case GRANTS -> grants.add(Wording.grants(p));
            case SUSPENDS -> suspensions.add(Wording.suspends(p));
            case REQUIRES -> weighNeed(p, String.valueOf(p.needsOrNull()));
            case LIMITS -> {
                // How much of a quota is left is not known here.
                miss("room-under-limit");
                open.add(Wording.depends(p, List.of("room-under-limit")));
            }
            case CHARGES -> {
                // Charges are weighed together, because the more special displaces the general.
            }
        }
    }

    private void weighNeed(Provision p, String need) {
        switch (act.facts().getOrDefault(need, "")) {
            case "yes" -> met.add(Wording.needMet(p, need));
            case "no" -> bars.add(Wording.needNotMet(p, need));
            default -> {
                miss(need);
                open.add(Wording.depends(p, List.of(need)));
            }
        }
    }

    private void miss(String what) {
        missing.putIfAbsent(what, new Missing(what, Wording.missing(what)));
    }

    private Verdict charged(List<Charge> charges) {
        List<Reason> owed = charges.stream().map(Wording::charges).toList();
        return charges.size() == 1
                ? new Verdict.Owes(charges, all(owed, met, grants, suspensions))
                : new Verdict.Conflict(owed.subList(0, 1), owed.subList(1, owed.size()));
    }

    @SafeVarargs
    private static List<Reason> all(List<Reason>... lists) {
        List<Reason> all = new ArrayList<>();
        for (List<Reason> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
