package tizbek.register.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.law.ActKind;
import tizbek.law.Words;
import tizbek.register.Jurisdiction;
import tizbek.register.Practice;
import tizbek.register.PriorityOffer;
import tizbek.register.ProductDeed;
import tizbek.register.ProductOffer;
import tizbek.register.ProductRequest;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Right;
import tizbek.register.Timetable;

/** The first refusal on the product: it goes to those who go before others, in their order, before it may go to a buyer. */
final class ProductOffers {

    private static final ActKind SELL = new ActKind("sell");

    private final Countries countries;
    private final Rules rules;

    ProductOffers(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling rule(State state, ProductRequest request, Instant now) {
        return switch (request) {
            case ProductRequest.OfferProduct r -> offer(state, r, now);
            case ProductRequest.AnswerProduct r -> answer(state, r, now);
            case ProductRequest.SellProduct r -> sell(state, r, now);
        };
    }

    private Ruling offer(State state, ProductRequest.OfferProduct request, Instant now) {
        Optional<Right> found = state.findRight(request.right());
        if (found.isEmpty()) {
            return Intake.unknown("right", "право", request.right());
        }
        Right right = found.get();
        Jurisdiction country = countries.get(right.country());
        LocalDate today = countries.day(country.country(), now);
        Refusal refusal = impossible(state, request, right, country, today);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Practice.Product how = country.practice().product(right.commodity()).orElseThrow();
        ProductOffer offer = new ProductOffer(
                request.offer(),
                right.id(),
                request.seller(),
                request.buyer(),
                right.commodity(),
                request.quantity(),
                request.unit(),
                request.price(),
                request.marketPriceOrNull(),
                request.currency(),
                how.entitled(),
                1,
                today,
                Timetable.end(rules.law(), country.country(), today, how.termOrNull()),
                request.documents(),
                PriorityOffer.Status.OPEN);
        return new Ruling.Entry(offer.id(), new ProductDeed.ProductOffered(offer));
    }

    private static @Nullable Refusal impossible(
            State state, ProductRequest.OfferProduct request, Right right, Jurisdiction country, LocalDate today) {
        Refusal id = Intake.badId(
                "offer",
                request.offer(),
                state.find(ProductOffer.class, request.offer()).isPresent());
        if (id != null) {
            return id;
        }
        Optional<Practice.Product> how = country.practice().product(right.commodity());
        if (how.isEmpty()) {
            return Refusal.of(
                    "nobody-entitled",
                    "nobody is known to go before others in buying (" + right.commodity() + ") in (" + country.country()
                            + ")",
                    "в (" + country.country() + ") преимущественное право на (" + right.commodity() + ") не известно");
        }
        if (!right.isLive() || !today.isBefore(right.until()) || !right.shares().containsKey(request.seller())) {
            return Refusal.of(
                    "holder",
                    "right (" + right.id() + ") is not in force, or (" + request.seller() + ") does not hold it",
                    "право (" + right.id() + ") не действует или не принадлежит (" + request.seller() + ")");
        }
        List<String> absent = java.util.stream.Stream.concat(
                        how.get().entitled().stream(), java.util.stream.Stream.of(request.buyer()))
                .filter(p -> state.findParty(p).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "parties (" + String.join(", ", absent) + ") are not in the register\n  Maybe enter them first.",
                    "субъекты (" + String.join(", ", absent) + ") не внесены в реестр");
        }
        return badPrice(request, how.get());
    }

    private static @Nullable Refusal badPrice(ProductRequest.OfferProduct request, Practice.Product how) {
        BigDecimal market = request.marketPriceOrNull();
        if (request.quantity().signum() <= 0
                || request.price().signum() <= 0
                || request.unit().isBlank()) {
            return Refusal.of(
                    "price",
                    "quantity (" + request.quantity() + " " + request.unit() + ") or price (" + request.price()
                            + ") is not above zero",
                    "количество (" + request.quantity() + ") или цена (" + request.price() + ") не больше нуля");
        }
        boolean limited = how.atMarket() == Practice.Told.YES;
        return limited && (market == null || request.price().compareTo(market) > 0)
                ? Refusal.of(
                        "price",
                        "price (" + request.price() + ") is not at most that of the market (" + market + ")",
                        "цена (" + request.price() + ") выше рыночной (" + market + ")")
                : null;
    }

    private Ruling answer(State state, ProductRequest.AnswerProduct request, Instant now) {
        Optional<ProductOffer> found = state.find(ProductOffer.class, request.offer());
        if (found.isEmpty()) {
            return Intake.unknown("offer", "предложение", request.offer());
        }
        ProductOffer offer = found.get();
        if (offer.status() != PriorityOffer.Status.OPEN) {
            return new Ruling.No(
                    "state",
                    "offer (" + offer.id() + ") is " + offer.status() + " already",
                    "предложение (" + offer.id() + ") уже закрыто");
        }
        Jurisdiction country =
                countries.get(state.findRight(offer.right()).orElseThrow().country());
        LocalDate today = countries.day(country.country(), now);
        LocalDate by = offer.answerByOrNull();
        boolean late = by != null && today.isAfter(by);
        if ((request.answer() == Request.Answer.LAPSE && !late)
                || (request.answer() == Request.Answer.ACCEPT && late)) {
            return new Ruling.No(
                    "term",
                    by == null
                            ? "offer (" + offer.id() + ") has no term that is known, and does not lapse by itself"
                            : "the term for an answer to offer (" + offer.id() + ") ends with (" + by + ")",
                    "срок ответа на предложение (" + offer.id() + "): " + (by == null ? "не найден" : by));
        }
        Practice.Product how = country.practice().product(offer.commodity()).orElseThrow();
        return new Ruling.Entry(
                offer.id(),
                new ProductDeed.ProductAnswered(
                        offer.id(),
                        request.answer(),
                        Timetable.end(rules.law(), country.country(), today, how.termOrNull())));
    }

    /** The sale is judged by the law with what became of the offer. */
    private Ruling sell(State state, ProductRequest.SellProduct request, Instant now) {
        Optional<ProductOffer> found = state.find(ProductOffer.class, request.offer());
        if (found.isEmpty()) {
            return Intake.unknown("offer", "предложение", request.offer());
        }
        ProductOffer offer = found.get();
        Right right = state.findRight(offer.right()).orElseThrow();
        Refusal refusal = Decisions.oneEye(request.actor(), request.seconder());
        if (refusal == null && state.find(ProductDeed.Sale.class, offer.id()).isPresent()) {
            refusal = Refusal.of(
                    "state",
                    "what was offered by (" + offer.id() + ") is sold already",
                    "предложенное по (" + offer.id() + ") уже продано");
        }
        if (refusal == null) {
            refusal = rules.misspelt(right.country(), request.facts());
        }
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Practice.Product how = countries
                .get(right.country())
                .practice()
                .product(offer.commodity())
                .orElseThrow();
        Map<String, String> facts = new TreeMap<>(request.facts());
        facts.put("right", right.kind());
        facts.putAll(
                switch (offer.status()) {
                    case OPEN -> how.open();
                    case WAIVED, LAPSED -> how.waived();
                    case ACCEPTED -> how.taken();
                });
        LocalDate today = countries.day(right.country(), now);
        return switch (rules.judge(right.country(), List.of(SELL), offer.commodity(), facts, today)) {
            case Rules.Barred barred ->
                new Ruling.No(new Refusal(
                        "barred",
                        new Words(
                                "the sale of (" + offer.commodity() + ") offered by (" + offer.id() + ") is barred",
                                "продажа (" + offer.commodity() + ") по (" + offer.id() + "): закон запрещает"),
                        barred.grounds(),
                        List.of()));
            case Rules.Unclear unclear -> new Ruling.No(unclear.refusal());
            case Rules.Open open
            when open.silent() && request.groundOrNull() == null ->
                Decisions.silent(right.country(), offer.commodity());
            case Rules.Open open -> {
                String to = offer.status() == PriorityOffer.Status.ACCEPTED ? offer.nowAsked() : offer.buyer();
                ProductDeed.Sale sale = new ProductDeed.Sale(offer.id(), right.id(), to, today);
                yield new Ruling.Entry(
                        offer.id(),
                        new ProductDeed.ProductSold(
                                sale, request.seconder(), open.provisions(), request.groundOrNull()));
            }
        };
    }
}
