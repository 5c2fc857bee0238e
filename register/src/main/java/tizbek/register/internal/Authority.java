package tizbek.register.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.register.AccessRequest;
import tizbek.register.Account;
import tizbek.register.AccountBook;
import tizbek.register.Permissions;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Role;
import tizbek.register.Upload;

/**
 * Whether who asks may ask, in a register that has accounts; in one without, who asks is believed. That somebody is who they
 * say was checked before, at the door.
 */
public final class Authority {

    private Authority() {}

    static @Nullable Refusal refusal(State state, Request request) {
        if (state.find(AccountBook.class, AccountBook.ID).isEmpty()) {
            return null;
        }
        Optional<Account> found = state.find(Account.class, request.actor());
        if (found.isEmpty()) {
            return Refusal.of(
                    "account",
                    "account (" + request.actor() + ") is not in the register, and this register has accounts\n  Maybe"
                            + " --by ACCOUNT",
                    "учётной записи (" + request.actor() + ") нет в реестре\n  Возможно, --by УЧЁТНАЯ-ЗАПИСЬ");
        }
        Refusal unfit = unfit(found.get(), request);
        if (unfit != null) {
            return unfit;
        }
        if (Permissions.needsSecond(request)) {
            return Refusal.of(
                    "two-eyes",
                    "in a register with accounts nobody names the second pair of eyes: (" + name(request)
                            + ") is proposed, and another account confirms it\n  Maybe propose it.",
                    "второе лицо не называют: (" + name(request)
                            + ") предлагается, а другая учётная запись подтверждает");
        }
        Request asked = request instanceof AccessRequest.Propose propose ? propose.request() : request;
        Refusal foreign = foreign(state, found.get(), asked);
        return foreign != null ? foreign : said(state, found.get(), asked);
    }

    /** A refusal where the account is locked or has no role for it; null where it may. */
    static @Nullable Refusal unfit(Account account, Request request) {
        if (account.locked()) {
            return Refusal.of(
                    "locked",
                    "account (" + account.id() + ") is locked\n  Maybe an administrator opens it again.",
                    "учётная запись (" + account.id() + ") заблокирована");
        }
        if (Permissions.may(account, request)) {
            return null;
        }
        Request asked = request instanceof AccessRequest.Propose propose ? propose.request() : request;
        Set<Role> able = Permissions.roles(asked.getClass());
        boolean sleeps = able.stream().anyMatch(r -> account.roles().contains(r));
        return Refusal.of(
                "role",
                "account (" + account.id() + ") with the roles (" + words(account.roles()) + ") may not ask for ("
                        + name(asked) + ")"
                        + (sleeps
                                ? ": it has no second factor\n  Maybe set one."
                                : "\n  Maybe one of (" + words(able) + ") may."),
                "учётной записи (" + account.id() + ") с ролями (" + words(account.roles()) + ") это (" + name(asked)
                        + ") не разрешено"
                        + (sleeps ? ": нет второго фактора" : ", разрешено ролям (" + words(able) + ")"));
    }

    /** A holder may only what is about its own party. */
    private static @Nullable Refusal foreign(State state, Account account, Request request) {
        if (!Permissions.onlyAsHolder(account, request.getClass())) {
            return null;
        }
        if (request instanceof AccessRequest.KeepDocument || request instanceof AccessRequest.ChangeSecrets) {
            return null;
        }
        String own = account.partyOrNull() == null ? "" : account.partyOrNull();
        String party = Whose.of(state, own, request).orElse("");
        return Whose.is(state, own, request)
                ? null
                : Refusal.of(
                        "own",
                        "account (" + account.id() + ") acts for party (" + account.partyOrNull()
                                + "), and this is about (" + (party.isEmpty() ? "another" : party) + ")",
                        "учётная запись (" + account.id() + ") действует за (" + account.partyOrNull()
                                + "), а это касается (" + (party.isEmpty() ? "другого" : party) + ")");
    }

    /** A refusal where something must be said that is not: why personal data are looked at, where a document lies. */
    private static @Nullable Refusal said(State state, Account account, Request request) {
        return switch (request) {
            case Request.ReadPerson read when read.why().isBlank() -> unsaid();
            case Request.File file -> {
                Optional<String> absent = file.documents().stream()
                        .filter(d -> state.find(Upload.class, d)
                                .filter(u -> handedInBy(state, u, account))
                                .isEmpty())
                        .findFirst();
                yield absent.map(d -> Refusal.of(
                                "document",
                                "document (" + d + ") was not handed in\n  Maybe hand it in first, as who files.",
                                "документ (" + d + ") не был представлен"))
                        .orElse(null);
            }
            default -> null;
        };
    }

    static Refusal unsaid() {
        return Refusal.of(
                "why",
                "who looks at personal data says what for\n  Maybe --why TEXT",
                "при обращении к персональным данным указывают цель\n  Возможно, --why ТЕКСТ");
    }

    /** A holder can rest on what its own party handed in, and so cannot get at what others did; an official on anything. */
    public static boolean handedInBy(State state, Upload upload, Account account) {
        return !account.active().stream().allMatch(r -> r == Role.HOLDER || r == Role.PUBLIC)
                || upload.accounts().contains(account.id())
                || upload.accounts().stream()
                        .map(a -> state.find(Account.class, a))
                        .flatMap(Optional::stream)
                        .anyMatch(a -> account.partyOrNull() != null
                                && account.partyOrNull().equals(a.partyOrNull()));
    }

    static String name(Request request) {
        return request.getClass().getSimpleName();
    }

    static String words(Set<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.joining(", "));
    }
}
