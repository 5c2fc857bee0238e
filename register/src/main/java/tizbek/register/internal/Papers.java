package tizbek.register.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.facts.NearestName;
import tizbek.register.Refusal;
import tizbek.register.Right;

/** What papers and figures have to look like; each returns a refusal, or null where all is right. */
final class Papers {

    private static final int MOST = 100;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /** More than any national product; what is larger is a slip of the pen. */
    private static final BigDecimal LARGEST = new BigDecimal("1e18");

    private Papers() {}

    static @Nullable Refusal documents(List<String> documents) {
        if (documents.size() > MOST) {
            return Refusal.of("size", "more than " + MOST + " documents", "более " + MOST + " документов");
        }
        return documents.stream()
                .filter(d -> !DIGEST.matcher(d).matches())
                .findFirst()
                .map(d -> Refusal.of(
                        "document",
                        "document (" + d + ") is no SHA-256 in hexadecimal",
                        "документ (" + d + ") не является SHA-256 в шестнадцатеричной записи"))
                .orElse(null);
    }

    static @Nullable Refusal currency(String currency) {
        return CURRENCY.matcher(currency).matches()
                ? null
                : Refusal.of(
                        "currency",
                        "currency (" + currency + ") is not of three capitals\n  Maybe one such as (KZT).",
                        "валюта (" + currency + ") не из трёх заглавных букв");
    }

    static @Nullable Refusal amount(String what, BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(LARGEST) < 0
                ? null
                : Refusal.of(
                        "amount",
                        what + " (" + amount + ") is less than nothing or beyond all measure",
                        what + " (" + amount + ") меньше нуля или вне всякой меры");
    }

    /** A year in which the right lived, and which has begun. */
    static @Nullable Refusal year(Right right, int year, LocalDate today) {
        Refusal planned = plannedYear(right, year);
        if (planned != null) {
            return planned;
        }
        return year > today.getYear()
                ? Refusal.of(
                        "year",
                        "year (" + year + ") has not begun\n  Maybe (" + today.getYear() + ") was meant.",
                        "год (" + year + ") ещё не начался")
                : null;
    }

    static @Nullable Refusal plannedYear(Right right, int year) {
        int first = right.from().getYear();
        int last = right.until().minusDays(1).getYear();
        return year < first || year > last
                ? Refusal.of(
                        "year",
                        "year (" + year + ") is none of right (" + right.id() + ")\n  Maybe one from (" + first
                                + ") to (" + last + ").",
                        "год (" + year + ") вне срока права (" + right.id() + "): с " + first + " по " + last)
                : null;
    }

    static Refusal unknownRight(String right) {
        return Refusal.of(
                "unknown",
                "right (" + right + ") is not in the register",
                "право (" + right + ") отсутствует в реестре");
    }

    static Refusal notOneOf(String what, String word, Set<String> known) {
        String nearest = NearestName.of(word, known);
        String maybe = nearest.isEmpty() ? "one of " + String.join(", ", new TreeSet<>(known)) : nearest;
        return Refusal.of(
                "unknown",
                what + " (" + word + ") is not known\n  Maybe (" + maybe + ") was meant.",
                "(" + word + ") не найдено\n  Возможно, имелось в виду (" + maybe + ").");
    }

    /** The first refusal of several. */
    @SafeVarargs
    static @Nullable Refusal first(java.util.function.Supplier<@Nullable Refusal>... checks) {
        for (java.util.function.Supplier<@Nullable Refusal> check : checks) {
            Refusal refusal = check.get();
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
