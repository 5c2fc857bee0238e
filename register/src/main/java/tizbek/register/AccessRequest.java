package tizbek.register;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is asked of the register about who may ask: accounts, second pairs of eyes, looks at personal data, documents. */
public sealed interface AccessRequest extends Request {

    /** What of an account's secrets was changed. */
    enum Change {
        PASSWORD,
        SECOND_FACTOR,
        RECOVERY_CODE_USED
    }

    /**
     * That secrets lie apart from the log; only {@link Accounts} can make a request with one.
     *
     * @param digest SHA-256 of them
     * @param secondFactor whether one is among them
     */
    record Proof(String digest, boolean secondFactor) {}

    /**
     * An account is opened. The first of a register must be an administrator, with its secrets.
     *
     * @param partyOrNull for whom it acts; needed of a holder
     * @param proofOrNull of its secrets; null where it gets them later
     */
    record OpenAccount(
            String actor,
            String account,
            SortedSet<Role> roles,
            @Nullable String partyOrNull,
            @Nullable Proof proofOrNull)
            implements AccessRequest {
        public OpenAccount {
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        }
    }

    /** An account gets other roles. */
    record ChangeRoles(String actor, String account, SortedSet<Role> roles) implements AccessRequest {
        public ChangeRoles {
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        }
    }

    /** An account is locked, or opened again. */
    record LockAccount(String actor, String account, boolean locked, String why) implements AccessRequest {}

    /**
     * The secrets of an account change.
     *
     * @param beforeOrNull their digest before, so that two changes at once cannot undo each other
     */
    record ChangeSecrets(
            String actor,
            String account,
            Change what,
            @Nullable String beforeOrNull,
            Proof proof) implements AccessRequest {}

    /** A decision is proposed to a second pair of eyes; the seconder that stands in it counts for nothing. */
    record Propose(String actor, Request request) implements AccessRequest {}

    /** The second pair of eyes confirms: what was proposed is ruled and recorded now. */
    record Confirm(String actor, String proposal) implements AccessRequest {}

    /** The second pair of eyes does not confirm, or the first takes it back. */
    record Decline(String actor, String proposal, String why) implements AccessRequest {}

    /** Somebody looks at the sealed data of several persons at once. */
    record ReadPersons(String actor, SortedSet<String> parties, String why) implements AccessRequest {
        public ReadPersons {
            parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        }
    }

    /** A document was handed in; only {@link Documents} can ask for it, with the content in its place. */
    record KeepDocument(String actor, String sha256, String type, long bytes) implements AccessRequest {}
}
