package tizbek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.AccessText;
import tizbek.register.Proposal;
import tizbek.register.RightsJson;

/** {@code tizbek register proposals}: what waits for a second pair of eyes. */
@Command(
        name = "proposals",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the proposals that wait for a second pair of eyes; --all lists those that are over, too.",
        footer = {"", "Example: tizbek register proposals"})
final class RegisterProposalsCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--all", description = "Those that are over, too.")
    private boolean all;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.look(register -> {
            String after = "";
            boolean none = true;
            List<Proposal> page = register.page(Proposal.class, after, PAGE);
            while (!page.isEmpty()) {
                for (Proposal proposal : page) {
                    if (all || proposal.isOpen()) {
                        none = false;
                        run.print(
                                run.shared().json()
                                        ? RightsJson.of(proposal) + "\n"
                                        : AccessText.of(proposal, run.options().english()));
                    }
                }
                after = page.getLast().id();
                page = register.page(Proposal.class, after, PAGE);
            }
            if (none && !run.shared().json()) {
                run.print(run.options().english() ? "nothing waits\n" : "ничего не ожидает\n");
            }
            return ExitCode.YES;
        });
    }
}
