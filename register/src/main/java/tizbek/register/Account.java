package tizbek.register;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param roles all it was given; what counts is {@link #active}
 * @param partyOrNull for whom it acts: always of a holder, of others where they belong to a party
 * @param secretsOrNull SHA-256 of its password hash, second factor and recovery codes, which lie apart from the log; null
 *     where it has none and nobody can sign in to it by password
 */
public record Account(
        String id,
        SortedSet<Role> roles,
        @Nullable String partyOrNull,
        boolean locked,
        boolean secondFactor,
        @Nullable String secretsOrNull)
        implements Kept {

    public Account {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    @Override
    public String about() {
        return partyOrNull == null ? "" : partyOrNull;
    }

    @Override
    public String standing() {
        return locked ? "LOCKED" : "OPEN";
    }

    /** The roles that count: none of a locked account; without a second factor none of those that need one. */
    public SortedSet<Role> active() {
        TreeSet<Role> active = new TreeSet<>(roles);
        active.removeIf(r -> locked || (r.needsSecondFactor() && !secondFactor));
        active.add(Role.PUBLIC);
        return active;
    }

    /** Whether it has a role, and the role counts. */
    public boolean is(Role role) {
        return active().contains(role);
    }

    public Account withRoles(SortedSet<Role> next) {
        return new Account(id, next, partyOrNull, locked, secondFactor, secretsOrNull);
    }

    public Account withLocked(boolean next) {
        return new Account(id, roles, partyOrNull, next, secondFactor, secretsOrNull);
    }

    public Account withSecrets(String digest, boolean hasSecondFactor) {
        return new Account(id, roles, partyOrNull, locked, hasSecondFactor, digest);
    }
}
