package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.law.Law;

/**
 * Payments by project (requirement 4.7 of the EITI Standard): what the company and what the agency says, right by right. Sums of
 * one currency are added, never those of two.
 *
 * @param provisions of the law room that ask for it on the day
 * @param sums by right, year and currency
 */
public record PaymentReport(LocalDate day, List<String> provisions, List<Row> rows, List<Sum> sums) {

    /** Whether the two sides agree. */
    public enum Agreement {
        AGREED,
        WITHIN_TOLERANCE,
        DIFFERENT,
        COMPANY_ALONE,
        AGENCY_ALONE;

        /** As tables write it: {@code within-tolerance}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One stream of one right in one year.
     *
     * @param differenceOrNull of the company's figure less the agency's; null where one of them says nothing
     * @param tolerancePercent of the larger figure, by the country's file
     */
    public record Row(
            String right,
            String country,
            int year,
            String stream,
            String currency,
            @Nullable BigDecimal companyOrNull,
            @Nullable BigDecimal agencyOrNull,
            @Nullable BigDecimal differenceOrNull,
            Agreement agreement,
            BigDecimal tolerancePercent) {}

    /** The sum of a project, each side by itself. */
    public record Sum(String right, int year, String currency, BigDecimal company, BigDecimal agency) {}

    private record Key(String right, int year, String stream, String currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return java.util.Comparator.comparing(Key::right)
                    .thenComparingInt(Key::year)
                    .thenComparing(Key::stream)
                    .thenComparing(Key::currency)
                    .compare(this, other);
        }
    }

    public PaymentReport {
        provisions = List.copyOf(provisions);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }

    /** Of these payments those of a year, under the law of a day; {@code only} 0 for all years. */
    public PaymentReport on(Law law, int only, LocalDate other) {
        return new PaymentReport(
                other,
                EitiReport.asking(law, "4.7", other),
                rows.stream().filter(r -> only == 0 || r.year() == only).toList(),
                sums.stream().filter(s -> only == 0 || s.year() == only).toList());
    }

    /** @param year 0 for all years */
    static PaymentReport of(Register register, Law law, int year, LocalDate day) {
        Map<Key, BigDecimal> company = new TreeMap<>();
        Map<Key, BigDecimal> agency = new TreeMap<>();
        TreeMap<Key, String> countries = new TreeMap<>();
        Holdings.each(register, Payment.class, p -> {
            if (year == 0 || p.year() == year) {
                Key key = new Key(p.right(), p.year(), p.stream(), p.currency());
                countries.computeIfAbsent(
                        key, k -> register.findRight(k.right()).orElseThrow().country());
                (p.side() == Payment.Side.COMPANY ? company : agency).put(key, p.amount());
            }
        });
        List<Row> rows = new ArrayList<>();
        TreeMap<Key, Sum> sums = new TreeMap<>();
        countries.forEach((key, country) -> {
            Jurisdiction jurisdiction =
                    java.util.Objects.requireNonNull(register.jurisdictions().get(country));
            BigDecimal one = company.get(key);
            BigDecimal other = agency.get(key);
            rows.add(row(key, country, one, other, jurisdiction.disclosure().tolerancePercent()));
            sums.merge(
                    new Key(key.right(), key.year(), "", key.currency()),
                    new Sum(key.right(), key.year(), key.currency(), orNothing(one), orNothing(other)),
                    (a, b) -> new Sum(
                            a.right(),
                            a.year(),
                            a.currency(),
                            a.company().add(b.company()),
                            a.agency().add(b.agency())));
        });
        return new PaymentReport(day, EitiReport.asking(law, "4.7", day), rows, List.copyOf(sums.values()));
    }

    private static BigDecimal orNothing(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static Row row(
            Key key, String country, @Nullable BigDecimal company, @Nullable BigDecimal agency, BigDecimal tolerance) {
        BigDecimal difference = company == null || agency == null ? null : company.subtract(agency);
        Agreement agreement;
        if (company == null || agency == null) {
            agreement = company == null ? Agreement.AGENCY_ALONE : Agreement.COMPANY_ALONE;
        } else if (company.compareTo(agency) == 0) {
            agreement = Agreement.AGREED;
        } else {
            BigDecimal most = company.max(agency).multiply(tolerance).movePointLeft(2);
            agreement = company.subtract(agency).abs().compareTo(most) <= 0
                    ? Agreement.WITHIN_TOLERANCE
                    : Agreement.DIFFERENT;
        }
        return new Row(
                key.right(),
                country,
                key.year(),
                key.stream(),
                key.currency(),
                company,
                agency,
                difference,
                agreement,
                tolerance);
    }
}
