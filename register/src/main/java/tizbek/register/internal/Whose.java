package tizbek.register.internal;

import java.util.Optional;
import tizbek.register.Appeal;
import tizbek.register.AppealRequest;
import tizbek.register.Application;
import tizbek.register.Bid;
import tizbek.register.Call;
import tizbek.register.CallRequest;
import tizbek.register.CaseRequest;
import tizbek.register.DisclosureRequest;
import tizbek.register.Payment;
import tizbek.register.PriorityOffer;
import tizbek.register.ProductOffer;
import tizbek.register.ProductRequest;
import tizbek.register.Request;

/** On whose behalf something is asked: a holder may only what is its own party's. */
final class Whose {

    private Whose() {}

    /** Whether it is {@code party} that may ask for this; not where it is nobody's, or cannot be told. */
    static boolean is(State state, String party, Request request) {
        return of(state, party, request).filter(party::equals).isPresent();
    }

    /** Whose it is; {@code own} where that is one of several. Empty where that is not known. */
    static Optional<String> of(State state, String own, Request request) {
        return switch (request) {
            case Request.File file -> Optional.of(file.applicant());
            case Request.Withdraw withdraw -> applicant(state, withdraw.application());
            case Request.Offer offer -> Optional.of(offer.seller());
            case Request.AnswerOffer answer ->
                state.findOffer(answer.offer())
                        .filter(o -> o.status() == PriorityOffer.Status.OPEN)
                        .map(PriorityOffer::nowAsked);
            case CallRequest.PlaceBid bid -> Optional.of(bid.bidder());
            case CallRequest.OpenBid open -> bidder(state, open.bid());
            case CallRequest.FileAtCall file ->
                state.find(Call.class, file.call())
                        .flatMap(c -> Optional.ofNullable(c.winnerOrNull()))
                        .flatMap(b -> bidder(state, b));
            case CaseRequest.HandIn handIn -> applicant(state, handIn.application());
            case CaseRequest.AskConsent ask -> Optional.of(ask.from());
            case AppealRequest.FileAppeal appeal -> Optional.of(appeal.appellant());
            case AppealRequest.WithdrawAppeal withdraw ->
                state.find(Appeal.class, withdraw.appeal()).map(Appeal::appellant);
            case ProductRequest.OfferProduct offer -> Optional.of(offer.seller());
            case ProductRequest.AnswerProduct answer ->
                state.find(ProductOffer.class, answer.offer())
                        .filter(o -> o.status() == PriorityOffer.Status.OPEN)
                        .map(ProductOffer::nowAsked);
            case DisclosureRequest.FileProgramme file -> holder(state, own, file.right());
            case DisclosureRequest.Submit submit -> holder(state, own, submit.right());
            case DisclosureRequest.StateResources resources ->
                holder(state, own, resources.statement().right());
            case DisclosureRequest.DeclareOwners declare -> Optional.of(declare.subject());
            case DisclosureRequest.ReportPayment payment ->
                payment.side() == Payment.Side.COMPANY ? holder(state, own, payment.right()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> applicant(State state, String application) {
        return state.findApplication(application).map(Application::applicant);
    }

    private static Optional<String> bidder(State state, String bid) {
        return state.find(Bid.class, bid).map(Bid::bidder);
    }

    /** One of the holders of a right: the one that asks, if it is one. */
    private static Optional<String> holder(State state, String own, String right) {
        return state.findRight(right)
                .map(r -> r.shares().containsKey(own) ? own : r.shares().firstKey());
    }
}
