package tizbek.register;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * That the register has accounts, and what must be known of all of them at once. There is none until the first is opened.
 *
 * @param administrators who can open and lock accounts: the last of them cannot be lost
 * @param proposals how many were ever made, which numbers them
 */
public record AccountBook(String id, SortedSet<String> administrators, long proposals) implements Kept {

    /** There is one. */
    public static final String ID = "accounts";

    public AccountBook {
        administrators = Collections.unmodifiableSortedSet(new TreeSet<>(administrators));
    }

    /** Before the first account. */
    public static AccountBook empty() {
        return new AccountBook(ID, Collections.emptySortedSet(), 0);
    }

    /** After an account was opened or changed. */
    public AccountBook with(Account account) {
        TreeSet<String> next = new TreeSet<>(administrators);
        if (account.is(Role.ADMINISTRATOR)) {
            next.add(account.id());
        } else {
            next.remove(account.id());
        }
        return new AccountBook(id, next, proposals);
    }

    public AccountBook withProposal() {
        return new AccountBook(id, administrators, proposals + 1);
    }

    /** Whether nobody could open accounts any more if this account were as it is given here. */
    public boolean isLeftWithout(Account account) {
        return administrators.contains(account.id())
                && with(account).administrators().isEmpty();
    }
}
