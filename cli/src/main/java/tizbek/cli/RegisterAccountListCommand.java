package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.AccessText;
import tizbek.register.Account;
import tizbek.register.RightsJson;

/** {@code tizbek register account list}: who may sign in, and who did. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "List the accounts; --sign-ins lists who signed in and who failed to: when last, account, what, from where, how often within that hour.",
        footer = {"", "Example: tizbek register account list --sign-ins"})
final class RegisterAccountListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--sign-ins", description = "Who signed in and who failed to, the latest first.")
    private boolean signIns;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default: ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.look(register -> {
            boolean json = run.shared().json();
            if (signIns) {
                register.accounts()
                        .signIns(limit)
                        .forEach(l -> run.print(json ? RightsJson.of(l) + "\n" : AccessText.of(l)));
            } else {
                register.page(Account.class, "", limit)
                        .forEach(a -> run.print(
                                json
                                        ? RightsJson.of(a) + "\n"
                                        : AccessText.of(a, run.options().english())));
                if (!json && !register.accounts().exist()) {
                    run.print("no accounts: who asks is believed\n  Maybe open the first: tizbek register account open"
                            + " ID --role administrator\n");
                }
            }
            return ExitCode.YES;
        });
    }
}
