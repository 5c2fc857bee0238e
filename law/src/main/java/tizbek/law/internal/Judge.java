package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tizbek.law.Act;
import tizbek.law.AssumedValues;
import tizbek.law.Due;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Provision;
import tizbek.law.Reason;
import tizbek.law.Term;
import tizbek.law.Terms;
import tizbek.law.Verdict;

/**
 * Judges one act on one day. What is certain goes before what depends on missing facts: a bar bars whatever else is not
 * known. A bar and a grant of one topic are a conflict; nobody but a lawyer decides between them.
 */
public final class Judge {

    private final Law law;
    private final Act act;
    private final LocalDate day;
    private final AssumedValues assumed;
    private final Applicability applicability;
    private final Resolver resolver;
    private final Map<String, Object> known;

    private final List<Provision> prohibiting = new ArrayList<>();
    private final List<Reason> unmet = new ArrayList<>();
    private final List<Provision> granting = new ArrayList<>();
    /** What is required and there: allows, but grants nothing that would stand against a bar. */
    private final List<Reason> met = new ArrayList<>();

    private final List<Reason> open = new ArrayList<>();
    private final List<Reason> others = new ArrayList<>();
    private final List<Due> dues = new ArrayList<>();
    private final Levies levies;
    private final Map<String, Missing> missing = new LinkedHashMap<>();

    private Judge(Law law, Act act, LocalDate day, AssumedValues assumed, Predicate<Provision> counted) {
        this.law = law;
        this.act = act;
        this.day = day;
        this.assumed = assumed;
        this.known = Bindings.of(act, day, law.vocabulary());
        this.applicability = new Applicability(law, act, day, known, counted);
        this.resolver = new Resolver(law, day, known);
        this.levies = new Levies(act, resolver, assumed);
    }

    public static Verdict judge(Law law, Act act, LocalDate day, AssumedValues assumed, Predicate<Provision> counted) {
        return new Judge(law, act, day, assumed, counted).verdict();
    }

    private Verdict verdict() {
        applicability.list().forEach(this::weigh);
        List<Reason> asides = asides();
        if (!prohibiting.isEmpty() || !unmet.isEmpty()) {
            return barred(asides);
        }
        levies.missing().forEach((provision, names) -> open(provision, names));
        if (!missing.isEmpty()) {
            return new Verdict.Unknown(List.copyOf(missing.values()), all(open, met, grants(), others), asides);
        }
        Optional<List<List<Reason>>> torn = levies.conflict();
        if (torn.isPresent()) {
            return new Verdict.Conflict(torn.get().get(0), torn.get().get(1), asides);
        }
        return settled(asides);
    }

    private Verdict settled(List<Reason> asides) {
        List<Reason> charged = levies.reasons();
        List<Due> owed = new ArrayList<>(levies.dues(this::by));
        owed.addAll(dues);
        Optional<Verdict> doubted = doubted(asides, all(charged, met, grants(), others));
        if (doubted.isPresent()) {
            return doubted.get();
        }
        if (!owed.isEmpty()) {
            List<Reason> reasons = all(charged, reasonsOf(dues), met, grants(), others);
            return new Verdict.Owes(owed, reasons, asides);
        }
        List<Reason> allowing = all(met, grants(), others);
        if (!allowing.isEmpty()) {
            return new Verdict.Allowed(allowing, asides);
        }
        return new Verdict.Unknown(
                List.of(new Missing(Missing.PROVISION, Wording.noProvision(act, day))), List.of(), asides);
    }

    /** A claim for which no act was found, and which no enacted text answers, leaves the matter open. */
    private Optional<Verdict> doubted(List<Reason> asides, List<Reason> enacted) {
        List<Provision> doubts = applicability.claims().stream()
                .filter(claim -> claim.precedence().against().stream()
                        .noneMatch(
                                id -> law.find(id).map(p -> law.inForce(p, day)).orElse(false)))
                .toList();
        if (doubts.isEmpty()) {
            return Optional.empty();
        }
        List<Reason> reasons =
                new ArrayList<>(doubts.stream().map(Wording::claims).toList());
        reasons.addAll(enacted);
        return Optional.of(
                new Verdict.Unknown(List.of(new Missing(Missing.ACT, Wording.noAct(doubts))), reasons, asides));
    }

    private Verdict barred(List<Reason> asides) {
        List<Reason> bars =
                new ArrayList<>(prohibiting.stream().map(Wording::prohibits).toList());
        Set<String> topics =
                new TreeSet<>(prohibiting.stream().map(Provision::topic).toList());
        List<Reason> against = granting.stream()
                .filter(g -> topics.contains(g.topic()))
                .map(Wording::grants)
                .toList();
        if (!against.isEmpty()) {
            return new Verdict.Conflict(bars, against, asides);
        }
        bars.addAll(unmet);
        return new Verdict.Barred(bars, asides);
    }

    private List<Reason> asides() {
        List<Reason> asides = new ArrayList<>();
        applicability.claims().forEach(p -> asides.add(Wording.claims(p)));
        applicability.unasked().forEach(p -> asides.add(Wording.unasked(p, applicability.missingFor(p))));
        return asides;
    }

    private List<Reason> grants() {
        return granting.stream().map(Wording::grants).toList();
    }

    private static List<Reason> reasonsOf(List<Due> dues) {
        return dues.stream().map(Wording::owes).toList();
    }

    private void weigh(Provision p, Applicability.Standing standing) {
        switch (p.effect()) {
            case CHARGES -> levies.charge(p, standing);
            case SCALES -> levies.scale(p, standing);
            case REQUIRES, LIMITS -> weighCondition(p, standing);
            case DEFINES -> {
                // Says what words mean; nothing follows for the act.
            }
            case PROHIBITS, GRANTS, EXEMPTS, SUSPENDS, DEADLINE -> {
                if (standing.certain()) {
                    weighCertain(p);
                } else {
                    open(p, standing.missing());
                }
            }
        }
    }

    private void weighCertain(Provision p) {
        switch (p.effect()) {
            case PROHIBITS -> prohibiting.add(p);
            case GRANTS -> granting.add(p);
            case EXEMPTS -> others.add(Wording.exempts(p, applicability.targets(p)));
            case SUSPENDS -> others.add(Wording.suspends(p));
            case DEADLINE -> dues.add(by(p, Deadlines.length(p)));
            case CHARGES, SCALES, REQUIRES, LIMITS, DEFINES ->
                throw new IllegalStateException("effect of (%s) is weighed elsewhere".formatted(p.id()));
        }
    }

    private Due by(Provision p, tizbek.law.Amount amount) {
        Term term = p.terms().termOrNull();
        return Deadlines.due(law, p, amount, term, known);
    }

    /** A condition that is met settles the matter even where it is not known whether it applies. */
    private void weighCondition(Provision p, Applicability.Standing standing) {
        Conditions.Outcome outcome = Conditions.weigh(p, resolver, known, assumed);
        switch (outcome) {
            case Conditions.Outcome.Met m -> {
                if (standing.certain()) {
                    met.add(Wording.met(p, m.text()));
                }
            }
            case Conditions.Outcome.Open o -> {
                Set<String> names = new TreeSet<>(standing.missing());
                names.addAll(o.missing());
                open(p, names);
            }
            case Conditions.Outcome.Broken b -> {
                if (standing.certain()) {
                    breach(p, b);
                } else {
                    open(p, standing.missing());
                }
            }
        }
    }

    private void breach(Provision p, Conditions.Outcome.Broken broken) {
        Terms terms = p.terms();
        switch (terms.otherwise()) {
            case BARRED -> unmet.add(Wording.unmet(p, broken.text()));
            case OWES -> dues.add(by(p, Objects.requireNonNull(broken.shortfallOrNull())));
            case LOSES -> dues.add(by(p, new tizbek.law.Amount.Lost(Objects.requireNonNull(terms.losesOrNull()))));
        }
    }

    private void open(Provision p, Set<String> names) {
        for (String name : names) {
            missing.putIfAbsent(name, new Missing(name, missingText(name)));
        }
        open.add(Wording.depends(p, Resolver.sorted(names)));
    }

    private tizbek.law.Words missingText(String name) {
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
