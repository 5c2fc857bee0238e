package tizbek.desk.internal.access;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import tizbek.register.Account;
import tizbek.register.Role;

/**
 * Somebody who signed in.
 *
 * @param kept the account as it was when it signed in, for {@link tizbek.register.Permissions}; a session whose account is another by now is over
 * @param csrf what every changing request must bear in the header {@code X-Tizbek-Csrf}
 * @param since when it signed in, {@code seen} when it asked last
 */
public record Session(Account kept, String csrf, Instant since, Instant seen) {

    /** The id of the account: the actor of what it asks for. */
    public String account() {
        return kept.id();
    }

    /** The roles that count. */
    public SortedSet<Role> roles() {
        return kept.active();
    }

    public @Nullable String partyOrNull() {
        return kept.partyOrNull();
    }

    /** After another request. */
    Session seenAt(Instant now) {
        return new Session(kept, csrf, since, now);
    }

    /** Does not show what protects it. */
    @Override
    public String toString() {
        return "session of (" + kept.id() + ")";
    }
}
