package tizbek.register.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.register.AccessRequest;
import tizbek.register.Event;

/**
 * What only one account knows, in the forms in which it is kept: apart from the log, which has the hash of all of it. The salt
 * of the password makes that hash unguessable.
 *
 * @param password Argon2id, in the PHC form
 * @param totpOrNull secret of the second factor, under the key of the folder
 * @param codes SHA-256 of the recovery codes that are left
 */
public record Secrets(
        String account, String password, @Nullable String totpOrNull, List<String> codes) {

    public Secrets {
        codes = List.copyOf(codes);
    }

    /** What the log says of them. */
    public AccessRequest.Proof proof() {
        return new AccessRequest.Proof(Event.sha256(Json.of(this)), totpOrNull != null);
    }

    public Secrets withPassword(String next) {
        return new Secrets(account, next, totpOrNull, codes);
    }

    public Secrets withSecondFactor(String totp, List<String> next) {
        return new Secrets(account, password, totp, next);
    }

    /** After a recovery code was used. */
    public Secrets without(String code) {
        return new Secrets(
                account,
                password,
                totpOrNull,
                codes.stream().filter(c -> !c.equals(code)).toList());
    }

    /** Never shown. */
    @Override
    public String toString() {
        return "secrets of (" + account + ")";
    }
}
