package tizbek.register.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.ActKind;
import tizbek.law.Words;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Call;
import tizbek.register.Call.Step;
import tizbek.register.CallDeed;
import tizbek.register.CallRequest;
import tizbek.register.Deed;
import tizbek.register.Jurisdiction;
import tizbek.register.Practice;
import tizbek.register.Refusal;

/** Calls of the state: announced, bid at, awarded, paid, and filed for by who won. */
final class Callings {

    private final Countries countries;
    private final Rules rules;
    private final Intake intake;
    private final Results results;

    Callings(Countries countries, Rules rules, Intake intake) {
        this.countries = countries;
        this.rules = rules;
        this.intake = intake;
        this.results = new Results(countries, rules);
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
            case CallRequest.PlaceBid b -> Bids.place(state, b, call, today);
            case CallRequest.OpenBid b -> Bids.open(state, b, call, today);
            case CallRequest.ScoreBid b -> Bids.score(state, b, call, today);
            case CallRequest.ProlongCall p -> prolong(p, call, today);
            case CallRequest.ConcludeCall c -> results.conclude(state, c, call, today);
            case CallRequest.PayCall p -> Results.pay(state, p, call);
            case CallRequest.DefaultCall d -> results.fail(state, d, call, today);
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
        List<Words> held = Conflicts.of(state, countries.get(country), kind.layer(), new TreeSet<>(ground), null);
        if (!held.isEmpty()) {
            return new Refusal("ground", held.getFirst(), List.of(), List.of());
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
        Ruling filed = intake.fileAtCall(state, request, call, Results.winner(state, call), now);
        if (filed instanceof Ruling.Entry entry) {
            List<Deed> deeds = new ArrayList<>(entry.deeds());
            deeds.add(new CallDeed.CallUsed(call.id(), request.application()));
            return new Ruling.Entry(request.application(), deeds);
        }
        return filed;
    }

    static @Nullable Refusal cannot(Call call, Step step) {
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
