package tizbek.cli.internal;

import java.util.stream.Collectors;
import tizbek.register.AccessDeed;
import tizbek.register.AccessRequest;
import tizbek.register.Account;
import tizbek.register.Accounts;
import tizbek.register.DemonstrationAccounts;
import tizbek.register.Permissions;
import tizbek.register.Proposal;
import tizbek.register.Role;
import tizbek.register.SignIn;

/** Accounts, proposals and sign-ins, in words. */
public final class AccessText {

    private AccessText() {}

    static String of(AccessDeed deed, boolean english) {
        return switch (deed) {
            case AccessDeed.AccountOpened opened -> of(opened.account(), english);
            case AccessDeed.RolesChanged changed ->
                line(english, "account (%s): %s", "учётная запись (%s): %s", changed.account(), words(changed.roles()));
            case AccessDeed.AccountLocked locked ->
                locked.locked()
                        ? line(english, "account (%s) locked", "учётная запись (%s) заблокирована", locked.account())
                        : line(english, "account (%s) open again", "учётная запись (%s) открыта", locked.account());
            case AccessDeed.SecretsChanged changed -> secrets(changed, english);
            case AccessDeed.Proposed proposed -> of(proposed.proposal(), english);
            case AccessDeed.Confirmed confirmed ->
                line(english, "proposal (%s) confirmed", "предложение (%s) подтверждено", confirmed.proposal());
            case AccessDeed.Declined declined ->
                line(english, "proposal (%s) declined", "предложение (%s) отклонено", declined.proposal());
            case AccessDeed.Lapsed lapsed ->
                line(
                        english,
                        "proposal (%s) LAPSED: what it is about changed since; nothing else was recorded",
                        "предложение (%s) УТРАТИЛО СИЛУ: его предмет изменился; ничего другого не внесено",
                        lapsed.proposal());
            case AccessDeed.PersonsRead read ->
                line(
                        english,
                        "data of (%s) were looked at",
                        "просмотрены данные (%s)",
                        String.join(", ", read.parties()));
            case AccessDeed.DocumentKept kept ->
                line(english, "document (%s) handed in", "документ (%s) представлен", kept.sha256());
        };
    }

    private static String secrets(AccessDeed.SecretsChanged changed, boolean english) {
        AccessRequest.Change what = changed.what();
        String en = switch (what) {
            case PASSWORD -> "another password";
            case SECOND_FACTOR -> "another second factor";
            case RECOVERY_CODE_USED -> "a recovery code was used";
        };
        String ru = switch (what) {
            case PASSWORD -> "новый пароль";
            case SECOND_FACTOR -> "новый второй фактор";
            case RECOVERY_CODE_USED -> "использован резервный код";
        };
        return line(english, "account (%s): %s", "учётная запись (%s): %s", changed.account(), english ? en : ru);
    }

    /** An account, a line. */
    public static String of(Account account, boolean english) {
        String state = account.locked() ? (english ? "LOCKED" : "ЗАБЛОКИРОВАНА") : "";
        String factor = account.secondFactor()
                ? (english ? "second factor" : "второй фактор")
                : (english ? "no second factor" : "без второго фактора");
        String asleep = account.roles().stream()
                .filter(r -> !account.locked() && !account.is(r))
                .map(Role::word)
                .collect(Collectors.joining(", "));
        return (english ? "account (%s): %s" : "учётная запись (%s): %s")
                        .formatted(account.id(), words(account.roles()))
                + (account.partyOrNull() == null ? "" : (english ? ", for (" : ", за (") + account.partyOrNull() + ")")
                + ", " + factor
                + (asleep.isEmpty()
                        ? ""
                        : (english ? "; asleep until it has one: " : "; без него не действует: ") + asleep)
                + (state.isEmpty() ? "" : "; " + state)
                + "\n";
    }

    private static String words(Iterable<Role> roles) {
        StringBuilder text = new StringBuilder();
        roles.forEach(r -> text.append(text.isEmpty() ? "" : ", ").append(r.word()));
        return text.toString();
    }

    /** A proposal, a line or two. */
    public static String of(Proposal proposal, boolean english) {
        String what = proposal.request().getClass().getSimpleName();
        String who = Permissions.roles(proposal.request().getClass()).stream()
                .map(Role::word)
                .sorted()
                .collect(Collectors.joining(english ? " or " : " или "));
        String end = proposal.isOpen()
                ? (english ? "; waits for another " : "; ждёт подтверждения, роль: ") + who
                : "; " + proposal.status()
                        + (proposal.endedByOrNull() == null ? "" : " (" + proposal.endedByOrNull() + ")")
                        + (proposal.whyOrNull() == null ? "" : ": " + proposal.whyOrNull());
        return (english
                                ? "proposal (%s) of (%s): %s on (%s), %s; would record: %s"
                                : "предложение (%s) от (%s): %s по (%s), %s; будет внесено: %s")
                        .formatted(proposal.id(), proposal.by(), what, proposal.about(), proposal.at(), proposal.deed())
                + end
                + "\n";
    }

    /** What the owner of a second factor gets once. */
    public static String of(Accounts.SecondFactor factor, boolean english) {
        StringBuilder text = new StringBuilder(
                english
                        ? "Second factor, shown this once: type the secret into an app, or make a QR code of the address\n"
                        : "Второй фактор показывается один раз: введите секрет в приложение или сделайте QR-код адреса\n");
        text.append("  ")
                .append(factor.secret())
                .append("\n  ")
                .append(factor.uri())
                .append('\n');
        text.append(english ? "Recovery codes, each for once:\n" : "Резервные коды, каждый на один раз:\n");
        factor.codes().forEach(c -> text.append("  ").append(c).append('\n'));
        return text.toString();
    }

    /** An invented account, with all that its owner would know. */
    public static String of(DemonstrationAccounts.Opened opened) {
        String factor = opened.secondFactorOrNull() == null
                ? ""
                : "  second factor " + opened.secondFactorOrNull().secret();
        return "INVENTED account %-22s password %s%s%n".formatted(opened.account(), opened.password(), factor);
    }

    /** A line of the table of sign-ins. */
    public static String of(SignIn.Line line) {
        return "%s  %-20s %-10s %-15s %d%n"
                .formatted(line.at(), line.account(), line.what(), line.source(), line.times());
    }

    private static String line(boolean english, String en, String ru, Object... values) {
        return RegisterText.line(english, en, ru, values);
    }
}
