package tizbek.cli;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tizbek.cli.internal.AccessText;
import tizbek.facts.NearestName;
import tizbek.register.Account;
import tizbek.register.Accounts;
import tizbek.register.Register;
import tizbek.register.Role;
import tizbek.register.SignIn;

/**
 * Who stands before a register at the command line. Passwords come from the environment or the console, never from an option,
 * which would stand in the list of processes and in the history of the shell.
 */
record RegisterDoor(RegisterRun run, Register register) {

    static final String PASSWORD = "TIZBEK_ACCOUNT_PASSWORD";
    static final String CODE = "TIZBEK_ACCOUNT_CODE";
    static final String NEW_PASSWORD = "TIZBEK_NEW_PASSWORD";
    private static final String SOURCE = "console";

    static RegisterDoor of(RegisterRun run, Register register) {
        return new RegisterDoor(run, register);
    }

    /** Whether an account is let in; says why not. In a register without accounts everybody is, and that is said. */
    boolean lets(String account) {
        if (!register.accounts().exist()) {
            run.note("this register has no accounts: --by (" + account + ") is believed");
            return true;
        }
        String password = secret(PASSWORD, "Password of " + account + ": ");
        boolean factor =
                register.accounts().find(account).filter(Account::secondFactor).isPresent();
        String code = factor ? secret(CODE, "Code of the second factor: ") : "";
        return switch (register.accounts().signIn(account, password, code, SOURCE)) {
            case SignIn.In in -> true;
            case SignIn.Refused refused -> {
                run.print(refusal(refused, run.options().english()));
                yield false;
            }
        };
    }

    private static String refusal(SignIn.Refused refused, boolean english) {
        String en = "NOT SIGNED IN: account, password or code is wrong, or there were too many tries";
        String ru = "ВХОД НЕ ВЫПОЛНЕН: неверны учётная запись, пароль или код, либо было слишком много попыток";
        if (refused.why() == SignIn.Why.WAITS) {
            return english
                    ? "NOT SIGNED IN: too many tries; wait %d seconds%n".formatted(refused.waitSeconds())
                    : "ВХОД НЕ ВЫПОЛНЕН: слишком много попыток; подождите %d секунд%n".formatted(refused.waitSeconds());
        }
        return english
                ? en + "\n  Maybe --by ACCOUNT with " + PASSWORD + " and " + CODE
                        + "; a code is taken once, the next comes" + " within 30 seconds.\n"
                : ru + "\n  Возможно, --by УЧЁТНАЯ-ЗАПИСЬ с " + PASSWORD + " и " + CODE
                        + "; код принимается один раз, следующий появится в течение 30 секунд.\n";
    }

    /** The password that an account is to have, typed twice where it is typed. */
    String newPassword(String account) {
        String password = secret(NEW_PASSWORD, "New password of " + account + ": ");
        if (run.shared().surroundings().environment().apply(NEW_PASSWORD).isEmpty()
                && !password.equals(secret(NEW_PASSWORD, "The same again: "))) {
            throw run.options().refusal("the two passwords differ");
        }
        return password;
    }

    private String secret(String variable, String question) {
        Optional<String> given = run.shared().surroundings().environment().apply(variable);
        if (given.isPresent()) {
            return given.get();
        }
        // One password of some letters in memory: the process ends with the command.
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(c -> c.readPassword("%s", question))
                .map(String::new)
                .orElseThrow(() -> run.options()
                        .refusal("(" + question.replaceFirst(": $", "") + ") cannot be asked for here, for this is no"
                                + " terminal\n  Maybe set the environment variable " + variable + "."));
    }

    /** Prints what became of an account, and the second factor that was made, once. */
    int told(Accounts.Made made) {
        int code = run.told(made.outcome());
        Accounts.SecondFactor factor = made.secondFactorOrNull();
        if (factor != null) {
            run.print(
                    run.shared().json()
                            ? tizbek.register.RightsJson.of(factor) + "\n"
                            : AccessText.of(factor, run.options().english()));
        }
        return code;
    }

    static SortedSet<Role> roles(RegisterRun run, List<String> words) {
        SortedSet<Role> roles = new TreeSet<>();
        for (String word : words) {
            roles.add(Role.find(word).orElseThrow(() -> run.options().refusal(unknown(word))));
        }
        return roles;
    }

    private static String unknown(String role) {
        List<String> known = List.of("holder", "clerk", "decider", "auditor", "administrator");
        String nearest = NearestName.of(role, known);
        return "--role (" + role + ") is none of " + String.join(", ", known)
                + (nearest.isEmpty() ? "" : "\n  Maybe (" + nearest + ") was meant.");
    }
}
