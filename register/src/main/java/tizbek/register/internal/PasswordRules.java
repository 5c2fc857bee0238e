package tizbek.register.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.register.Refusal;

/**
 * What a password must be, after NIST SP 800-63B: long, and not one of those that are tried first. No rule asks for kinds of
 * letters.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 5;

    /** Words that the commonest passwords are made of, once digits and signs are taken off. */
    private static final Set<String> COMMONEST = words();

    /** Runs of keys and numbers that hands fall into. */
    private static final List<String> RUNS = List.of(
            "01234567890123456789",
            "98765432109876543210",
            "qwertyuiopasdfghjklzxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "йцукенгшщзхъфывапролджэячсмитьбю",
            "1q2w3e4r5t6y7u8i9o0p",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "q1w2e3r4t5y6u7i8o9p0");

    private PasswordRules() {}

    private static Set<String> words() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("/tizbek/register/commonest-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of the commonest passwords is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A refusal that never repeats the password; null where it is good. */
    static @Nullable Refusal refusal(String account, String password) {
        String normal = Passwords.normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST || length > LONGEST) {
            return Refusal.of(
                    "password",
                    "password has (" + length + ") letters, and it has from " + SHORTEST + " to " + LONGEST
                            + "\n  Maybe four words that have nothing to do with each other.",
                    "в пароле (" + length + ") знаков, допускается от " + SHORTEST + " до " + LONGEST);
        }
        String small = normal.toLowerCase(Locale.ROOT);
        if (small.contains(account.toLowerCase(Locale.ROOT)) && account.length() > 2) {
            return Refusal.of(
                    "password",
                    "password contains the name of the account (" + account + ")",
                    "пароль содержит имя учётной записи (" + account + ")");
        }
        return isCommon(small)
                ? Refusal.of(
                        "password",
                        "password is one of those that are tried first\n  Maybe four words that have nothing to do with"
                                + " each other.",
                        "такой пароль подбирают первым\n  Возможно, четыре не связанных между собой слова.")
                : null;
    }

    private static boolean isCommon(String small) {
        String letters = small.replaceAll("[^\\p{L}]+$", "")
                .replace('0', 'o')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('3', 'e')
                .replace('1', 'i');
        return small.codePoints().distinct().count() < FEWEST_LETTERS
                || COMMONEST.contains(bare(small))
                || COMMONEST.contains(bare(letters))
                || isRepeated(small)
                || RUNS.stream()
                        .anyMatch(r -> r.contains(small) || (bare(small).length() > 5 && r.contains(bare(small))));
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static boolean isRepeated(String text) {
        for (int part = 1; part <= text.length() / 2; part++) {
            if (text.length() % part == 0 && text.equals(text.substring(0, part).repeat(text.length() / part))) {
                return true;
            }
        }
        return false;
    }
}
