package tizbek.register.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.register.Appeal;
import tizbek.register.AppealDeed;
import tizbek.register.Bid;
import tizbek.register.Call;
import tizbek.register.CallDeed;
import tizbek.register.CaseDeed;
import tizbek.register.Consent;
import tizbek.register.Correction;
import tizbek.register.Ended;
import tizbek.register.Kept;
import tizbek.register.ProcedureDeed;
import tizbek.register.ProductDeed;
import tizbek.register.ProductOffer;
import tizbek.register.Right;

/** What an entry of the log on a procedure does to the state. Asks nobody, as {@link Fold}. */
final class ProcedureFold {

    private ProcedureFold() {}

    static void apply(State state, ProcedureDeed deed) {
        switch (deed) {
            case CallDeed d -> call(state, d);
            case CaseDeed d -> ofCase(state, d);
            case AppealDeed.AppealFiled d -> state.put(d.filed());
            case AppealDeed.AppealEnded d -> ended(state, d);
            case ProductDeed.ProductOffered d -> state.put(d.offer());
            case ProductDeed.ProductAnswered d ->
                state.put(get(state, ProductOffer.class, d.offer()).answered(d.answer(), d.nextByOrNull()));
            case ProductDeed.ProductSold d -> state.put(d.sale());
        }
    }

    private static void call(State state, CallDeed deed) {
        switch (deed) {
            case CallDeed.CallAnnounced d -> state.put(d.announced());
            case CallDeed.CallProlonged d ->
                state.put(get(state, Call.class, d.call()).until(d.closes()));
            case CallDeed.BidPlaced d -> state.put(d.bid());
            case CallDeed.BidOpened d ->
                state.put(get(state, Bid.class, d.bid()).opened(d.price()));
            case CallDeed.BidScored d ->
                state.put(get(state, Bid.class, d.bid()).scored(d.points()));
            case CallDeed.CallAwarded d -> {
                Call call = get(state, Call.class, d.call());
                state.put(get(state, Bid.class, d.bid()).in(Bid.Status.WON));
                state.put(call.in(Call.Status.AWARDED, d.bid(), d.payByOrNull()));
            }
            case CallDeed.CallFailed d ->
                state.put(get(state, Call.class, d.call()).in(Call.Status.FAILED, null, null));
            case CallDeed.CallPaid d -> paid(state, d);
            case CallDeed.BidDefaulted d ->
                state.put(get(state, Bid.class, d.bid()).in(Bid.Status.DEFAULTED));
            case CallDeed.CallUsed d ->
                state.put(get(state, Call.class, d.call()).usedBy(d.application()));
            case CallDeed.CallCancelled d -> {
                Call call = get(state, Call.class, d.call());
                state.put(call.in(Call.Status.CANCELLED, call.winnerOrNull(), null));
            }
        }
    }

    /** The others lost for good. */
    private static void paid(State state, CallDeed.CallPaid deed) {
        Call call = get(state, Call.class, deed.call());
        List<Bid> bids = state.about(Bid.class, call.id());
        bids.stream()
                .filter(b -> b.status() == Bid.Status.OPEN || b.status() == Bid.Status.SEALED)
                .forEach(b -> state.put(b.in(Bid.Status.LOST)));
        state.put(call.in(Call.Status.PAID, call.winnerOrNull(), call.payByOrNull()));
    }

    private static void ofCase(State state, CaseDeed deed) {
        switch (deed) {
            case CaseDeed.CorrectionAsked d -> state.put(d.correction());
            case CaseDeed.CorrectionHandedIn d ->
                state.put(get(state, Correction.class, d.correction()).handedIn(d.day(), d.documents()));
            case CaseDeed.SilenceNoted d -> state.put(d.silence());
            case CaseDeed.ConsentAsked d -> state.put(d.consent());
            case CaseDeed.ConsentAnswered d ->
                state.put(get(state, Consent.class, d.consent()).answered(d.given(), d.day()));
        }
    }

    private static void ended(State state, AppealDeed.AppealEnded deed) {
        state.put(get(state, Appeal.class, deed.appeal()).stepped(deed.step(), deed.day()));
        if (!deed.ends().isEmpty()) {
            Right right = get(state, Right.class, deed.ends());
            state.put(new Ended(right.id(), right.until(), deed.day()));
            state.put(right.withUntil(deed.day()).withStatus(Right.Status.REVOKED));
        }
        if (!deed.revives().isEmpty()) {
            Right right = get(state, Right.class, deed.revives());
            state.put(right.withUntil(deed.revivesUntil()).withStatus(Right.Status.LIVE));
        }
        deed.waitAgain()
                .forEach(a -> state.put(state.findApplication(a).orElseThrow().waitingAgain()));
    }

    private static <T extends Kept> T get(State state, Class<T> type, @Nullable String id) {
        return state.find(type, String.valueOf(id))
                .orElseThrow(() -> new IllegalStateException("(" + id + ") is in no entry of the log"));
    }
}
