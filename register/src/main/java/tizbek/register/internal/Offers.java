package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.register.Deed;
import tizbek.register.Jurisdiction;
import tizbek.register.PriorityOffer;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Right;

/** The first refusal: a share goes to those who go before others, in their order, before it may go to a buyer. */
final class Offers {

    private final Countries countries;

    Offers(Countries countries) {
        this.countries = countries;
    }

    Ruling offer(State state, Request.Offer request, Instant now) {
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
        PriorityOffer offer = new PriorityOffer(
                request.offer(),
                request.right(),
                request.seller(),
                request.buyer(),
                request.percent(),
                request.price(),
                request.marketPrice(),
                request.currency(),
                country.entitled(),
                1,
                today,
                answerBy(country, today),
                request.documents(),
                PriorityOffer.Status.OPEN);
        return new Ruling.Entry(request.offer(), new Deed.Offered(offer));
    }

    private static @Nullable Refusal impossible(
            State state, Request.Offer request, Right right, Jurisdiction country, LocalDate today) {
        Refusal id = Intake.badId(
                "offer", request.offer(), state.findOffer(request.offer()).isPresent());
        if (id != null) {
            return id;
        }
        if (!right.isLive() || !today.isBefore(right.until())) {
            return Refusal.of(
                    "state",
                    "right (" + right.id() + ") is " + right.status() + ", until (" + right.until() + ")",
                    "право (" + right.id() + ") не действует");
        }
        if (country.entitled().isEmpty()) {
            return Refusal.of(
                    "nobody-entitled",
                    "nobody is known to go before others in (" + country.country() + ")",
                    "в (" + country.country() + ") не известно лиц с приоритетным правом");
        }
        List<String> absent = country.entitled().stream()
                .filter(p -> state.findParty(p).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "parties (" + String.join(", ", absent) + ") that go before are not in the register\n  Maybe enter"
                            + " them first.",
                    "субъекты (" + String.join(", ", absent) + ") не внесены в реестр");
        }
        double has = right.shares().getOrDefault(request.seller(), 0.0);
        if (!(request.percent() > 0) || request.percent() > has) {
            return Refusal.of(
                    "share",
                    "share (" + request.percent() + " %) is not within what (" + request.seller() + ") has (" + has
                            + " %)",
                    "доля (" + request.percent() + " %) больше имеющейся (" + has + " %)");
        }
        if (request.price().signum() <= 0 || request.price().compareTo(request.marketPrice()) > 0) {
            return Refusal.of(
                    "price",
                    "price (" + request.price() + ") is not above zero and at most that of the market ("
                            + request.marketPrice() + ")",
                    "цена (" + request.price() + ") должна быть больше нуля и не выше рыночной ("
                            + request.marketPrice() + ")");
        }
        return state.offersOn(right.id()).stream().anyMatch(o -> o.status() == PriorityOffer.Status.OPEN)
                ? Refusal.of(
                        "state",
                        "an offer on right (" + right.id() + ") is open already",
                        "предложение по праву (" + right.id() + ") уже открыто")
                : null;
    }

    Ruling answer(State state, Request.AnswerOffer request, Instant now) {
        Optional<PriorityOffer> found = state.findOffer(request.offer());
        if (found.isEmpty()) {
            return Intake.unknown("offer", "предложение", request.offer());
        }
        PriorityOffer offer = found.get();
        Right right = state.findRight(offer.right()).orElseThrow();
        Jurisdiction country = countries.get(right.country());
        LocalDate today = countries.day(country.country(), now);
        if (offer.status() != PriorityOffer.Status.OPEN) {
            return new Ruling.No(
                    "state",
                    "offer (" + offer.id() + ") is " + offer.status() + " already",
                    "предложение (" + offer.id() + ") уже закрыто");
        }
        LocalDate by = offer.answerByOrNull();
        boolean late = by != null && today.isAfter(by);
        if (request.answer() == Request.Answer.LAPSE && !late) {
            return new Ruling.No(
                    "term",
                    by == null
                            ? "offer (" + offer.id() + ") has no term that is known, and does not lapse by itself"
                            : "offer (" + offer.id() + ") can be answered until (" + by + ")",
                    "срок ответа на предложение (" + offer.id() + ") не истёк");
        }
        if (request.answer() == Request.Answer.ACCEPT && late) {
            return new Ruling.No(
                    "term",
                    "term for an answer to offer (" + offer.id() + ") was over on (" + by + ")",
                    "срок ответа на предложение (" + offer.id() + ") истёк (" + by + ")");
        }
        Refusal gone = request.answer() == Request.Answer.ACCEPT ? gone(offer, right, today) : null;
        if (gone != null) {
            return new Ruling.No(gone);
        }
        return new Ruling.Entry(offer.id(), new Deed.Answered(offer.id(), request.answer(), answerBy(country, today)));
    }

    /** Why what was offered can no longer be taken; null where it can. */
    private static @Nullable Refusal gone(PriorityOffer offer, Right right, LocalDate today) {
        if (!right.isLive() || !today.isBefore(right.until())) {
            return Refusal.of(
                    "state",
                    "right (" + right.id() + ") is " + right.status() + ", until (" + right.until() + ")",
                    "право (" + right.id() + ") не действует");
        }
        double has = right.shares().getOrDefault(offer.seller(), 0.0);
        if (offer.percent() > has + Right.LEAST_SHARE) {
            return Refusal.of(
                    "share",
                    "(" + offer.seller() + ") has (" + has + " %) of right (" + right.id() + ") by now, and offered ("
                            + offer.percent() + " %)",
                    "у (" + offer.seller() + ") осталось (" + has + " %) права (" + right.id() + ")");
        }
        return right.pledges().isEmpty()
                ? null
                : Refusal.of(
                        "pledged",
                        "right (" + right.id() + ") is pledged by now ("
                                + String.join(", ", right.pledges().keySet())
                                + ")\n  Maybe the pledge is released or enforced first.",
                        "право (" + right.id() + ") в залоге");
    }

    private static @Nullable LocalDate answerBy(Jurisdiction country, LocalDate today) {
        return country.offerDays().isPresent()
                ? today.plusDays(country.offerDays().getAsInt())
                : null;
    }
}
