package tizbek.desk.internal.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tizbek.plan.Scenario;

/**
 * A plan that is asked for, understood.
 *
 * @param scenario with its years
 * @param chainOrNull the one chain of it that is planned; null for all that it asks for
 * @param futures joint draws over the assumptions
 * @param text what tells it from others: the scenario's own text, or its id
 */
public record RunRequest(Scenario scenario, @Nullable String chainOrNull, int futures, String text) {

    private static final int ID_DIGITS = 16;

    /** Whether it plans several chains and their sum. */
    public boolean isOfSeveralChains() {
        return chainOrNull == null && scenario.isOfSeveralChains();
    }

    /** Equal requests have equal ids, so that a plan is not made twice. */
    public String id() {
        String whole = String.join(
                "\n",
                text,
                chainOrNull == null ? "" : chainOrNull,
                scenario.firstYear() + "-" + scenario.lastYear(),
                String.valueOf(futures));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
