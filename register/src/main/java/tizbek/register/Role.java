package tizbek.register;

import java.util.Locale;
import java.util.Optional;

/** What an account is for. What each may do stands in {@link Permissions}. */
public enum Role {
    /** Nobody in particular: what the law makes public. */
    PUBLIC(false),
    /** Acts for one party: its own rights and applications. */
    HOLDER(false),
    /** Takes in parties and applications. */
    CLERK(false),
    /** Decides, always with a second decider. */
    DECIDER(true),
    /** Reads everything and changes nothing. */
    AUDITOR(true),
    /** Opens and locks accounts; decides nothing. */
    ADMINISTRATOR(true);

    private final boolean strong;

    Role(boolean strong) {
        this.strong = strong;
    }

    /** Whether it sleeps until its account has a second factor. */
    public boolean needsSecondFactor() {
        return strong;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> find(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
