package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.DisclosureRequest;

/** {@code tizbek register notice}: a holder is told of a shortfall. */
@Command(
        name = "notice",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Tell a holder what is short and until when it can be mended, or close such a notice; no right is revoked for a shortfall without one.",
        footer = {
            "",
            "Example: tizbek register notice n-1 --right r-1 --provision kaz-minexp --year 2026 --text \"spent 0 of 7785000 KZT\" --remedy-by 2027-06-01 --by aida --second bolat"
        })
final class RegisterNoticeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the notice.")
    private String id = "";

    @Option(names = "--right", paramLabel = "ID", description = "The right, to serve one.")
    private @Nullable String right;

    @Option(names = "--provision", paramLabel = "ID", description = "The provision of the law room that is not met.")
    private String provision = "";

    @Option(names = "--year", paramLabel = "YEAR", description = "The calendar year.")
    private int year;

    @Option(names = "--text", paramLabel = "TEXT", description = "What is short.")
    private String text = "";

    @Option(
            names = "--remedy-by",
            paramLabel = "DAY",
            description = "Last day to mend it; needed where the law says none.")
    private @Nullable String remedyBy;

    @Option(names = "--second", paramLabel = "ACCOUNT", description = "The second pair of eyes, to serve one.")
    private String second = "";

    @Option(names = "--mended", description = "Close it: what was short was mended.")
    private boolean mended;

    @Option(names = "--withdrawn", description = "Close it: it was wrong.")
    private boolean withdrawn;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        if (mended || withdrawn) {
            return run.ask(new DisclosureRequest.CloseNotice(run.options().by(), id, mended));
        }
        if (right == null) {
            throw run.options().refusal("--right is not given\n  Maybe --mended or --withdrawn was meant.");
        }
        return run.ask(new DisclosureRequest.ServeNotice(
                run.options().by(),
                second,
                id,
                right,
                provision,
                year,
                text,
                remedyBy == null ? null : RegisterInput.day(run.options(), "--remedy-by", remedyBy)));
    }
}
