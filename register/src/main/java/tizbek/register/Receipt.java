package tizbek.register;

import java.time.Instant;

/**
 * What one who asked gets back: that it was taken, when, in which order, signed with the key of the register.
 *
 * @param about id of the application, right, party or offer
 * @param number place in the log
 * @param hash of the entry
 * @param signature Ed25519 over {@link #signedText}, in Base64
 */
public record Receipt(String about, long number, Instant at, String hash, String signature) {

    /** What is signed. */
    public static String signedText(String about, long number, Instant at, String hash) {
        return "tizbek-receipt/1\n" + about + "\n" + number + "\n" + at + "\n" + hash;
    }
}
