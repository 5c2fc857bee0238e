package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.register.internal.Passwords;
import tizbek.register.internal.Totp;

/** Codes and passwords, held against the standards that say what they are. */
class A13_SecretsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    // ---- RFC 6238, appendix B

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String eightDigits) {
        byte[] secret = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Instant at = Instant.ofEpochSecond(second);
        String six = eightDigits.substring(2);
        assertThat(Totp.code(secret, Totp.step(at))).isEqualTo(six);
        assertThat(Totp.matching(secret, six, at)).isEqualTo(OptionalLong.of(second / 30));
        assertThat(Totp.matching(secret, six, at.plusSeconds(90))).isEmpty();
        assertThat(Totp.matching(secret, "", at)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String text, String encoded) {
        assertThat(Totp.base32(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo(encoded);
    }

    // ---- passwords

    @Test
    void aPasswordIsKeptAsArgon2idWithAtLeastWhatOwaspAsks() {
        String hash = Passwords.hash("vier lose Steine");
        assertThat(hash).startsWith("$argon2id$v=19$m=32768,t=2,p=1$");
        assertThat(Passwords.hash("vier lose Steine")).as("another salt").isNotEqualTo(hash);
        assertThat(Passwords.holds(hash, "vier lose Steine")).isTrue();
        assertThat(Passwords.holds(hash, "vier lose Stein")).isFalse();
        assertThat(Passwords.holds("$argon2id$v=19$m=1,t=1,p=1$$", "")).isFalse();
        assertThat(Passwords.holds("", "")).isFalse();
        assertThat(Passwords.holds(Passwords.hash("e\u0301quipe de nuit"), "\u00e9quipe de nuit"))
                .as("the same letters typed another way")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "passwordpassword",
                "P@ssw0rd2026!!",
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabc",
                "qwertyuiop12",
                "1q2w3e4r5t6y",
                "Kazakhstan2026",
                "my-new-clerk-one"
            })
    void whatIsTriedFirstIsNoPassword(String password) {
        try (Desk desk = Desk.in(folder)) {
            Outcome outcome = desk.register.accounts().password("root-account", "new-clerk", password);
            assertThat(outcome).isInstanceOf(Outcome.NotRecorded.class);
            Refusal refusal = ((Outcome.NotRecorded) outcome).refusal();
            assertThat(refusal.rule()).isEqualTo("password");
            assertThat(refusal.text().en()).as("it is never repeated").doesNotContain(password);
        }
    }
}
