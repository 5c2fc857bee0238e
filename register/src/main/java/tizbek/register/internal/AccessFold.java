package tizbek.register.internal;

import java.util.List;
import java.util.TreeSet;
import tizbek.register.AccessDeed;
import tizbek.register.Account;
import tizbek.register.AccountBook;
import tizbek.register.Party;
import tizbek.register.Proposal;
import tizbek.register.Upload;

/** What an entry about accounts, proposals or documents does to the state. */
final class AccessFold {

    private AccessFold() {}

    static void apply(State state, AccessDeed deed) {
        switch (deed) {
            case AccessDeed.AccountOpened opened -> put(state, opened.account());
            case AccessDeed.RolesChanged changed ->
                put(state, account(state, changed.account()).withRoles(changed.roles()));
            case AccessDeed.AccountLocked locked ->
                put(state, account(state, locked.account()).withLocked(locked.locked()));
            case AccessDeed.SecretsChanged changed ->
                put(state, account(state, changed.account()).withSecrets(changed.digest(), changed.secondFactor()));
            case AccessDeed.Proposed proposed -> {
                state.put(proposed.proposal());
                state.put(book(state).withProposal());
            }
            case AccessDeed.Confirmed confirmed ->
                end(state, confirmed.proposal(), Proposal.Status.CONFIRMED, confirmed.by(), null);
            case AccessDeed.Declined declined ->
                end(state, declined.proposal(), Proposal.Status.DECLINED, declined.by(), declined.why());
            case AccessDeed.Lapsed lapsed -> end(state, lapsed.proposal(), Proposal.Status.LAPSED, lapsed.by(), null);
            case AccessDeed.PersonsRead read -> read.parties().forEach(p -> state.touch(Party.class, p));
            case AccessDeed.DocumentKept kept ->
                state.put(state.find(Upload.class, kept.sha256())
                        .map(u -> u.alsoBy(kept.account()))
                        .orElseGet(() -> new Upload(
                                kept.sha256(), kept.type(), kept.bytes(), new TreeSet<>(List.of(kept.account())))));
        }
    }

    private static void put(State state, Account account) {
        state.put(account);
        state.put(book(state).with(account));
    }

    private static AccountBook book(State state) {
        return state.find(AccountBook.class, AccountBook.ID).orElseGet(AccountBook::empty);
    }

    private static void end(
            State state, String id, Proposal.Status how, String by, @org.jspecify.annotations.Nullable String why) {
        Proposal proposal = state.find(Proposal.class, id)
                .orElseThrow(() -> new IllegalStateException("proposal (" + id + ") is in no entry of the log"));
        state.put(proposal.ended(how, by, why));
    }

    private static Account account(State state, String id) {
        return state.find(Account.class, id)
                .orElseThrow(() -> new IllegalStateException("account (" + id + ") is in no entry of the log"));
    }
}
