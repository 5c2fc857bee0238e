package tizbek.register.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.register.Appeal;
import tizbek.register.Consent;
import tizbek.register.Control;
import tizbek.register.Dealing;
import tizbek.register.Practice;
import tizbek.register.PriorityOffer;
import tizbek.register.Refusal;
import tizbek.register.Right;
import tizbek.register.Transitions;

/** What the register itself asks of single kinds of dealing, beside the law. */
final class DealingChecks {

    private DealingChecks() {}

    /** Nobody but the pledgee enforces, and not while somebody who goes before is asked. */
    static @Nullable Refusal enforcement(State state, Right right, Dealing.Enforcement dealing) {
        String pledgee = right.pledges().get(dealing.pledge());
        if (pledgee != null && !pledgee.equals(dealing.by())) {
            return Refusal.of(
                    "pledgee",
                    "pledge (" + dealing.pledge() + ") is that of (" + pledgee + "): (" + dealing.by()
                            + ") cannot enforce it",
                    "залогодержатель по (" + dealing.pledge() + ") — (" + pledgee + "), а не (" + dealing.by() + ")");
        }
        return offered(state, right);
    }

    /** Why nothing is sold while a share is offered to those who go before; null where none is. */
    static @Nullable Refusal offered(State state, Right right) {
        return state.offersOn(right.id()).stream()
                .filter(o -> o.status() == PriorityOffer.Status.OPEN)
                .findFirst()
                .map(o -> Refusal.of(
                        "offer",
                        "offer (" + o.id() + ") of a share is open: (" + o.nowAsked() + ") is asked first",
                        "предложение (" + o.id() + ") открыто: первым отвечает (" + o.nowAsked() + ")"))
                .orElse(null);
    }

    /** Several heirs take all that one had, and no more. */
    static @Nullable Refusal inheritance(State state, Right right, Dealing.Inheritance dealing) {
        double has = right.shares().getOrDefault(dealing.from(), 0.0);
        List<String> absent = dealing.to().keySet().stream()
                .filter(p -> state.findParty(p).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "parties (" + String.join(", ", absent) + ") are not in the register\n  Maybe enter them first.",
                    "субъекты (" + String.join(", ", absent) + ") не внесены в реестр");
        }
        double all =
                dealing.to().values().stream().mapToDouble(Double::doubleValue).sum();
        boolean whole = dealing.to().values().stream().allMatch(p -> p > 0)
                && !dealing.to().containsKey(dealing.from())
                && Math.abs(all - has) < Right.LEAST_SHARE;
        return has > 0 && whole
                ? null
                : Refusal.of(
                        "share",
                        "heirs get (" + all + " %) together, and (" + dealing.from() + ") had (" + has
                                + " %) of right (" + right.id() + ")",
                        "наследники получают вместе (" + all + " %), а у (" + dealing.from() + ") было (" + has
                                + " %)");
    }

    /** Control of a holder passes from who has it to somebody else. */
    static @Nullable Refusal control(State state, Right right, Dealing.ChangeOfControl dealing) {
        if (!right.shares().containsKey(dealing.holder())) {
            return Refusal.of(
                    "holder",
                    "party (" + dealing.holder() + ") holds nothing of right (" + right.id() + ")\n  Maybe one of "
                            + String.join(", ", right.shares().keySet()) + " was meant.",
                    "субъект (" + dealing.holder() + ") не имеет доли в праве (" + right.id() + ")");
        }
        List<String> absent = java.util.stream.Stream.of(
                        List.of(dealing.from(), dealing.to()), dealing.before(), dealing.after())
                .flatMap(List::stream)
                .filter(p -> state.findParty(p).isEmpty())
                .distinct()
                .toList();
        if (!absent.isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "parties (" + String.join(", ", absent) + ") are not in the register\n  Maybe enter them first.",
                    "субъекты (" + String.join(", ", absent) + ") не внесены в реестр");
        }
        Optional<Control> known = state.find(Control.class, dealing.holder());
        if (known.isPresent() && !known.get().controllers().equals(dealing.before())) {
            return Refusal.of(
                    "control",
                    "(" + dealing.holder() + ") is controlled by ("
                            + String.join(", ", known.get().controllers())
                            + ") since (" + known.get().since() + "), not by (" + String.join(", ", dealing.before())
                            + ")",
                    "(" + dealing.holder() + ") контролирует ("
                            + String.join(", ", known.get().controllers()) + ")");
        }
        boolean changes = !dealing.after().isEmpty()
                && !dealing.after().equals(dealing.before())
                && !dealing.from().equals(dealing.to())
                && dealing.percent() > 0
                && dealing.percent() <= Right.WHOLE;
        return changes
                ? null
                : Refusal.of(
                        "control",
                        "control does not change: it is said who gives shares to whom, of how much (more than 0, at most"
                                + " 100 %), and who controls the holder before and after",
                        "контроль не меняется: указываются стороны, доля и кто контролирует до и после");
    }

    /** No right gets longer, and none that is over lives on, by being put into another. */
    static @Nullable Refusal amalgamation(State state, Right right, Dealing.Amalgamation dealing, LocalDate today) {
        for (String id : dealing.others()) {
            Right other = state.findRight(id).orElseThrow();
            if (!today.isBefore(other.until())) {
                return Refusal.of(
                        "term",
                        "term of right (" + id + ") was over on (" + other.until() + ")\n  Maybe record its expiry.",
                        "срок права (" + id + ") истёк (" + other.until() + ")");
            }
            if (other.until().isBefore(right.until())) {
                return Refusal.of(
                        "term",
                        "right (" + id + ") ends on (" + other.until() + "), before (" + right.id() + ") on ("
                                + right.until() + "): put into it, it would be prolonged\n  Maybe it is the other way"
                                + " round: into (" + id + ").",
                        "право (" + id + ") истекает раньше (" + other.until() + "), чем (" + right.id()
                                + "): объединение продлило бы его");
            }
            Refusal open = offered(state, other);
            if (open != null) {
                return open;
            }
        }
        return null;
    }

    /** Why a right that somebody appeals against is not dealt with meanwhile; null where it can be. */
    static @Nullable Refusal contested(State state, Right right, Practice practice) {
        boolean suspends = practice.appeals().stream().anyMatch(a -> a.suspends() == Practice.Told.YES);
        return !suspends
                ? null
                : Appeals.open(state, right.country(), right.id())
                        .filter(a -> a.against() == Appeal.Against.GRANT && a.suspends() == Practice.Told.YES)
                        .map(a -> Refusal.of(
                                "appeal",
                                "right (" + right.id() + ") is suspended by appeal (" + a.id() + ")",
                                "право (" + right.id() + ") приостановлено жалобой (" + a.id() + ")"))
                        .orElse(null);
    }

    /** What the country's file says that a dealing is, and what its authority answered to it. */
    static Map<String, String> known(State state, Practice practice, Right right, Dealing dealing) {
        Map<String, String> facts = new TreeMap<>(practice.knows(dealing.step()));
        switch (dealing) {
            case Dealing.Transfer t -> consent(state, practice, right, t.step(), t.from(), t.to(), t.percent(), facts);
            case Dealing.Enforcement e ->
                consent(
                        state,
                        practice,
                        right,
                        e.step(),
                        e.from(),
                        e.to(),
                        right.shares().getOrDefault(e.from(), 0.0),
                        facts);
            case Dealing.ChangeOfControl c ->
                consent(state, practice, right, c.step(), c.from(), c.to(), c.percent(), facts);
            default -> {}
        }
        return facts;
    }

    private static void consent(
            State state,
            Practice practice,
            Right right,
            Transitions.Step step,
            String from,
            String to,
            double percent,
            Map<String, String> facts) {
        List<Consent> asked = state.about(Consent.class, right.id());
        if (practice.consent().isEmpty() || asked.isEmpty()) {
            return;
        }
        Practice.Consent how = practice.consent().get();
        Optional<Consent> last =
                asked.stream().filter(c -> c.covers(step, from, to, percent)).reduce((a, b) -> b);
        boolean given = last.isPresent() && last.get().status() == Consent.Status.GIVEN;
        facts.putAll(given ? how.given() : how.refused());
        LocalDate answered = last.map(Consent::answeredOrNull).orElse(null);
        if (given && answered != null && !how.dayFact().isEmpty()) {
            facts.put(how.dayFact(), answered.toString());
        }
    }
}
