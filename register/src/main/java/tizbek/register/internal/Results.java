package tizbek.register.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tizbek.law.Words;
import tizbek.register.Application;
import tizbek.register.Bid;
import tizbek.register.Call;
import tizbek.register.Call.Step;
import tizbek.register.CallDeed;
import tizbek.register.CallRequest;
import tizbek.register.Deed;
import tizbek.register.Practice;
import tizbek.register.Refusal;
import tizbek.register.Timetable;

/** What comes of a call: the best bid, its payment, and what follows where it is not paid. */
final class Results {

    private final Countries countries;
    private final Rules rules;

    Results(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling conclude(State state, CallRequest.ConcludeCall request, Call call, LocalDate today) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : Callings.cannot(call, Step.AWARD);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        if (!today.isAfter(call.closes())) {
            return new Ruling.No(
                    "term",
                    "bids at call (" + call.id() + ") are taken to the end of (" + call.closes() + ")",
                    "предложения принимаются по (" + call.closes() + ")");
        }
        List<Bid> bids = state.about(Bid.class, call.id());
        List<String> unready = bids.stream()
                .filter(b -> b.status() == Bid.Status.SEALED
                        || (call.way() == Practice.Way.TENDER && b.pointsOrNull() == null))
                .map(Bid::id)
                .toList();
        if (!unready.isEmpty() && !request.withoutUnopened()) {
            return new Ruling.No(
                    "sealed",
                    "bids (" + String.join(", ", unready) + ") are not opened, or have no points\n  Maybe they do not"
                            + " count: --without-unopened",
                    "предложения (" + String.join(", ", unready) + ") не вскрыты или без баллов");
        }
        return named(call, Bids.ranked(call, bids), request.seconder(), today, List.of());
    }

    /** The best of what is left, or nobody; two that are equally good decide nothing. */
    private Ruling named(Call call, List<Bid> ranked, String seconder, LocalDate today, List<Deed> before) {
        List<Deed> deeds = new ArrayList<>(before);
        if (ranked.isEmpty()) {
            deeds.add(new CallDeed.CallFailed(call.id(), seconder, "no bid that counts"));
            return new Ruling.Entry(call.id(), deeds);
        }
        if (ranked.size() > 1 && Bids.tie(call, ranked.get(0), ranked.get(1))) {
            return new Ruling.No(
                    "tie",
                    "bids (" + ranked.get(0).id() + ", " + ranked.get(1).id()
                            + ") are equally good\n  Maybe the call is" + " prolonged: register call prolong",
                    "предложения (" + ranked.get(0).id() + ", " + ranked.get(1).id()
                            + ") равны\n  Возможно, приём продлевается: register call prolong");
        }
        Practice.Calls how = how(call);
        deeds.add(new CallDeed.CallAwarded(
                call.id(),
                ranked.getFirst().id(),
                Timetable.end(rules.law(), call.country(), today, how.paysOrNull()),
                seconder));
        return new Ruling.Entry(call.id(), deeds);
    }

    private Practice.Calls how(Call call) {
        return countries.get(call.country()).practice().calls(call.kind()).orElseThrow();
    }

    /** Paid: what was bid among equal applications is decided, and the others are refused by it. */
    static Ruling pay(State state, CallRequest.PayCall request, Call call) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : Callings.cannot(call, Step.PAYMENT);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new CallDeed.CallPaid(call.id(), request.seconder(), request.documents()));
        String winner = winner(state, call);
        List<Application> equal = call.among().stream()
                .map(a -> state.findApplication(a).orElseThrow())
                .filter(a -> a.status() == Application.Status.FILED)
                .toList();
        Optional<Application> won =
                equal.stream().filter(a -> a.applicant().equals(winner)).findFirst();
        won.ifPresent(a -> deeds.add(new CallDeed.CallUsed(call.id(), a.id())));
        for (Application application : equal) {
            // Who shares no ground with the winner lost nothing to it, and waits on.
            String id = application.id();
            boolean lost = won.isPresent()
                    && !id.equals(won.get().id())
                    && application.blocks().stream()
                            .anyMatch(b -> won.get().blocks().contains(b));
            if (lost) {
                deeds.add(new Deed.Refused(
                        id,
                        request.seconder(),
                        List.of(),
                        List.of(new Words(
                                "among applications of equal priority auction (" + call.id() + ") was won by (" + winner
                                        + ")",
                                "среди равных заявлений аукцион (" + call.id() + ") выиграл (" + winner + ")"))));
            }
        }
        return new Ruling.Entry(call.id(), deeds);
    }

    static String winner(State state, Call call) {
        return state.find(Bid.class, String.valueOf(call.winnerOrNull()))
                .map(Bid::bidder)
                .orElseThrow();
    }

    Ruling fail(State state, CallRequest.DefaultCall request, Call call, LocalDate today) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : Callings.cannot(call, Step.DEFAULT);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        LocalDate by = call.payByOrNull();
        boolean stated =
                request.groundOrNull() != null && !request.groundOrNull().isBlank();
        if (by != null ? !today.isAfter(by) : !stated) {
            return new Ruling.No(
                    "term",
                    by != null
                            ? "the winner of call (" + call.id() + ") may pay until (" + by + ")"
                            : "how long the winner of call (" + call.id()
                                    + ") has to pay was not found\n  Maybe state the act that says so: --ground TEXT",
                    by != null
                            ? "победитель (" + call.id() + ") может уплатить до (" + by + ")"
                            : "срок уплаты не найден\n  Возможно, следует указать акт: --ground ТЕКСТ");
        }
        Practice.Told next = how(call).runnerUp();
        if (request.toNext() && (next == Practice.Told.NO || (next == Practice.Told.UNKNOWN && !stated))) {
            return new Ruling.No(
                    "runner-up",
                    next == Practice.Told.NO
                            ? "the next best does not get it: the call fails"
                            : "whether the next best gets it was not found\n  Maybe state the act that says so: --ground"
                                    + " TEXT",
                    next == Practice.Told.NO
                            ? "следующий участник права не получает: торги не состоялись"
                            : "переходит ли право к следующему, не найдено\n  Возможно, следует указать акт: --ground"
                                    + " ТЕКСТ");
        }
        String winner = Objects.requireNonNull(call.winnerOrNull());
        List<Deed> deeds =
                List.of(new CallDeed.BidDefaulted(call.id(), winner, request.seconder(), request.groundOrNull()));
        List<Bid> rest = request.toNext() ? Bids.ranked(call, others(state, call, winner)) : List.of();
        return named(call, rest, request.seconder(), today, deeds);
    }

    /** The bids of all but the bidder who did not pay. */
    private static List<Bid> others(State state, Call call, String winner) {
        String bidder = state.find(Bid.class, winner).map(Bid::bidder).orElse("");
        return state.about(Bid.class, call.id()).stream()
                .filter(b -> !b.bidder().equals(bidder))
                .toList();
    }
}
