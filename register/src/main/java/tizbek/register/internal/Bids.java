package tizbek.register.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.register.Bid;
import tizbek.register.Call;
import tizbek.register.Call.Step;
import tizbek.register.CallDeed;
import tizbek.register.CallRequest;
import tizbek.register.Practice;
import tizbek.register.Refusal;

/** Bids at calls: placed, opened, given points, ranked. */
final class Bids {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private Bids() {}

    static Ruling place(State state, CallRequest.PlaceBid request, Call call, LocalDate today) {
        Refusal refusal = badBid(state, request, call, today);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Bid bid = new Bid(
                request.bid(),
                call.id(),
                request.bidder(),
                today,
                request.hashOrNull(),
                request.priceOrNull(),
                null,
                call.sealed() ? Bid.Status.SEALED : Bid.Status.OPEN);
        return new Ruling.Entry(bid.id(), new CallDeed.BidPlaced(bid));
    }

    private static @Nullable Refusal badBid(State state, CallRequest.PlaceBid request, Call call, LocalDate today) {
        Refusal cannot = Callings.cannot(call, Step.BID);
        Refusal id = cannot != null
                ? cannot
                : Intake.badId(
                        "bid",
                        request.bid(),
                        state.find(Bid.class, request.bid()).isPresent());
        if (id != null) {
            return id;
        }
        if (today.isBefore(call.opens()) || today.isAfter(call.closes())) {
            return Refusal.of(
                    "term",
                    "bids at call (" + call.id() + ") are taken from (" + call.opens() + ") to (" + call.closes() + ")",
                    "предложения принимаются с (" + call.opens() + ") по (" + call.closes() + ")");
        }
        if (state.findParty(request.bidder()).isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "party (" + request.bidder() + ") is not in the register\n  Maybe enter it first.",
                    "субъект (" + request.bidder() + ") не внесён в реестр");
        }
        boolean asked = call.among().isEmpty()
                || call.among().stream()
                        .map(a -> state.findApplication(a).orElseThrow())
                        .anyMatch(a -> a.applicant().equals(request.bidder()));
        if (!asked) {
            return Refusal.of(
                    "bidder",
                    "call (" + call.id() + ") decides among applications (" + String.join(", ", call.among())
                            + "), and (" + request.bidder() + ") filed none of them",
                    "торги (" + call.id() + ") проводятся между заявителями (" + String.join(", ", call.among()) + ")");
        }
        return badPrice(state, request, call);
    }

    private static @Nullable Refusal badPrice(State state, CallRequest.PlaceBid request, Call call) {
        List<Bid> bids = state.about(Bid.class, call.id());
        BigDecimal price = request.priceOrNull();
        String hash = request.hashOrNull();
        if (call.sealed()) {
            if (price != null || hash == null || !DIGEST.matcher(hash).matches()) {
                return Refusal.of(
                        "sealed",
                        "bids at call (" + call.id() + ") are sealed: a SHA-256 is handed in, and no price\n  Maybe"
                                + " make it by: register call seal",
                        "предложения закрытые: подаётся SHA-256 без цены");
            }
            return bids.stream().anyMatch(b -> b.bidder().equals(request.bidder()))
                    ? Refusal.of(
                            "bidder",
                            "party (" + request.bidder() + ") has a sealed bid at call (" + call.id() + ") already",
                            "субъект (" + request.bidder() + ") уже подал предложение")
                    : null;
        }
        if (hash != null || (price == null && call.way() == Practice.Way.AUCTION)) {
            return Refusal.of(
                    "price",
                    "bids at call (" + call.id() + ") are open: a price is named",
                    "предложения открытые: указывается цена");
        }
        BigDecimal start = call.startPriceOrNull();
        if (price != null && (price.signum() <= 0 || (start != null && price.compareTo(start) < 0))) {
            return belowStart(price, start);
        }
        Optional<Bid> best = call.way() == Practice.Way.AUCTION ? best(call, bids) : Optional.empty();
        return best.isPresent()
                        && price != null
                        && price.compareTo(Objects.requireNonNull(best.get().priceOrNull())) <= 0
                ? Refusal.of(
                        "price",
                        "price (" + price + ") is not above the best so far ("
                                + best.get().priceOrNull() + ")",
                        "цена (" + price + ") не выше лучшей (" + best.get().priceOrNull() + ")")
                : null;
    }

    private static Refusal belowStart(BigDecimal price, @Nullable BigDecimal start) {
        return Refusal.of(
                "price",
                "price (" + price + ") is below the least (" + (start == null ? "above 0" : start) + ")",
                "цена (" + price + ") ниже начальной (" + (start == null ? "больше 0" : start) + ")");
    }

    static Ruling open(State state, CallRequest.OpenBid request, Call call, LocalDate today) {
        Optional<Bid> found = bid(state, request.bid(), call);
        if (found.isEmpty()) {
            return Intake.unknown("bid", "предложение", request.bid());
        }
        Bid bid = found.get();
        if (bid.status() != Bid.Status.SEALED || call.status() != Call.Status.ANNOUNCED) {
            return new Ruling.No(
                    "state", "bid (" + bid.id() + ") is " + bid.status(), "предложение (" + bid.id() + ") не закрытое");
        }
        if (!today.isAfter(call.closes())) {
            return new Ruling.No(
                    "term",
                    "bids at call (" + call.id() + ") stay sealed to the end of (" + call.closes() + ")",
                    "предложения вскрываются после (" + call.closes() + ")");
        }
        if (!Bid.seal(call.id(), bid.bidder(), request.price(), request.salt()).equals(bid.hashOrNull())) {
            return new Ruling.No(
                    "sealed",
                    "price (" + request.price() + ") with this salt is not what was handed in sealed",
                    "цена (" + request.price() + ") не соответствует поданному SHA-256");
        }
        BigDecimal start = call.startPriceOrNull();
        return request.price().signum() <= 0
                        || (start != null && request.price().compareTo(start) < 0)
                ? new Ruling.No(belowStart(request.price(), start))
                : new Ruling.Entry(bid.id(), new CallDeed.BidOpened(bid.id(), request.price()));
    }

    static Ruling score(State state, CallRequest.ScoreBid request, Call call, LocalDate today) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Optional<Bid> found = bid(state, request.bid(), call);
        if (eyes != null || found.isEmpty()) {
            return eyes != null ? new Ruling.No(eyes) : Intake.unknown("bid", "предложение", request.bid());
        }
        boolean can = call.way() == Practice.Way.TENDER
                && call.status() == Call.Status.ANNOUNCED
                && today.isAfter(call.closes())
                && found.get().status() == Bid.Status.OPEN
                && request.points() >= 0;
        return can
                ? new Ruling.Entry(
                        request.bid(), new CallDeed.BidScored(request.bid(), request.points(), request.seconder()))
                : new Ruling.No(
                        "state",
                        "points are given at a tender, to open bids, after (" + call.closes() + "), and not below zero",
                        "баллы выставляются на конкурсе, открытым предложениям, после (" + call.closes() + ")");
    }

    private static Optional<Bid> bid(State state, String id, Call call) {
        return state.find(Bid.class, id).filter(b -> b.call().equals(call.id()));
    }

    /** Bids that count, the best first. */
    static List<Bid> ranked(Call call, List<Bid> bids) {
        Comparator<Bid> order = call.way() == Practice.Way.AUCTION
                ? Comparator.comparing((Bid b) -> Objects.requireNonNull(b.priceOrNull()))
                : Comparator.comparing((Bid b) -> Objects.requireNonNull(b.pointsOrNull()));
        return bids.stream()
                .filter(b -> b.status() == Bid.Status.OPEN)
                .filter(b -> call.way() == Practice.Way.AUCTION ? b.priceOrNull() != null : b.pointsOrNull() != null)
                .sorted(order.reversed())
                .toList();
    }

    private static Optional<Bid> best(Call call, List<Bid> bids) {
        return ranked(call, bids).stream().findFirst();
    }

    static boolean tie(Call call, Bid one, Bid other) {
        return call.way() == Practice.Way.AUCTION
                ? Objects.requireNonNull(one.priceOrNull()).compareTo(Objects.requireNonNull(other.priceOrNull())) == 0
                : Objects.equals(one.pointsOrNull(), other.pointsOrNull());
    }
}
