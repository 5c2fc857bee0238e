package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.register.internal.Totp;

/** The accounts of a test: an administrator, two deciders, a clerk, an auditor; all with one password. */
final class Staff {

    static final String PASSWORD = "vier lose Steine im Bach";

    private final Register register;
    private final Map<String, Accounts.SecondFactor> factors = new HashMap<>();

    Staff(Register register) {
        this.register = register;
    }

    /** An administrator called root-account, and those that are named. */
    static Staff of(Desk desk, String... accounts) {
        Staff staff = new Staff(desk.register);
        staff.open("root", "root-account", null, Role.ADMINISTRATOR);
        for (String account : accounts) {
            staff.open(
                    "root-account",
                    account,
                    null,
                    switch (account) {
                        case "clerk" -> Role.CLERK;
                        case "auditor" -> Role.AUDITOR;
                        default -> Role.DECIDER;
                    });
        }
        return staff;
    }

    Staff open(String actor, String id, @Nullable String party, Role... roles) {
        Accounts.Made made = register.accounts().open(actor, id, new TreeSet<>(List.of(roles)), party, PASSWORD);
        assertThat(made.outcome()).as("%s", made.outcome()).isInstanceOf(Outcome.Recorded.class);
        if (made.secondFactorOrNull() != null) {
            factors.put(id, made.secondFactorOrNull());
        }
        return this;
    }

    Accounts.SecondFactor factor(String id) {
        return java.util.Objects.requireNonNull(factors.get(id));
    }

    /** The code that the app of an account shows. */
    String code(String id, java.time.Instant at) {
        return Totp.code(secret(factor(id).secret()), Totp.step(at));
    }

    /** Base32 back to bytes, by another way than the one that is tested. */
    static byte[] secret(String base32) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (int at = 0; at < base32.length(); at++) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(at));
            number = number.shiftLeft(5).add(java.math.BigInteger.valueOf(value));
        }
        byte[] bytes = new byte[Totp.SECRET_BYTES];
        byte[] found = number.toByteArray();
        for (int i = 0; i < bytes.length; i++) {
            int at = found.length - bytes.length + i;
            bytes[i] = at < 0 ? 0 : found[at];
        }
        return bytes;
    }

    SignIn signIn(String id, String password, String code, String from) {
        return register.accounts().signIn(id, password, code, from);
    }
}
