package tizbek.register;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happened to accounts, proposals, documents, and who looked at personal data. */
public sealed interface AccessDeed extends Deed {

    /** An account was opened. */
    record AccountOpened(Account account) implements AccessDeed {}

    /** It has other roles. */
    record RolesChanged(String account, SortedSet<Role> roles) implements AccessDeed {
        public RolesChanged {
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        }
    }

    /** It was locked, or opened again. */
    record AccountLocked(String account, boolean locked, String why) implements AccessDeed {}

    /** Its secrets, which lie apart from the log, are others. */
    record SecretsChanged(String account, AccessRequest.Change what, String digest, boolean secondFactor)
            implements AccessDeed {}

    /** A decision waits for a second pair of eyes. */
    record Proposed(Proposal proposal) implements AccessDeed {}

    /** It was confirmed; what it asked for follows in the next entries. */
    record Confirmed(String proposal, String by) implements AccessDeed {}

    /** It was declined. */
    record Declined(String proposal, String by, String why) implements AccessDeed {}

    /** What it is about had changed. */
    record Lapsed(String proposal, String by) implements AccessDeed {}

    /** Somebody looked at the data of several persons. */
    record PersonsRead(SortedSet<String> parties, String why) implements AccessDeed {
        public PersonsRead {
            parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        }
    }

    /** A document was handed in. */
    record DocumentKept(String sha256, String type, long bytes, String account) implements AccessDeed {}
}
