package tizbek.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tizbek.law.Law;
import tizbek.law.Words;

/**
 * Something that somebody has to do, and by when.
 *
 * @param about id of the application, right, offer ...
 * @param by last day for it; what was due before that is {@code overdue}
 * @param rule what says so: a provision or procedure of the law room, or the file of the country
 */
public record Reminder(LocalDate by, String about, Words what, String rule, boolean overdue) {

    private static final int PAGE = 500;

    /**
     * What is due up to some days after a day, and what is overdue; the most urgent first.
     *
     * @param within days; what is due later is left out
     */
    public static List<Reminder> of(Register register, Law law, LocalDate day, int within) {
        return of(register, law, day, within, null);
    }

    /**
     * The same of one country.
     *
     * @param countryOrNull null for all
     */
    public static List<Reminder> of(
            Register register, Law law, LocalDate day, int within, @Nullable String countryOrNull) {
        List<Reminder> all = new ArrayList<>();
        Found found = new Found(day, day.plusDays(within), all);
        Predicate<String> in = country -> countryOrNull == null || countryOrNull.equals(country);
        Predicate<String> of = right -> countryOrNull == null
                || register.findRight(right).filter(r -> in.test(r.country())).isPresent();
        each((after, limit) -> register.page(Application.class, after, limit), a -> {
            if (in.test(a.country())) {
                found.application(register, law, a);
            }
        });
        each((after, limit) -> register.page(Right.class, after, limit), r -> {
            if (in.test(r.country())) {
                found.right(law, r);
            }
        });
        each((after, limit) -> register.page(PriorityOffer.class, after, limit), o -> {
            if (of.test(o.right())) {
                found.offer(o);
            }
        });
        each((after, limit) -> register.page(ProductOffer.class, after, limit), o -> {
            if (of.test(o.right())) {
                found.product(o);
            }
        });
        each((after, limit) -> register.page(Call.class, after, limit), c -> {
            if (in.test(c.country())) {
                found.call(c);
            }
        });
        each((after, limit) -> register.page(Consent.class, after, limit), c -> {
            if (of.test(c.right())) {
                found.consent(c);
            }
        });
        all.sort(Comparator.comparing(Reminder::by)
                .thenComparing(Reminder::about)
                .thenComparing(Reminder::rule));
        return List.copyOf(all);
    }

    /** As a calendar (RFC 5545). */
    public static String calendar(List<Reminder> all, LocalDate madeOn) {
        return Obligation.calendar(
                all.stream()
                        .map(r -> new Obligation(r.about(), r.what(), "", r.by(), r.rule(), new Words("", "")))
                        .toList(),
                madeOn);
    }

    private static <T extends Kept> void each(BiFunction<String, Integer, List<T>> pages, Consumer<T> one) {
        String after = "";
        List<T> page = pages.apply(after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(one);
            after = page.getLast().id();
            page = pages.apply(after, PAGE);
        }
    }

    /** Collects what is due by a last day. */
    private record Found(LocalDate today, LocalDate last, List<Reminder> all) {

        private void due(@Nullable LocalDate by, String about, Words what, String rule) {
            if (by != null && !by.isAfter(last)) {
                all.add(new Reminder(by, about, what, rule, by.isBefore(today)));
            }
        }

        private void application(Register register, Law law, Application application) {
            if (application.status() != Application.Status.FILED) {
                return;
            }
            Jurisdiction country =
                    Objects.requireNonNull(register.jurisdictions().get(application.country()));
            Timetable days = Timetable.of(register, law, application);
            String rule = country.findKind(application.kind())
                    .map(Jurisdiction.Kind::procedureOrNull)
                    .orElse("");
            due(
                    days.decideByOrNull(),
                    application.id(),
                    new Words("decide the application", "принять решение по заявлению"),
                    rule);
            register.about(Correction.class, application.id()).stream()
                    .filter(Correction::isOpen)
                    .forEach(c -> due(
                            c.byOrNull(),
                            application.id(),
                            new Words("hand in what is missing: " + c.what(), "устранить замечания: " + c.what()),
                            rule));
        }

        private void right(Law law, Right right) {
            if (!right.isLive()) {
                return;
            }
            boolean over = !today.isBefore(right.until());
            due(
                    right.until().minusDays(1),
                    right.id(),
                    over
                            ? new Words("its term is over: record the expiry", "срок истёк: внести прекращение")
                            : new Words(
                                    "last day of the term, and for a renewal", "последний день срока и для продления"),
                    "term");
            if (!over) {
                Obligation.of(law, right, today, Map.of())
                        .forEach(o -> due(o.byOrNull(), right.id(), amount(o), o.provision()));
            }
        }

        private static Words amount(Obligation owed) {
            String amount = owed.amount().isEmpty() ? "" : ": " + owed.amount();
            return new Words(owed.what().en() + amount, owed.what().ru() + amount);
        }

        private void offer(PriorityOffer offer) {
            if (offer.status() == PriorityOffer.Status.OPEN) {
                due(offer.answerByOrNull(), offer.id(), answer(offer.nowAsked()), "first-refusal");
            }
        }

        private void product(ProductOffer offer) {
            if (offer.status() == PriorityOffer.Status.OPEN) {
                due(offer.answerByOrNull(), offer.id(), answer(offer.nowAsked()), "product-refusal");
            }
        }

        private static Words answer(String who) {
            return new Words("(" + who + ") answers the offer", "(" + who + ") отвечает на предложение");
        }

        private void call(Call call) {
            switch (call.status()) {
                case ANNOUNCED ->
                    due(
                            call.closes(),
                            call.id(),
                            ChronoUnit.DAYS.between(call.closes(), today) > 0
                                    ? new Words("bids are closed: name the result", "приём окончен: подвести итоги")
                                    : new Words("last day for bids", "последний день приёма предложений"),
                            "calls");
                case AWARDED ->
                    due(call.payByOrNull(), call.id(), new Words("the winner pays", "победитель платит"), "calls");
                default -> {}
            }
        }

        private void consent(Consent consent) {
            if (consent.status() == Consent.Status.ASKED) {
                due(
                        consent.decideByOrNull(),
                        consent.id(),
                        new Words(
                                "answer on consent to right (" + consent.right() + ")",
                                "ответ о разрешении по праву (" + consent.right() + ")"),
                        "consent");
            }
        }
    }
}
