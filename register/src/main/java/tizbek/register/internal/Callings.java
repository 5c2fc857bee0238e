package tizbek.register.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.law.ActKind;
import tizbek.law.Words;
import tizbek.register.Application;
import tizbek.register.Bid;
import tizbek.register.Block;
import tizbek.register.Call;
import tizbek.register.Call.Step;
import tizbek.register.CallDeed;
import tizbek.register.CallRequest;
import tizbek.register.Deed;
import tizbek.register.Jurisdiction;
import tizbek.register.Practice;
import tizbek.register.Refusal;
import tizbek.register.Timetable;

/** Calls of the state: announced, bid at, awarded, paid, and filed for by who won. */
final class Callings {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Countries countries;
    private final Rules rules;
    private final Intake intake;

    Callings(Countries countries, Rules rules, Intake intake) {
        this.countries = countries;
        this.rules = rules;
        this.intake = intake;
    }

    Ruling rule(State state, CallRequest request, Instant now) {
        if (request instanceof CallRequest.AnnounceCall announce) {
            return announce(state, announce, now);
        }
        Optional<Call> found = state.find(Call.class, request.call());
        if (found.isEmpty()) {
            return Intake.unknown("call", "объявление", request.call());
        }
        Call call = found.get();
        LocalDate today = countries.day(call.country(), now);
        return switch (request) {
            case CallRequest.AnnounceCall a -> throw new IllegalStateException("announced above");
            case CallRequest.PlaceBid b -> place(state, b, call, today);
            case CallRequest.OpenBid b -> open(state, b, call, today);
            case CallRequest.ScoreBid b -> score(state, b, call, today);
            case CallRequest.ProlongCall p -> prolong(p, call, today);
            case CallRequest.ConcludeCall c -> conclude(state, c, call, today);
            case CallRequest.PayCall p -> pay(state, p, call);
            case CallRequest.DefaultCall d -> fail(state, d, call, today);
            case CallRequest.CancelCall c -> cancel(c, call);
            case CallRequest.FileAtCall f -> file(state, f, call, now);
        };
    }

    // ---- announcing

    private Ruling announce(State state, CallRequest.AnnounceCall request, Instant now) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : wrong(state, request);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Jurisdiction country = countries.get(request.country());
        LocalDate today = countries.day(country.country(), now);
        Jurisdiction.Kind kind = country.findKind(request.kind()).orElseThrow();
        Practice.Calls how = country.practice().calls(request.kind()).orElseThrow();
        List<Application> equal = List.of();
        TreeSet<Block> ground = new TreeSet<>(request.blocks());
        if (request.equalOrNull() != null) {
            Optional<Application> seed = state.findApplication(request.equalOrNull());
            equal = seed.map(a -> Equals.of(state, a)).orElse(List.of());
            Refusal not = Equals.notForAuction(request.equalOrNull(), kind, equal, today);
            if (not != null) {
                return new Ruling.No(not);
            }
            equal.forEach(a -> ground.addAll(a.blocks()));
        } else {
            Refusal bad = abroad(country, request.blocks());
            if (bad != null) {
                return new Ruling.No(bad);
            }
        }
        Refusal taken = taken(state, kind, country.country(), ground);
        if (taken != null) {
            return new Ruling.No(taken);
        }
        List<String> among = equal.stream().map(Application::id).toList();
        return open(request, how, today)
                .<Ruling>map(Ruling.No::new)
                .orElseGet(() -> judged(request, how, ground, today, among));
    }

    private static @Nullable Refusal abroad(Jurisdiction country, Set<Block> ground) {
        Optional<Block> abroad =
                ground.stream().filter(b -> !country.grid().contains(b)).findFirst();
        return !ground.isEmpty() && abroad.isEmpty()
                ? null
                : Refusal.of(
                        "ground",
                        ground.isEmpty()
                                ? "no ground is called"
                                : "square (" + abroad.orElseThrow() + ") is not in "
                                        + country.name().en(),
                        ground.isEmpty()
                                ? "не указаны блоки"
                                : "блок (" + abroad.orElseThrow() + ") вне территории: "
                                        + country.name().ru());
    }

    private Optional<Refusal> open(CallRequest.AnnounceCall request, Practice.Calls how, LocalDate today) {
        if (request.closes().isBefore(request.opens()) || request.opens().isBefore(today)) {
            return Optional.of(Refusal.of(
                    "term",
                    "bids cannot be taken from (" + request.opens() + ") to (" + request.closes() + "): there it is ("
                            + today + ") already, or the days are the wrong way round",
                    "приём предложений с (" + request.opens() + ") по (" + request.closes() + ") невозможен: там уже ("
                            + today + "), или даты перепутаны"));
        }
        if (how.sealed() != Practice.Told.UNKNOWN && (how.sealed() == Practice.Told.YES) != request.sealed()) {
            return Optional.of(Refusal.of(
                    "sealed",
                    "bids are " + (how.sealed() == Practice.Told.YES ? "" : "not ") + "sealed at such a call",
                    how.sealed() == Practice.Told.YES
                            ? "предложения подаются в закрытой форме"
                            : "предложения подаются открыто"));
        }
        BigDecimal start = request.startPriceOrNull();
        return start != null && start.signum() <= 0
                ? Optional.of(Refusal.of(
                        "price",
                        "start price (" + start + ") is not above zero",
                        "начальная цена (" + start + ") не больше нуля"))
                : Optional.empty();
    }

    private @Nullable Refusal wrong(State state, CallRequest.AnnounceCall request) {
        Refusal id = Intake.badId(
                "call", request.call(), state.find(Call.class, request.call()).isPresent());
        if (id != null) {
            return id;
        }
        Jurisdiction country = countries.find(request.country()).orElse(null);
        if (country == null || country.findKind(request.kind()).isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "kind of right (" + request.kind() + ") is not known in (" + request.country()
                            + ")\n  Maybe one of "
                            + String.join(
                                    ", ",
                                    new java.util.TreeSet<>(
                                            country == null
                                                    ? countries.codes()
                                                    : country.kinds().keySet())),
                    "вид права (" + request.kind() + ") в (" + request.country() + ") не известен");
        }
        Practice.Calls how = country.practice().calls(request.kind()).orElse(null);
        boolean equal = request.equalOrNull() != null;
        if (how == null || !how.ways().contains(request.way())) {
            return Refusal.of(
                    "way",
                    "right (" + request.kind() + ") is not given by " + word(request.way()) + " in ("
                            + request.country() + "), as far as was found"
                            + (how == null
                                    ? ""
                                    : "\n  Maybe by "
                                            + String.join(
                                                    ", ",
                                                    how.ways().stream()
                                                            .map(Callings::word)
                                                            .toList())),
                    "право (" + request.kind() + ") в (" + request.country() + ") так не предоставляется");
        }
        if (request.calledBy().isBlank()
                || (request.way() == Practice.Way.TENDER && request.criteria().isEmpty())) {
            return Refusal.of(
                    "ground",
                    "a call needs the act by which it is called, and a tender its criteria",
                    "нужен акт, которым объявлены торги, а для конкурса — критерии");
        }
        if (equal && request.way() == Practice.Way.TENDER) {
            return Refusal.of("way", "equal applications go to an auction", "равные заявления решаются аукционом");
        }
        return rules.misspelt(request.country(), request.facts());
    }

    private @Nullable Refusal taken(State state, Jurisdiction.Kind kind, String country, Set<Block> ground) {
        List<State.Held> held = state.holdersOf(kind.layer(), ground);
        if (!held.isEmpty()) {
            return Refusal.of(
                    "ground",
                    "square (" + held.getFirst().block() + ") is held by right ("
                            + held.getFirst().right() + ")",
                    "блок (" + held.getFirst().block() + ") занят правом ("
                            + held.getFirst().right() + ")");
        }
        return onGround(state, country, ground)
                .map(c -> Refusal.of(
                        "ground",
                        "call (" + c.id() + ") on the same ground is not over",
                        "объявление (" + c.id() + ") на тех же блоках не завершено"))
                .orElse(null);
    }

    /** A call on some of the ground that is not over. */
    static Optional<Call> onGround(State state, String country, java.util.Collection<Block> ground) {
        return state.about(Call.class, Call.live(country)).stream()
                .filter(c -> c.blocks().stream().anyMatch(ground::contains))
                .findFirst();
    }

    /** What may be given to nobody but the state is not called: the law is asked of a private taker. */
    private Ruling judged(
            CallRequest.AnnounceCall request,
            Practice.Calls how,
            Set<Block> ground,
            LocalDate today,
            List<String> among) {
        Map<String, String> facts = new TreeMap<>(request.facts());
        facts.putAll(how.won(request.way()));
        facts.put("right", request.kind());
        facts.putIfAbsent("holder", "private");
        Rules.Judgement judgement = rules.judge(
                request.country(), how.asks().stream().map(ActKind::new).toList(), request.commodity(), facts, today);
        if (judgement instanceof Rules.Barred barred) {
            return new Ruling.No(new Refusal(
                    "barred",
                    new Words(
                            "(" + request.commodity() + ") cannot be called: the law bars whoever would win it",
                            "(" + request.commodity() + ") не выставляется: закон запрещает его победителю"),
                    barred.grounds(),
                    List.of()));
        }
        List<String> provisions = judgement instanceof Rules.Open open ? open.provisions() : List.of();
        Call call = new Call(
                request.call(),
                request.country(),
                request.kind(),
                request.way(),
                request.commodity(),
                new TreeSet<>(ground),
                request.opens(),
                request.closes(),
                request.startPriceOrNull(),
                request.currency(),
                request.criteria(),
                request.sealed(),
                among,
                request.calledBy(),
                Call.Status.ANNOUNCED,
                null,
                null,
                null);
        return new Ruling.Entry(call.id(), new CallDeed.CallAnnounced(call, request.seconder(), provisions));
    }

    // ---- bids

    private static Ruling place(State state, CallRequest.PlaceBid request, Call call, LocalDate today) {
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
        Refusal cannot = cannot(call, Step.BID);
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

    private static Ruling open(State state, CallRequest.OpenBid request, Call call, LocalDate today) {
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

    private static Ruling score(State state, CallRequest.ScoreBid request, Call call, LocalDate today) {
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

    private static Ruling prolong(CallRequest.ProlongCall request, Call call, LocalDate today) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : cannot(call, Step.PROLONGATION);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        return request.ground().isBlank()
                        || request.closes().isBefore(today)
                        || !request.closes().isAfter(call.closes())
                ? new Ruling.No(
                        "term",
                        "day (" + request.closes() + ") is not after (" + call.closes() + ") and to come, or no reason"
                                + " is given",
                        "дата (" + request.closes() + ") не позже (" + call.closes() + ") или нет основания")
                : new Ruling.Entry(
                        call.id(),
                        new CallDeed.CallProlonged(call.id(), request.closes(), request.seconder(), request.ground()));
    }

    // ---- result

    /** Bids that count, the best first. */
    private static List<Bid> ranked(Call call, List<Bid> bids) {
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

    private Ruling conclude(State state, CallRequest.ConcludeCall request, Call call, LocalDate today) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : cannot(call, Step.AWARD);
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
        return named(call, ranked(call, bids), request.seconder(), today, List.of());
    }

    /** The best of what is left, or nobody; two that are equally good decide nothing. */
    private Ruling named(Call call, List<Bid> ranked, String seconder, LocalDate today, List<Deed> before) {
        List<Deed> deeds = new ArrayList<>(before);
        if (ranked.isEmpty()) {
            deeds.add(new CallDeed.CallFailed(call.id(), seconder, "no bid that counts"));
            return new Ruling.Entry(call.id(), deeds);
        }
        if (ranked.size() > 1 && tie(call, ranked.get(0), ranked.get(1))) {
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

    private static boolean tie(Call call, Bid one, Bid other) {
        return call.way() == Practice.Way.AUCTION
                ? Objects.requireNonNull(one.priceOrNull()).compareTo(Objects.requireNonNull(other.priceOrNull())) == 0
                : Objects.equals(one.pointsOrNull(), other.pointsOrNull());
    }

    private Practice.Calls how(Call call) {
        return countries.get(call.country()).practice().calls(call.kind()).orElseThrow();
    }

    /** Paid: what was bid among equal applications is decided, and the others are refused by it. */
    private static Ruling pay(State state, CallRequest.PayCall request, Call call) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : cannot(call, Step.PAYMENT);
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

    private static String winner(State state, Call call) {
        return state.find(Bid.class, String.valueOf(call.winnerOrNull()))
                .map(Bid::bidder)
                .orElseThrow();
    }

    private Ruling fail(State state, CallRequest.DefaultCall request, Call call, LocalDate today) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : cannot(call, Step.DEFAULT);
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
        List<Bid> rest = request.toNext() ? ranked(call, others(state, call, winner)) : List.of();
        return named(call, rest, request.seconder(), today, deeds);
    }

    /** The bids of all but the bidder who did not pay. */
    private static List<Bid> others(State state, Call call, String winner) {
        String bidder = state.find(Bid.class, winner).map(Bid::bidder).orElse("");
        return state.about(Bid.class, call.id()).stream()
                .filter(b -> !b.bidder().equals(bidder))
                .toList();
    }

    private static Ruling cancel(CallRequest.CancelCall request, Call call) {
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        Refusal refusal = eyes != null ? eyes : cannot(call, Step.CANCELLATION);
        if (refusal == null && request.ground().isBlank()) {
            refusal = Refusal.of("ground", "a cancellation needs its ground", "отмена требует основания");
        }
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(
                        call.id(), new CallDeed.CallCancelled(call.id(), request.seconder(), request.ground()));
    }

    private Ruling file(State state, CallRequest.FileAtCall request, Call call, Instant now) {
        Refusal refusal = cannot(call, Step.USE);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Ruling filed = intake.fileAtCall(state, request, call, winner(state, call), now);
        if (filed instanceof Ruling.Entry entry) {
            List<Deed> deeds = new ArrayList<>(entry.deeds());
            deeds.add(new CallDeed.CallUsed(call.id(), request.application()));
            return new Ruling.Entry(request.application(), deeds);
        }
        return filed;
    }

    private static @Nullable Refusal cannot(Call call, Step step) {
        return Call.after(call.status(), step).isPresent()
                ? null
                : Refusal.of(
                        "state",
                        "call (" + call.id() + ") is " + call.status() + ", and then no: "
                                + step.title().en(),
                        "объявление (" + call.id() + "): " + call.status() + ", невозможно: "
                                + step.title().ru());
    }

    static String word(Practice.Way way) {
        return way.name().toLowerCase(java.util.Locale.ROOT);
    }
}
