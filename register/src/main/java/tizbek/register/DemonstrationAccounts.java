package tizbek.register;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.register.internal.Totp;

/** Accounts of nobody, for a register of invented rights: one of each role and a second decider. */
public final class DemonstrationAccounts {

    private static final int PASSWORD_BYTES = 10;

    private DemonstrationAccounts() {}

    /** An account with what its owner would know. */
    public record Opened(String account, String password, Accounts.@Nullable SecondFactor secondFactorOrNull) {}

    /**
     * Opens them; passwords are random, for a demonstration may be reached by others.
     *
     * @throws IllegalStateException if the register has accounts
     */
    public static List<Opened> open(Register register) {
        if (register.accounts().exist()) {
            throw new IllegalStateException("the register has accounts already");
        }
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("demo-administrator", Role.ADMINISTRATOR);
        roles.put("demo-decider-1", Role.DECIDER);
        roles.put("demo-decider-2", Role.DECIDER);
        roles.put("demo-clerk", Role.CLERK);
        roles.put("demo-auditor", Role.AUDITOR);
        roles.put("demo-holder", Role.HOLDER);
        List<Opened> all = new ArrayList<>();
        SecureRandom random = new SecureRandom();
        roles.forEach((id, role) -> {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            String password =
                    Totp.base32(bytes).toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
            String party = role == Role.HOLDER ? "demo-company-1" : null;
            Accounts.Made made =
                    register.accounts().open("demo-administrator", id, new TreeSet<>(List.of(role)), party, password);
            if (made.outcome() instanceof Outcome.NotRecorded not) {
                throw new IllegalStateException(
                        "account (" + id + "): " + not.refusal().text().en());
            }
            all.add(new Opened(id, password, made.secondFactorOrNull()));
        });
        return all;
    }
}
