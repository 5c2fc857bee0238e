package tizbek.register.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tizbek.register.AccessDeed;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Control;
import tizbek.register.Dealing;
import tizbek.register.Deed;
import tizbek.register.DisclosureDeed;
import tizbek.register.Ended;
import tizbek.register.ImportDeed;
import tizbek.register.Party;
import tizbek.register.PriorityOffer;
import tizbek.register.ProcedureDeed;
import tizbek.register.Request;
import tizbek.register.RestrictionDeed;
import tizbek.register.Right;
import tizbek.register.Transitions;

/** What an entry of the log does to the state. Asks nobody: the log alone makes the state. */
public final class Fold {

    private Fold() {}

    /** Applies an entry that was recorded. */
    public static void apply(State state, Deed deed) {
        switch (deed) {
            case AccessDeed access -> AccessFold.apply(state, access);
            case Deed.PartyEntered entered -> state.put(entered.party());
            case Deed.Filed filed -> state.put(filed.application());
            case Deed.Withdrawn withdrawn ->
                state.put(application(state, withdrawn.application()).withdrawn());
            case Deed.Granted granted -> {
                state.put(application(state, granted.application()).granted());
                state.put(granted.right());
            }
            case Deed.Refused refused ->
                state.put(application(state, refused.application()).refused(refused.grounds()));
            case Deed.Dealt dealt -> deal(state, dealt.dealing(), dealt.day());
            case Deed.Offered offered -> state.put(offered.offer());
            case Deed.Answered answered -> answer(state, answered);
            case RestrictionDeed restriction -> Restrictions.apply(state, restriction);
            case ProcedureDeed procedure -> ProcedureFold.apply(state, procedure);
            case Deed.PersonRead read -> state.touch(Party.class, read.party());
            case ImportDeed.Imported imported -> {
                state.put(imported.right());
                state.put(imported.row());
            }
            case DisclosureDeed disclosed -> DisclosureFold.apply(state, disclosed);
            case Deed.PersonErased erased ->
                state.put(state.findParty(erased.party()).orElseThrow().erased());
        }
    }

    private static void deal(State state, Dealing dealing, LocalDate day) {
        Right right = right(state, dealing.right());
        Right next = switch (dealing) {
            case Dealing.Transfer t -> right.moved(t.from(), t.to(), t.percent());
            case Dealing.Succession s ->
                right.moved(s.from(), s.to(), right.shares().getOrDefault(s.from(), 0.0));
            case Dealing.Pledge p -> right.pledged(p.pledge(), p.pledgee());
            case Dealing.Release r -> right.released(r.pledge());
            case Dealing.Enforcement e ->
                right.released(e.pledge())
                        .moved(e.from(), e.to(), right.shares().getOrDefault(e.from(), 0.0));
            case Dealing.Inheritance i -> inherited(right, i);
            case Dealing.ChangeOfControl c -> {
                state.put(new Control(c.holder(), c.after(), day));
                yield right;
            }
            case Dealing.Relinquishment r -> right.withBlocks(without(right, r.blocks()));
            case Dealing.Renewal r -> right.withUntil(r.until());
            case Dealing.Amalgamation a -> merged(state, right, a);
            case Dealing.Surrender s -> ended(right, s.step(), day);
            case Dealing.Revocation r -> {
                state.put(new Ended(right.id(), right.until(), day));
                yield ended(right, r.step(), day);
            }
            case Dealing.Expiry e -> ended(right, e.step(), right.until());
        };
        state.put(next);
    }

    private static Right ended(Right right, Transitions.Step step, LocalDate day) {
        return right.withUntil(day)
                .withStatus(Transitions.after(right.status(), step).orElseThrow());
    }

    private static Right inherited(Right right, Dealing.Inheritance dealing) {
        Right next = right;
        for (Map.Entry<String, Double> heir : dealing.to().entrySet()) {
            next = next.moved(dealing.from(), heir.getKey(), heir.getValue());
        }
        return next;
    }

    private static SortedSet<Block> without(Right right, SortedSet<Block> given) {
        TreeSet<Block> kept = new TreeSet<>(right.blocks());
        kept.removeAll(given);
        return kept;
    }

    /** The others let go of their squares before this one takes them. */
    private static Right merged(State state, Right into, Dealing.Amalgamation dealing) {
        TreeSet<Block> all = new TreeSet<>(into.blocks());
        for (String id : dealing.others()) {
            Right other = right(state, id);
            all.addAll(other.blocks());
            state.put(other.withStatus(Right.Status.MERGED));
        }
        return into.withBlocks(all);
    }

    private static void answer(State state, Deed.Answered answered) {
        PriorityOffer offer = state.findOffer(answered.offer()).orElseThrow();
        if (answered.answer() == Request.Answer.ACCEPT) {
            Right right = right(state, offer.right());
            state.put(offer.accepted());
            state.put(right.moved(offer.seller(), offer.nowAsked(), offer.percent()));
            return;
        }
        PriorityOffer.Status over =
                answered.answer() == Request.Answer.WAIVE ? PriorityOffer.Status.WAIVED : PriorityOffer.Status.LAPSED;
        state.put(offer.passed(over, answered.nextByOrNull()));
    }

    private static Application application(State state, String id) {
        return state.findApplication(id)
                .orElseThrow(() -> new IllegalStateException("application (" + id + ") is in no entry of the log"));
    }

    private static Right right(State state, String id) {
        return state.findRight(id)
                .orElseThrow(() -> new IllegalStateException("right (" + id + ") is in no entry of the log"));
    }
}
