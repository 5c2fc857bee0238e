package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tizbek.law.Act;
import tizbek.law.Amount;
import tizbek.law.AssumedValues;
import tizbek.law.Due;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Provision;
import tizbek.law.Reason;
import tizbek.law.Terms;
import tizbek.law.Verdict;
import tizbek.law.Words;

/**
 * Judges one act on one day. What is certain goes before what depends on missing facts: a bar bars whatever else is not
 * known. A bar and a grant of one topic are a conflict, unless something else bars the act anyway; nobody but a lawyer
 * decides between them.
 */
public final class Judge {

    private final Law law;
    private final Act act;
    private final LocalDate day;
    private final AssumedValues assumed;
    private final Predicate<Provision> counted;
    private final Applicability applicability;
    private final Map<String, Object> known;

    private final Bars bars = new Bars();
    private final List<Reason> unmet = new ArrayList<>();
    /** What is required and there: allows, but grants nothing that would stand against a bar. */
    private final List<Reason> met = new ArrayList<>();

    private final List<Reason> open = new ArrayList<>();
    private final Set<Provision> opened = new HashSet<>();
    private final List<Reason> others = new ArrayList<>();
    private final List<Due> dues = new ArrayList<>();
    private final Resolver resolver;
    private final Levies levies;
    private final Map<String, Missing> missing = new LinkedHashMap<>();
    /** What would allow the act if it applies, with what is missing to know that; of no account where something allows. */
    private final Map<Provision, Set<String>> tentative = new LinkedHashMap<>();

    /** Conditions that are met and may not apply; of account only where nothing else speaks. */
    private final Map<Provision, Set<String>> moot = new LinkedHashMap<>();

    private Judge(
            Law law,
            Act act,
            LocalDate day,
            AssumedValues assumed,
            Predicate<Provision> counted,
            Set<String> claimsOn) {
        this.law = law;
        this.act = act;
        this.day = day;
        this.assumed = assumed;
        this.counted = counted;
        this.known = Bindings.of(act, day, law.vocabulary());
        this.applicability = new Applicability(law, act, day, known, p -> true, claimsOn);
        this.resolver = new Resolver(law, day, known, assumed);
        this.levies = new Levies(act, resolver);
    }

    public static Verdict judge(Law law, Act act, LocalDate day, AssumedValues assumed, Predicate<Provision> counted) {
        Judge judge = new Judge(law, act, day, assumed, counted, Set.of());
        return judge.doubted(judge.byWhatIsEnacted());
    }

    private Verdict byWhatIsEnacted() {
        applicability.list().forEach((p, standing) -> {
            if (counted.test(p)) {
                weigh(p, standing);
            }
        });
        List<Reason> asides = asides();
        if (!bars.clear().isEmpty() || !unmet.isEmpty()) {
            return new Verdict.Barred(all(bars.clear(), unmet), all(bars.contested(), bars.contesting(), asides));
        }
        if (!bars.contested().isEmpty()) {
            return new Verdict.Conflict(bars.contested(), bars.contesting(), asides);
        }
        levies.missing().forEach(this::open);
        bars.open().forEach(this::open);
        if (!missing.isEmpty()) {
            return open(asides);
        }
        Optional<List<List<Reason>>> torn = levies.conflict();
        if (torn.isPresent()) {
            return new Verdict.Conflict(torn.get().get(0), torn.get().get(1), asides);
        }
        return settled(asides);
    }

    /** Names what would have to be known, and every provision that hangs on it. */
    private Verdict open(List<Reason> asides) {
        boolean allows = levies.any() || !all(met, bars.grants(), others).isEmpty() || !dues.isEmpty();
        tentative.forEach((p, names) -> {
            if (!allows || missing.keySet().containsAll(names)) {
                open(p, names);
            }
        });
        return new Verdict.Unknown(
                List.copyOf(missing.values()), all(open, bars.perhaps(), met, bars.grants(), others), asides);
    }

    private Verdict settled(List<Reason> asides) {
        List<Reason> charged = levies.reasons();
        List<Due> owed = new ArrayList<>(levies.dues(this::by));
        owed.addAll(dues);
        if (!owed.isEmpty()) {
            List<Reason> reasons = all(charged, reasonsOf(dues), met, bars.grants(), others);
            return new Verdict.Owes(owed, reasons, asides);
        }
        List<Reason> allowing = all(met, bars.grants(), others);
        if (!allowing.isEmpty()) {
            return new Verdict.Allowed(allowing, asides);
        }
        if (tentative.isEmpty()) {
            tentative.putAll(moot);
        }
        if (!tentative.isEmpty()) {
            return open(asides);
        }
        return new Verdict.Unknown(
                List.of(new Missing(Missing.PROVISION, Wording.noProvision(act, day))), List.of(), asides);
    }

    /** A claim for which no act was found leaves open what it would change, if no enacted text answers its question. */
    private Verdict doubted(Verdict enacted) {
        boolean decided = enacted instanceof Verdict.Barred
                || enacted instanceof Verdict.Conflict
                || (enacted instanceof Verdict.Unknown u
                        && u.missing().stream().noneMatch(m -> m.what().equals(Missing.PROVISION)));
        List<Provision> doubts = decided
                ? List.of()
                : applicability.claims().stream()
                        .filter(claim -> counted.test(claim) && !answered(claim) && changes(claim, enacted))
                        .toList();
        if (doubts.isEmpty()) {
            return enacted;
        }
        return new Verdict.Unknown(
                List.of(new Missing(Missing.ACT, Wording.noAct(doubts))),
                all(doubts.stream().map(Wording::claims).toList(), enacted.reasons()),
                enacted.asides());
    }

    private boolean answered(Provision claim) {
        return claim.precedence().against().stream()
                .anyMatch(id -> law.find(id).map(p -> law.inForce(p, day)).orElse(false));
    }

    private boolean changes(Provision claim, Verdict enacted) {
        Verdict claimed = new Judge(law, act, day, assumed, counted, Set.of(claim.id())).byWhatIsEnacted();
        return !claimed.word().equals(enacted.word()) || !details(claimed).equals(details(enacted));
    }

    private static List<String> details(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Owes owes ->
                owes.dues().stream()
                        .map(d -> d.provision().id() + " " + d.text())
                        .toList();
            case Verdict.Unknown unknown ->
                unknown.missing().stream().map(Missing::what).toList();
            case Verdict.Allowed a -> List.of();
            case Verdict.Barred b -> List.of();
            case Verdict.Conflict c -> List.of();
        };
    }

    private List<Reason> asides() {
        List<Reason> asides = new ArrayList<>();
        applicability.claims().forEach(p -> asides.add(Wording.claims(p)));
        applicability.unasked().forEach(p -> asides.add(Wording.unasked(p, applicability.missingFor(p))));
        return asides;
    }

    private List<Reason> reasonsOf(List<Due> dues) {
        return dues.stream().map(d -> Wording.owes(d, law.vocabulary())).toList();
    }

    private void weigh(Provision p, Applicability.Standing standing) {
        switch (p.effect()) {
            case CHARGES -> levies.charge(p, standing);
            case SCALES -> levies.scale(p, standing);
            case REQUIRES, LIMITS -> weighCondition(p, standing);
            case DEFINES -> {
                // Says what words mean; nothing follows for the act.
            }
            case PROHIBITS -> {
                bars.prohibit(p, standing);
                open(p, standing.missing());
            }
            case DEADLINE -> {
                open(p, standing.missing());
                if (standing.certain()) {
                    dues.add(by(p, Deadlines.length(p)));
                }
            }
            case GRANTS -> {
                bars.grant(p, standing);
                perhaps(p, standing.missing());
            }
            case EXEMPTS -> exempt(p, standing);
            case SUSPENDS -> {
                perhaps(p, standing.missing());
                if (standing.certain()) {
                    others.add(Wording.suspends(p));
                }
            }
        }
    }

    private void exempt(Provision p, Applicability.Standing standing) {
        Set<String> names = new TreeSet<>(standing.missing());
        names.addAll(applicability.missingForTargets(p));
        perhaps(p, names);
        if (names.isEmpty()) {
            others.add(Wording.exempts(p, applicability.targets(p)));
        }
    }

    private Due by(Provision p, Amount amount) {
        return Deadlines.due(law, p, amount, p.terms().termOrNull(), known);
    }

    /** A condition that is met settles the matter even where it is not known whether it applies. */
    private void weighCondition(Provision p, Applicability.Standing standing) {
        Conditions.Outcome outcome = Conditions.weigh(p, resolver, known);
        switch (outcome) {
            case Conditions.Outcome.Met m -> {
                if (standing.certain()) {
                    met.add(Wording.met(p, m.text()));
                } else {
                    moot.put(p, standing.missing());
                }
            }
            case Conditions.Outcome.Open o -> {
                Set<String> names = new TreeSet<>(standing.missing());
                names.addAll(o.missing());
                open(p, names);
            }
            case Conditions.Outcome.Broken b -> {
                open(p, standing.missing());
                if (standing.certain()) {
                    breach(p, b);
                }
            }
        }
    }

    private void breach(Provision p, Conditions.Outcome.Broken broken) {
        Terms terms = p.terms();
        switch (terms.otherwise()) {
            case BARRED -> unmet.add(Wording.unmet(p, broken.text()));
            case OWES -> dues.add(by(p, Objects.requireNonNull(broken.shortfallOrNull())));
            case LOSES -> dues.add(by(p, new Amount.Lost(Objects.requireNonNull(terms.losesOrNull()))));
        }
    }

    private void perhaps(Provision p, Set<String> names) {
        if (!names.isEmpty()) {
            tentative.put(p, names);
        }
    }

    /** Nothing is open where nothing is missing. */
    private void open(Provision p, Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        if (!opened.add(p)) {
            return;
        }
        for (String name : names) {
            missing.putIfAbsent(name, new Missing(name, missingText(name)));
        }
        open.add(Wording.depends(p, Resolver.sorted(names)));
    }

    private Words missingText(String name) {
        if (name.equals(Missing.VALUE)) {
            return Wording.noNumber();
        }
        if (name.equals(Resolver.AMOUNT)) {
            return Wording.noAmount();
        }
        return law.findParameter(name)
                .map(parameter -> Wording.noValue(parameter, day))
                .orElseGet(() -> Wording.missing(name, law.vocabulary().title(name)));
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
