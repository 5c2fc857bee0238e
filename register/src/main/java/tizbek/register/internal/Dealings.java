package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.law.ActKind;
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
        Refusal refusal = impossible(state, request, right, today);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Optional<ActKind> act = dealing.step().act();
        if (act.isEmpty()) {
            return recorded(request, today, List.of());
        }
        Map<String, String> facts = facts(state, request, right, today);
        return switch (rules.judge(right.country(), List.of(act.get()), right.commodity(), facts, today)) {
            case Rules.Barred barred ->
                new Ruling.No(new Refusal(
                        "barred",
                        new tizbek.law.Words(
                                dealing.step().title().en() + " of right (" + right.id() + ") is barred",
                                dealing.step().title().ru() + " (" + right.id() + "): закон запрещает"),
                        barred.grounds(),
                        List.of()));
            case Rules.Unclear unclear -> new Ruling.No(unclear.refusal());
            case Rules.Open open
            when open.silent() && request.groundOrNull() == null ->
                Decisions.silent(right.country(), right.commodity());
            case Rules.Open open -> recorded(request, today, open.provisions());
        };
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
        Dealing dealing = request.dealing();
        if (Transitions.after(right.status(), dealing.step()).isEmpty()) {
            return Refusal.of(
                    "state",
                    "right (" + right.id() + ") is " + right.status() + " since (" + right.until() + "): no "
                            + dealing.step().word() + " is possible",
                    "право (" + right.id() + ") прекращено (" + right.until() + ")");
        }
        boolean over = !today.isBefore(right.until());
        if (over != dealing instanceof Dealing.Expiry) {
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
        Refusal restricted = restricted(state, dealing, today);
        if (restricted != null) {
            return restricted;
        }
        Refusal own = ofItsOwn(state, dealing, right);
        return own != null ? own : rules.misspelt(right.country(), request.facts());
    }

    private static @Nullable Refusal restricted(State state, Dealing dealing, LocalDate today) {
        Refusal barred = Restrictions.barring(state, dealing.right(), dealing.step(), today);
        if (barred == null && dealing instanceof Dealing.Amalgamation amalgamation) {
            for (String other : amalgamation.others()) {
                barred = barred == null ? Restrictions.barring(state, other, Transitions.Step.MERGING, today) : barred;
            }
        }
        return barred;
    }

    private @Nullable Refusal ofItsOwn(State state, Dealing dealing, Right right) {
        return switch (dealing) {
            case Dealing.Transfer t -> transfer(state, right, t);
            case Dealing.Succession s -> parties(state, right, s.from(), s.to());
            case Dealing.Pledge p -> pledge(state, right, p);
            case Dealing.Release r -> pledged(right, r.pledge());
            case Dealing.Enforcement e -> {
                Refusal none = pledged(right, e.pledge());
                yield none != null ? none : parties(state, right, e.from(), e.to());
            }
            case Dealing.Relinquishment r -> relinquishment(right, r);
            case Dealing.Renewal r ->
                r.until().isAfter(right.until())
                        ? null
                        : Refusal.of(
                                "term",
                                "day (" + r.until() + ") is not after the end of the right (" + right.until() + ")",
                                "дата (" + r.until() + ") не позже конца права (" + right.until() + ")");
            case Dealing.Amalgamation a -> amalgamation(state, right, a);
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
        if (pledged != null) {
            return pledged;
        }
        return state.offersOn(right.id()).stream()
                .filter(o -> o.status() == PriorityOffer.Status.OPEN)
                .findFirst()
                .map(o -> Refusal.of(
                        "offer",
                        "offer (" + o.id() + ") of a share is open: (" + o.nowAsked() + ") is asked first",
                        "предложение (" + o.id() + ") открыто: первым отвечает (" + o.nowAsked() + ")"))
                .orElse(null);
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
        Map<String, String> facts = new TreeMap<>(request.facts());
        facts.put("right", right.kind());
        facts.put("issued_on", right.from().toString());
        facts.putAll(GroundChecks.size(right.blocks(), right.plotOrNull()));
        facts.put(
                "year_of_right",
                String.valueOf(Period.between(right.from(), today).getYears() + 1));
        switch (request.dealing()) {
            case Dealing.Transfer t -> offered(state, right, t.from(), t.to(), t.percent(), facts);
            case Dealing.Enforcement e ->
                offered(state, right, e.from(), e.to(), right.shares().getOrDefault(e.from(), 0.0), facts);
            case Dealing.Pledge p -> {
                known(facts, "what_is_pledged", "right");
                known(facts, "pledge_registered", "yes");
            }
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

    /**
     * What the register knows of a sale: what is sold, and whether those who go before had their chance. They let go of
     * this share to this buyer, not of any other.
     */
    private void offered(State state, Right right, String from, String to, double percent, Map<String, String> facts) {
        known(facts, "transferred", "right");
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
