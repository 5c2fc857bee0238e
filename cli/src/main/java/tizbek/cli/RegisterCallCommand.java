package tizbek.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Bid;
import tizbek.register.CallRequest;
import tizbek.register.Jurisdiction;
import tizbek.register.Practice;

/** {@code tizbek register call}: ground is offered to whoever bids most or has most points. */
@Command(
        name = "call",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Auctions and tenders: announce, bid, seal, open, score, prolong, conclude, pay, default, cancel, file.",
        footer = {"", "Example: tizbek register call bid c-1 --bid b-1 --for steppe-copper --price 5000"})
final class RegisterCallCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "One of announce, bid, seal, open, score, prolong, conclude, pay, default, cancel, file.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "CALL", description = "Id of the call.")
    private String id = "";

    @Option(names = "--country", paramLabel = "CODE", description = "Of a call that is announced.")
    private String country = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "Of right.")
    private String kind = "";

    @Option(
            names = "--way",
            paramLabel = "auction|tender",
            description = "How somebody is chosen; default: ${DEFAULT-VALUE}.")
    private String way = "auction";

    @Option(names = "--mineral", paramLabel = "ID", description = "What may be explored or mined.")
    private String mineral = "";

    @Option(names = "--squares", paramLabel = "I:J,...", description = "Ground, as for register file.")
    private String squares = "";

    @Option(
            names = "--equal",
            paramLabel = "APPLICATION",
            description = "An auction among it and all of equal priority; needs no ground.")
    private @Nullable String equal;

    @Option(names = "--opens", paramLabel = "DAY", description = "First day for bids.")
    private String opens = "";

    @Option(names = "--closes", paramLabel = "DAY", description = "Last day for bids.")
    private String closes = "";

    @Option(names = "--start", paramLabel = "AMOUNT", description = "Least that may be bid.")
    private @Nullable BigDecimal start;

    @Option(names = "--currency", paramLabel = "CODE", description = "ISO 4217 code.")
    private String currency = "USD";

    @Option(names = "--criterion", paramLabel = "TEXT", description = "Of a tender; may be given several times.")
    private List<String> criteria = new ArrayList<>();

    @Option(names = "--sealed", description = "Bids are hashes until they are opened.")
    private boolean sealed;

    @Option(names = "--act", paramLabel = "TEXT", description = "By which act it is called.")
    private String act = "";

    @Option(names = "--bid", paramLabel = "ID", description = "The bid.")
    private String bid = "";

    @Option(names = "--for", paramLabel = "PARTY", description = "Who bids.")
    private String bidder = "";

    @Option(names = "--price", paramLabel = "AMOUNT", description = "What is bid.")
    private @Nullable BigDecimal price;

    @Option(names = "--hash", paramLabel = "SHA256", description = "A sealed bid.")
    private @Nullable String hash;

    @Option(
            names = "--salt",
            paramLabel = "WORDS",
            description = "What makes the hash of a sealed bid secret: long, and kept.")
    private String salt = "";

    @Option(names = "--points", paramLabel = "N", description = "What a bid gets at a tender.")
    private int points;

    @Option(names = "--without-unopened", description = "Bids that nobody opened, or without points, do not count.")
    private boolean withoutUnopened;

    @Option(names = "--next", description = "The next best is named where the winner does not pay.")
    private boolean next;

    @Option(names = "--application", paramLabel = "ID", description = "What the winner files.")
    private String application = "";

    @Option(names = "--years", paramLabel = "N", description = "Term that the winner asks for.")
    private int years;

    @Option(names = "--second", paramLabel = "ACCOUNT", description = "The second pair of eyes, where two are needed.")
    private String second = "";

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What the law must know; may be given several times.")
    private List<String> facts = new ArrayList<>();

    @Option(names = "--document", paramLabel = "FILE", description = "Papers; may be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Option(names = "--ground", paramLabel = "TEXT", description = "The act or reason on which it rests.")
    private @Nullable String ground;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        String by = run.options().by();
        String reason = ground == null ? "" : ground;
        return switch (what) {
            case "announce" -> announce(run);
            case "bid" -> run.ask(new CallRequest.PlaceBid(by, bid, id, bidder, hash, price));
            case "seal" -> {
                run.print(Bid.seal(id, bidder, amount(run), salt(run)) + "\n");
                yield ExitCode.YES;
            }
            case "open" -> run.ask(new CallRequest.OpenBid(by, bid, id, amount(run), salt(run)));
            case "score" -> run.ask(new CallRequest.ScoreBid(by, second, bid, id, points));
            case "prolong" ->
                run.ask(new CallRequest.ProlongCall(
                        by, second, id, RegisterInput.day(run.options(), "--closes", closes), reason));
            case "conclude" -> run.ask(new CallRequest.ConcludeCall(by, second, id, withoutUnopened));
            case "pay" -> run.ask(new CallRequest.PayCall(by, second, id, RegisterInput.digests(run, documents)));
            case "default" -> run.ask(new CallRequest.DefaultCall(by, second, id, next, ground));
            case "cancel" -> run.ask(new CallRequest.CancelCall(by, second, id, reason));
            case "file" ->
                run.ask(new CallRequest.FileAtCall(
                        by, id, application, years, run.options().facts(facts), RegisterInput.digests(run, documents)));
            default -> throw RegisterInput.noneOf(run.options(), "step of a call", what, VERBS);
        };
    }

    private int announce(RegisterRun run) {
        Jurisdiction known = run.options().jurisdictions(run.shared()).get(country);
        String grid = known == null ? "" : known.grid().id();
        return run.ask(new CallRequest.AnnounceCall(
                run.options().by(),
                second,
                id,
                country,
                kind,
                RegisterInput.oneOf(run.options(), "--way", way, Practice.Way.class),
                mineral,
                squares.isEmpty() ? new TreeSet<>() : RegisterInput.squares(run.options(), grid, squares),
                equal,
                RegisterInput.day(run.options(), "--opens", opens),
                RegisterInput.day(run.options(), "--closes", closes),
                start,
                currency,
                criteria,
                sealed,
                act,
                run.options().facts(facts)));
    }

    private BigDecimal amount(RegisterRun run) {
        if (price == null) {
            throw run.options().refusal("--price is needed");
        }
        return price;
    }

    /** A short salt would let anybody try prices until the hash fits. */
    private String salt(RegisterRun run) {
        if (salt.length() < LEAST_SALT) {
            throw run.options().refusal("--salt is shorter than " + LEAST_SALT + " characters: it could be guessed");
        }
        return salt;
    }

    private static final int LEAST_SALT = 16;
    private static final List<String> VERBS = List.of(
            "announce", "bid", "seal", "open", "score", "prolong", "conclude", "pay", "default", "cancel", "file");
}
