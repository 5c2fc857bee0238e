package tizbek.register.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tizbek.register.AccessDeed;
import tizbek.register.AccessRequest;
import tizbek.register.Account;
import tizbek.register.AccountBook;
import tizbek.register.Party;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Role;
import tizbek.register.Upload;

/** Rules on accounts, looks at personal data and documents; of proposals {@link Proposals} does. */
final class AccessClerk {

    private static final int MOST_WORDS = 1_000;
    private static final int MOST_PERSONS = 1_000;

    private final Proposals proposals = new Proposals();

    /** @param matter rules on what a proposal asks for */
    Ruling rule(State state, AccessRequest request, Instant now, Function<Request, Ruling> matter) {
        return switch (request) {
            case AccessRequest.OpenAccount open -> open(state, open);
            case AccessRequest.ChangeRoles change -> roles(state, change);
            case AccessRequest.LockAccount lock -> lock(state, lock);
            case AccessRequest.ChangeSecrets change -> secrets(state, change);
            case AccessRequest.Propose propose -> proposals.propose(state, propose, now, matter);
            case AccessRequest.Confirm confirm -> proposals.confirm(state, confirm, matter);
            case AccessRequest.Decline decline -> proposals.decline(state, decline);
            case AccessRequest.ReadPersons read -> read(state, read);
            case AccessRequest.KeepDocument keep -> keep(state, keep);
        };
    }

    private static Ruling open(State state, AccessRequest.OpenAccount request) {
        Refusal refusal = Intake.badId(
                "account",
                request.account(),
                state.find(Account.class, request.account()).isPresent());
        if (refusal == null) {
            refusal = badRoles(state, request.roles(), request.partyOrNull());
        }
        AccessRequest.Proof proof = request.proofOrNull();
        Account account = new Account(
                request.account(),
                request.roles(),
                request.partyOrNull(),
                false,
                proof != null && proof.secondFactor(),
                proof == null ? null : proof.digest());
        boolean first = state.find(AccountBook.class, AccountBook.ID).isEmpty();
        if (refusal == null && first && !account.is(Role.ADMINISTRATOR)) {
            refusal = Refusal.of(
                    "first",
                    "the first account of a register is an administrator, with a password and a second factor",
                    "первая учётная запись реестра — администратор, с паролем и вторым фактором");
        }
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(account.id(), new AccessDeed.AccountOpened(account));
    }

    /** A refusal where roles do not go together, or lack a party. */
    private static @Nullable Refusal badRoles(State state, SortedSet<Role> roles, @Nullable String party) {
        if (roles.isEmpty() || roles.contains(Role.PUBLIC)) {
            return Refusal.of(
                    "roles",
                    "an account has one or more of the roles (holder, clerk, decider, auditor, administrator)",
                    "учётная запись имеет одну или несколько ролей (holder, clerk, decider, auditor, administrator)");
        }
        Set<Role> officials = EnumSet.copyOf(roles);
        officials.remove(Role.HOLDER);
        boolean apart = (roles.contains(Role.HOLDER) && !officials.isEmpty())
                || (roles.contains(Role.AUDITOR) && roles.size() > 1)
                || (roles.contains(Role.ADMINISTRATOR) && roles.contains(Role.DECIDER));
        if (apart) {
            return Refusal.of(
                    "roles",
                    "roles (" + Authority.words(roles)
                            + ") do not go together: a holder is no official, an auditor nothing"
                            + " else, an administrator no decider",
                    "роли (" + Authority.words(roles) + ") несовместимы: правообладатель не должностное лицо, аудитор —"
                            + " только аудитор, администратор не принимает решений");
        }
        Optional<Party> known = party == null ? Optional.empty() : state.findParty(party);
        if ((party != null && known.isEmpty()) || (party == null && roles.contains(Role.HOLDER))) {
            return party == null
                    ? Refusal.of(
                            "party",
                            "a holder acts for a party\n  Maybe --party ID",
                            "правообладатель действует за субъекта\n  Возможно, --party ID")
                    : Refusal.of(
                            "unknown",
                            "party (" + party + ") is not in the register\n  Maybe enter it first.",
                            "субъект (" + party + ") не внесён в реестр");
        }
        return null;
    }

    private static Ruling roles(State state, AccessRequest.ChangeRoles request) {
        Optional<Account> account = state.find(Account.class, request.account());
        if (account.isEmpty()) {
            return unknown(request.account());
        }
        Refusal refusal = badRoles(state, request.roles(), account.get().partyOrNull());
        if (refusal == null) {
            refusal = last(state, account.get().withRoles(request.roles()));
        }
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(request.account(), new AccessDeed.RolesChanged(request.account(), request.roles()));
    }

    private static Ruling lock(State state, AccessRequest.LockAccount request) {
        Optional<Account> account = state.find(Account.class, request.account());
        if (account.isEmpty()) {
            return unknown(request.account());
        }
        if (request.why().isBlank() || request.why().length() > MOST_WORDS) {
            return new Ruling.No(
                    "why", "it must be said why, in 1 to 1000 letters\n  Maybe --why TEXT", "следует указать причину");
        }
        if (account.get().locked() == request.locked()) {
            return new Ruling.No(
                    "state",
                    "account (" + request.account() + ") is " + (request.locked() ? "locked" : "open") + " already",
                    "учётная запись (" + request.account() + ") уже "
                            + (request.locked() ? "заблокирована" : "открыта"));
        }
        Refusal refusal = last(state, account.get().withLocked(request.locked()));
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(
                        request.account(),
                        new AccessDeed.AccountLocked(request.account(), request.locked(), request.why()));
    }

    private static Ruling secrets(State state, AccessRequest.ChangeSecrets request) {
        Optional<Account> account = state.find(Account.class, request.account());
        if (account.isEmpty()) {
            return unknown(request.account());
        }
        boolean own = request.actor().equals(request.account());
        boolean administers = state.find(Account.class, request.actor())
                .filter(a -> a.is(Role.ADMINISTRATOR))
                .isPresent();
        if (!own && !administers) {
            return new Ruling.No(
                    "role",
                    "secrets of account (" + request.account() + ") are changed by itself or an administrator",
                    "секреты учётной записи (" + request.account() + ") меняет она сама или администратор");
        }
        if (!java.util.Objects.equals(account.get().secretsOrNull(), request.beforeOrNull())) {
            return new Ruling.No(
                    "meanwhile",
                    "secrets of account (" + request.account() + ") were changed meanwhile\n  Maybe try again.",
                    "секреты учётной записи (" + request.account() + ") тем временем изменены");
        }
        Refusal refusal = last(
                state,
                account.get()
                        .withSecrets(request.proof().digest(), request.proof().secondFactor()));
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(
                        request.account(),
                        new AccessDeed.SecretsChanged(
                                request.account(),
                                request.what(),
                                request.proof().digest(),
                                request.proof().secondFactor()));
    }

    /** A refusal where nobody could open accounts any more. */
    private static @Nullable Refusal last(State state, Account next) {
        boolean lost = state.find(AccountBook.class, AccountBook.ID)
                .filter(b -> b.isLeftWithout(next))
                .isPresent();
        return lost
                ? Refusal.of(
                        "last",
                        "account (" + next.id() + ") is the last administrator\n  Maybe open another first.",
                        "учётная запись (" + next.id() + ") — последний администратор")
                : null;
    }

    private static Ruling read(State state, AccessRequest.ReadPersons request) {
        if (request.why().isBlank() || request.why().length() > MOST_WORDS) {
            return new Ruling.No(Authority.unsaid());
        }
        if (request.parties().isEmpty() || request.parties().size() > MOST_PERSONS) {
            return new Ruling.No(
                    "size",
                    "data of (" + request.parties().size() + ") persons are not from 1 to " + MOST_PERSONS,
                    "запрошены данные (" + request.parties().size() + ") лиц, допускается от 1 до " + MOST_PERSONS);
        }
        for (String party : request.parties()) {
            if (state.findParty(party).isEmpty()) {
                return Intake.unknown("party", "субъект", party);
            }
        }
        return new Ruling.Entry(
                request.parties().first(), new AccessDeed.PersonsRead(request.parties(), request.why()));
    }

    private static Ruling keep(State state, AccessRequest.KeepDocument request) {
        boolean known = state.find(Upload.class, request.sha256())
                .filter(u -> u.accounts().contains(request.actor()))
                .isPresent();
        return known
                ? new Ruling.No(
                        "known",
                        "document (" + request.sha256() + ") was handed in before",
                        "документ (" + request.sha256() + ") уже представлен")
                : new Ruling.Entry(
                        request.sha256(),
                        new AccessDeed.DocumentKept(
                                request.sha256(), request.type(), request.bytes(), request.actor()));
    }

    private static Ruling unknown(String account) {
        return Intake.unknown("account", "учётная запись", account);
    }
}
