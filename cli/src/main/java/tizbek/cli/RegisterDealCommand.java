package tizbek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Dealing;
import tizbek.register.Register;
import tizbek.register.Request;
import tizbek.register.Right;

/** {@code tizbek register deal}: something happens to a right. */
@Command(
        name = "deal",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Record a dealing: transfer, pledge, release, enforcement, relinquishment, renewal, succession, control, amalgamation, surrender, revocation, expiry. What the law bars is not recorded.",
        footer = {
            "",
            "Example: tizbek register deal transfer r-1 --from steppe-copper --to buyer --percent 30 --second aida --fact consent=yes"
        })
final class RegisterDealCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(index = "0", paramLabel = "WHAT", description = "The dealing.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "RIGHT", description = "The right.")
    private String right = "";

    @Option(names = "--from", paramLabel = "PARTY", description = "Who gives.")
    private String from = "";

    @Option(names = "--to", paramLabel = "PARTY", description = "Who takes; the pledgee of a pledge.")
    private String to = "";

    @Option(names = "--percent", paramLabel = "N", description = "Of the whole right.")
    private double percent = 100;

    @Option(names = "--pledge", paramLabel = "ID", description = "The pledge.")
    private String pledge = "";

    @Option(names = "--pledgee", paramLabel = "PARTY", description = "Who enforces a pledge: whose it is.")
    private String pledgee = "";

    @Option(
            names = "--heir",
            paramLabel = "PARTY=PERCENT",
            description = "One of several heirs and what it takes of the whole right; may be given several times.")
    private Map<String, Double> heirs = new TreeMap<>();

    @Option(names = "--holder", paramLabel = "PARTY", description = "Whose control changes.")
    private String holder = "";

    @Option(names = "--before", paramLabel = "PARTY", description = "Who controlled it; may be given several times.")
    private List<String> before = new ArrayList<>();

    @Option(names = "--after", paramLabel = "PARTY", description = "Who controls it; may be given several times.")
    private List<String> after = new ArrayList<>();

    @Option(names = "--squares", paramLabel = "I:J,...", description = "Squares given back.")
    private String squares = "";

    @Option(names = "--until", paramLabel = "DAY", description = "First day without the right.")
    private String until = "";

    @Option(names = "--with", paramLabel = "ID", description = "Another right; may be given several times.")
    private List<String> others = new ArrayList<>();

    @Option(
            names = "--second",
            paramLabel = "NAME",
            description =
                    "The second pair of eyes, in a register without accounts; in one with accounts the decision is"
                            + " proposed, and another account confirms it.")
    private String second = "";

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What the law must know; may be given several times.")
    private List<String> facts = new ArrayList<>();

    @Option(
            names = "--ground",
            paramLabel = "TEXT",
            description = "The act on which it rests, where the law room knows none.")
    private @Nullable String ground;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new Request.Deal(
                run.options().by(), second, dealing(run), run.options().facts(facts), ground));
    }

    private Dealing dealing(RegisterRun run) {
        return switch (what.toLowerCase(Locale.ROOT)) {
            case "transfer" -> new Dealing.Transfer(right, from, to, percent);
            case "pledge" -> new Dealing.Pledge(right, pledge, to);
            case "release" -> new Dealing.Release(right, pledge);
            case "enforcement" -> new Dealing.Enforcement(right, pledge, pledgee, from, to);
            case "relinquishment" ->
                new Dealing.Relinquishment(right, RegisterInput.squares(run.options(), grid(run), squares));
            case "renewal" -> new Dealing.Renewal(right, RegisterInput.day(run.options(), "--until", until));
            case "succession" ->
                heirs.isEmpty()
                        ? new Dealing.Succession(right, from, to)
                        : new Dealing.Inheritance(right, from, new TreeMap<>(heirs));
            case "control" -> new Dealing.ChangeOfControl(right, holder, from, to, percent, before, after);
            case "amalgamation" -> new Dealing.Amalgamation(right, others);
            case "surrender" -> new Dealing.Surrender(right);
            case "revocation" -> new Dealing.Revocation(right, ground == null ? "" : ground);
            case "expiry" -> new Dealing.Expiry(right);
            default ->
                throw run.options()
                        .refusal("dealing (" + what
                                + ") is none of those that are known\n  Maybe one of transfer, pledge,"
                                + " release, enforcement, relinquishment, renewal, succession, control, amalgamation, surrender,"
                                + " revocation, expiry was meant.");
        };
    }

    /** The grid of the country in which the right lies. */
    private String grid(RegisterRun run) {
        try (Register register = run.options().open(run.shared())) {
            Optional<Right> found = register.findRight(right);
            return found.flatMap(
                            r -> Optional.ofNullable(register.jurisdictions().get(r.country())))
                    .map(j -> j.grid().id())
                    .orElse("");
        }
    }
}
