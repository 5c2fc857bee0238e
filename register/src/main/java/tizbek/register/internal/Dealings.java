package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.ActKind;
import tizbek.register.Block;
import tizbek.register.Dealing;
import tizbek.register.Deed;
import tizbek.register.Jurisdiction;
import tizbek.register.PriorityOffer;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Right;
import tizbek.register.Transitions;

/** Records dealings in rights: those that the state of the right, the register's own rules and the law of the day allow. */
final class Dealings {

    private static final double ROUNDING = 1e-9;

    /** Steps that a pledge stands in the way of. */
    private static final Set<Transitions.Step> OF_FREE_RIGHTS =
            EnumSet.of(Transitions.Step.TRANSFER, Transitions.Step.SURRENDER);

    private final Countries countries;
    private final Rules rules;

    Dealings(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling deal(State state, Request.Deal request, Instant now) {
        Dealing dealing = request.dealing();
        Optional<Right> found = state.findRight(dealing.right());
        if (found.isEmpty()) {
            return Intake.unknown("right", "право", dealing.right());
        }
        Right right = found.get();
        Jurisdiction country = countries.get(right.country());
        LocalDate today = countries.day(country.country(), now);
        Refusal impossible = impossible(state, request, right, today);
        Refusal refusal = impossible != null ? impossible : DealingChecks.contested(state, right, country.practice());
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Optional<ActKind> act = dealing.step().act();
        if (act.isEmpty()) {
            return recorded(request, today, List.of());
        }
        return switch (rules.judge(
                right.country(), List.of(act.get()), right.commodity(), facts(state, request, right, today), today)) {
            case Rules.Barred barred -> barred(dealing.step(), right, barred);
            case Rules.Unclear unclear -> new Ruling.No(unclear.refusal());
            case Rules.Open open
            when open.silent() && request.groundOrNull() == null ->
                Decisions.silent(right.country(), right.commodity());
            case Rules.Open open -> recorded(request, today, open.provisions());
        };
    }

    /**
     * What stands in the way of a step whoever takes part in it: the state of the right, its term, and what the law says with
     * these facts. Nothing is recorded: where nothing stands in the way there are no deeds.
     */
    Ruling step(State state, Right right, Transitions.Step step, Map<String, String> stated, Instant now) {
        LocalDate today = countries.day(right.country(), now);
        Refusal refusal = untimely(state, right, step, today);
        if (refusal == null) {
            refusal = rules.misspelt(right.country(), stated);
        }
        if (refusal == null && OF_FREE_RIGHTS.contains(step)) {
            refusal = unpledged(right);
        }
        if (refusal == null && step == Transitions.Step.TRANSFER) {
            refusal = DealingChecks.offered(state, right);
        }
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Optional<ActKind> act = step.act();
        if (act.isEmpty()) {
            return new Ruling.Entry(right.id(), List.of());
        }
        return switch (rules.judge(
                right.country(), List.of(act.get()), right.commodity(), facts(right, step, stated, today), today)) {
            case Rules.Barred barred -> barred(step, right, barred);
            case Rules.Unclear unclear -> new Ruling.No(unclear.refusal());
            case Rules.Open open when open.silent() -> Decisions.silent(right.country(), right.commodity());
            case Rules.Open open -> new Ruling.Entry(right.id(), List.of());
        };
    }

    private static Ruling barred(Transitions.Step step, Right right, Rules.Barred barred) {
        return new Ruling.No(new Refusal(
                "barred",
                new tizbek.law.Words(
                        step.title().en() + " of right (" + right.id() + ") is barred",
                        step.title().ru() + " (" + right.id() + "): закон запрещает"),
                barred.grounds(),
                List.of()));
    }

    private static Ruling recorded(Request.Deal request, LocalDate today, List<String> provisions) {
        return new Ruling.Entry(
                request.dealing().right(),
                new Deed.Dealt(request.dealing(), today, request.seconder(), provisions, request.groundOrNull()));
    }

    private @Nullable Refusal impossible(State state, Request.Deal request, Right right, LocalDate today) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        if (eyes != null) {
            return eyes;
        }
        Refusal untimely = untimely(state, right, request.dealing().step(), today);
        if (untimely != null) {
            return untimely;
        }
        Refusal restricted = othersRestricted(state, request.dealing(), today);
        if (restricted != null) {
            return restricted;
        }
        Refusal own = ofItsOwn(state, request.dealing(), right, today);
        return own != null ? own : rules.misspelt(right.country(), request.facts());
    }

    private static @Nullable Refusal untimely(State state, Right right, Transitions.Step step, LocalDate today) {
        if (Transitions.after(right.status(), step).isEmpty()) {
            return Refusal.of(
                    "state",
                    "right (" + right.id() + ") is " + right.status() + " since (" + right.until() + "): no "
                            + step.word() + " is possible",
                    "право (" + right.id() + ") прекращено (" + right.until() + ")");
        }
        boolean over = !today.isBefore(right.until());
        if (over != (step == Transitions.Step.EXPIRY)) {
            return over
                    ? Refusal.of(
                            "term",
                            "term of right (" + right.id() + ") was over on (" + right.until() + ")\n  Maybe record its"
                                    + " expiry.",
                            "срок права (" + right.id() + ") истёк (" + right.until() + ")")
                    : Refusal.of(
                            "term",
                            "term of right (" + right.id() + ") is not over before (" + right.until() + ")",
                            "срок права (" + right.id() + ") не истёк до (" + right.until() + ")");
        }
        return Restrictions.barring(state, right.id(), step, today);
    }

    private static @Nullable Refusal othersRestricted(State state, Dealing dealing, LocalDate today) {
        Refusal barred = null;
        if (dealing instanceof Dealing.Amalgamation amalgamation) {
            for (String other : amalgamation.others()) {
                barred = barred == null ? Restrictions.barring(state, other, Transitions.Step.MERGING, today) : barred;
            }
        }
        return barred;
    }

    private @Nullable Refusal ofItsOwn(State state, Dealing dealing, Right right, LocalDate today) {
        return switch (dealing) {
            case Dealing.Transfer t -> transfer(state, right, t);
            case Dealing.Succession s -> parties(state, right, s.from(), s.to());
            case Dealing.Pledge p -> pledge(state, right, p);
            case Dealing.Release r -> pledged(right, r.pledge());
            case Dealing.Enforcement e -> {
                Refusal none = pledged(right, e.pledge());
                Refusal who = none != null ? none : DealingChecks.enforcement(state, right, e);
                yield who != null ? who : parties(state, right, e.from(), e.to());
            }
            case Dealing.Inheritance i -> DealingChecks.inheritance(state, right, i);
            case Dealing.ChangeOfControl c -> DealingChecks.control(state, right, c);
            case Dealing.Relinquishment r -> {
                // What is given back would be lost to the pledgee, as by a surrender.
                Refusal pledged = unpledged(right);
                yield pledged != null ? pledged : relinquishment(right, r);
            }
            case Dealing.Renewal r ->
                r.until().isAfter(right.until())
                        ? null
                        : Refusal.of(
                                "term",
                                "day (" + r.until() + ") is not after the end of the right (" + right.until() + ")",
                                "дата (" + r.until() + ") не позже конца права (" + right.until() + ")");
            case Dealing.Amalgamation a -> {
                Refusal unlike = amalgamation(state, right, a);
                Refusal timely = unlike != null ? unlike : DealingChecks.amalgamation(state, right, a, today);
                yield timely != null ? timely : apart(state, right, a);
            }
            case Dealing.Surrender s -> unpledged(right);
            case Dealing.Revocation r ->
                r.ground().isBlank()
                        ? Refusal.of("ground", "a revocation needs its ground", "отзыв требует основания")
                        : null;
            case Dealing.Expiry e -> null;
        };
    }

    private static @Nullable Refusal parties(State state, Right right, String from, String to) {
        if (!right.shares().containsKey(from)) {
            return Refusal.of(
                    "holder",
                    "party (" + from + ") holds nothing of right (" + right.id() + ")\n  Maybe one of "
                            + String.join(", ", right.shares().keySet()) + " was meant.",
                    "субъект (" + from + ") не имеет доли в праве (" + right.id() + ")");
        }
        if (state.findParty(to).isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "party (" + to + ") is not in the register\n  Maybe enter it first.",
                    "субъект (" + to + ") не внесён в реестр");
        }
        return from.equals(to)
                ? Refusal.of("holder", "giver and taker are both (" + to + ")", "стороны совпадают (" + to + ")")
                : null;
    }

    private static @Nullable Refusal transfer(State state, Right right, Dealing.Transfer transfer) {
        Refusal parties = parties(state, right, transfer.from(), transfer.to());
        if (parties != null) {
            return parties;
        }
        double has = right.shares().getOrDefault(transfer.from(), 0.0);
        if (!(transfer.percent() > 0) || transfer.percent() > has + ROUNDING) {
            return Refusal.of(
                    "share",
                    "share (" + transfer.percent() + " %) is not within what (" + transfer.from() + ") has (" + has
                            + " %)",
                    "доля (" + transfer.percent() + " %) больше имеющейся у (" + transfer.from() + ") (" + has + " %)");
        }
        Refusal pledged = unpledged(right);
        return pledged != null ? pledged : DealingChecks.offered(state, right);
    }

    private static @Nullable Refusal unpledged(Right right) {
        return right.pledges().isEmpty()
                ? null
                : Refusal.of(
                        "pledged",
                        "right (" + right.id() + ") is pledged ("
                                + String.join(", ", right.pledges().keySet())
                                + ")\n  Maybe the pledge is released or enforced first.",
                        "право (" + right.id() + ") в залоге ("
                                + String.join(", ", right.pledges().keySet()) + ")");
    }

    private static @Nullable Refusal pledge(State state, Right right, Dealing.Pledge pledge) {
        Refusal id = Intake.badId("pledge", pledge.pledge(), right.pledges().containsKey(pledge.pledge()));
        if (id != null) {
            return id;
        }
        if (state.findParty(pledge.pledgee()).isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "party (" + pledge.pledgee() + ") is not in the register\n  Maybe enter it first.",
                    "субъект (" + pledge.pledgee() + ") не внесён в реестр");
        }
        return right.shares().containsKey(pledge.pledgee())
                ? Refusal.of(
                        "pledgee",
                        "party (" + pledge.pledgee() + ") holds right (" + right.id()
                                + ") itself and cannot be its pledgee",
                        "субъект (" + pledge.pledgee() + ") сам владеет правом (" + right.id() + ")")
                : null;
    }

    private static @Nullable Refusal pledged(Right right, String pledge) {
        return right.pledges().containsKey(pledge)
                ? null
                : Refusal.of(
                        "unknown",
                        "pledge (" + pledge + ") is not on right (" + right.id() + ")",
                        "залог (" + pledge + ") не обременяет право (" + right.id() + ")");
    }

    private static @Nullable Refusal relinquishment(Right right, Dealing.Relinquishment dealing) {
        if (right.plotOrNull() != null) {
            return onPlot(right);
        }
        if (dealing.blocks().isEmpty() || !right.blocks().containsAll(dealing.blocks())) {
            return Refusal.of(
                    "ground",
                    "squares given back are none, or not all of right (" + right.id() + ")",
                    "возвращаемые блоки не принадлежат праву (" + right.id() + ")");
        }
        return dealing.blocks().size() == right.blocks().size()
                ? Refusal.of(
                        "ground",
                        "all squares of right (" + right.id() + ") would be given back\n  Maybe it is surrendered.",
                        "возвращаются все блоки права (" + right.id() + "): это отказ от права")
                : null;
    }

    private @Nullable Refusal apart(State state, Right right, Dealing.Amalgamation dealing) {
        SortedSet<Block> all = new TreeSet<>(right.blocks());
        dealing.others()
                .forEach(o -> all.addAll(state.findRight(o).orElseThrow().blocks()));
        Jurisdiction.Kind kind =
                countries.get(right.country()).findKind(right.kind()).orElseThrow();
        return GroundChecks.areApart(all, kind)
                ? Refusal.of(
                        "apart",
                        "rights put together into (" + right.id() + ") would lie in pieces, and squares of one right"
                                + " adjoin\n  Maybe only those that share a side.",
                        "объединённые права (" + right.id() + ") не составляют единого участка: блоки должны быть"
                                + " смежными")
                : null;
    }

    /** A plot is no sum of squares: what remains of one, or comes of several, must be surveyed. */
    private static Refusal onPlot(Right right) {
        return Refusal.of(
                "ground",
                "right (" + right.id() + ") lies on a plot, of which no squares can be given back or put together"
                        + "\n  Maybe a new right is asked for on the new outline, and this one surrendered.",
                "право (" + right.id() + ") предоставлено на участок, а не на блоки");
    }

    private static @Nullable Refusal amalgamation(State state, Right right, Dealing.Amalgamation dealing) {
        if (right.plotOrNull() != null) {
            return onPlot(right);
        }
        for (String id : dealing.others()) {
            Optional<Right> other = state.findRight(id);
            boolean alike = other.isPresent()
                    && !id.equals(right.id())
                    && other.get().isLive()
                    && other.get().kind().equals(right.kind())
                    && other.get().layer().equals(right.layer())
                    && other.get().country().equals(right.country())
                    && other.get().commodity().equals(right.commodity())
                    && other.get().shares().equals(right.shares())
                    && other.get().plotOrNull() == null
                    && other.get().pledges().isEmpty();
            if (!alike) {
                return Refusal.of(
                        "alike",
                        "right (" + id + ") is not live, of the same kind, mineral and holders as (" + right.id()
                                + "), and free of pledges",
                        "право (" + id + ") не того же вида и владельцев, что (" + right.id() + ")");
            }
        }
        boolean repeated =
                dealing.others().stream().distinct().count() != dealing.others().size();
        return dealing.others().isEmpty() || repeated
                ? Refusal.of("alike", "no right, or one twice, is put in", "не указаны объединяемые права")
                : null;
    }

    private Map<String, String> facts(State state, Request.Deal request, Right right, LocalDate today) {
        Map<String, String> facts = facts(right, request.dealing().step(), request.facts(), today);
        facts.putAll(DealingChecks.known(state, countries.get(right.country()).practice(), right, request.dealing()));
        switch (request.dealing()) {
            case Dealing.Transfer t -> offered(state, right, t.from(), t.to(), t.percent(), facts);
            case Dealing.Enforcement e ->
                offered(state, right, e.from(), e.to(), right.shares().getOrDefault(e.from(), 0.0), facts);
            case Dealing.Renewal r -> {
                known(facts, "extension_years", String.valueOf(ChronoUnit.YEARS.between(right.until(), r.until())));
                known(
                        facts,
                        "original_term_years",
                        String.valueOf(ChronoUnit.YEARS.between(right.from(), right.until())));
            }
            default -> {}
        }
        return facts;
    }

    /** What the register knows of a step, whoever takes part in it. */
    private Map<String, String> facts(Right right, Transitions.Step step, Map<String, String> stated, LocalDate today) {
        Map<String, String> facts = new TreeMap<>(stated);
        facts.put("right", right.kind());
        facts.put("issued_on", right.from().toString());
        facts.putAll(GroundChecks.size(right.blocks(), right.plotOrNull()));
        facts.put(
                "year_of_right",
                String.valueOf(Period.between(right.from(), today).getYears() + 1));
        facts.putAll(countries.get(right.country()).practice().knows(step));
        if (step == Transitions.Step.PLEDGE) {
            known(facts, "pledge_registered", "yes");
        }
        return facts;
    }

    /**
     * What the register knows of a sale: whether those who go before had their chance. They let go of this share to this
     * buyer, not of any other.
     */
    private void offered(State state, Right right, String from, String to, double percent, Map<String, String> facts) {
        List<PriorityOffer> offers = state.offersOn(right.id());
        if (!offers.isEmpty()) {
            PriorityOffer last = offers.getLast();
            boolean passed =
                    last.status() == PriorityOffer.Status.WAIVED || last.status() == PriorityOffer.Status.LAPSED;
            boolean same = last.seller().equals(from) && last.buyer().equals(to) && percent <= last.percent();
            facts.put("state_waived", passed && same ? "yes" : "no");
        }
    }

    private void known(Map<String, String> facts, String name, String value) {
        if (rules.law().vocabulary().facts().containsKey(name)) {
            facts.put(name, value);
        }
    }
}
