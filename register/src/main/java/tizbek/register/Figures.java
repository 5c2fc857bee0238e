package tizbek.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was accepted for a year; of two figures for one thing the later counts.
 *
 * @param values by the law's facts, the currency among them
 */
record Figures(SortedMap<String, String> values, SortedMap<String, BigDecimal> works, List<Payment> payments) {

    Figures {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        works = Collections.unmodifiableSortedMap(new TreeMap<>(works));
        payments = List.copyOf(payments);
    }

    /** @param submissions in the order in which they were settled */
    static Figures of(List<Submission> submissions, List<Payment> payments, int year) {
        TreeMap<String, String> values = new TreeMap<>();
        TreeMap<String, BigDecimal> works = new TreeMap<>();
        for (Submission submission : submissions) {
            if (submission.year() == year && submission.status() == Submission.Status.ACCEPTED) {
                values.putAll(submission.figures());
                works.putAll(submission.works());
                if (submission.currencyOrNull() != null) {
                    values.put("currency", submission.currencyOrNull());
                }
            }
        }
        List<Payment> ofYear = new ArrayList<>();
        payments.stream().filter(p -> p.year() == year).forEach(ofYear::add);
        return new Figures(values, works, ofYear);
    }

    boolean companyReports() {
        return payments.stream().anyMatch(p -> p.side() == Payment.Side.COMPANY);
    }

    /** What was paid of a stream by currency: as the agency says, or where it says nothing as the company does. */
    Map<String, Payment> paid(String stream) {
        Map<String, Payment> paid = new TreeMap<>();
        for (Payment payment : payments) {
            if (payment.stream().equals(stream)) {
                paid.merge(payment.currency(), payment, (a, b) -> a.side() == Payment.Side.AGENCY ? a : b);
            }
        }
        return paid;
    }

    String currency() {
        return values.getOrDefault("currency", "");
    }
}
