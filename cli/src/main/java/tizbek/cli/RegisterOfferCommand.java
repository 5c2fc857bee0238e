package tizbek.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Request;

/** {@code tizbek register offer}: a share is offered to those who go before others. */
@Command(
        name = "offer",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Offer a share to those who go before others, before it is sold.",
        footer = {
            "",
            "Example: tizbek register offer o-1 --of r-1 --from steppe-copper --to buyer --price 9000000 --market 10000000 --currency USD"
        })
final class RegisterOfferCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the offer.")
    private String id = "";

    @Option(names = "--of", paramLabel = "RIGHT", required = true, description = "The right.")
    private String right = "";

    @Option(names = "--from", paramLabel = "PARTY", required = true, description = "Who sells.")
    private String seller = "";

    @Option(names = "--to", paramLabel = "PARTY", required = true, description = "Who would buy.")
    private String buyer = "";

    @Option(names = "--percent", paramLabel = "N", description = "Of the whole right.")
    private double percent = 100;

    @Option(names = "--price", paramLabel = "AMOUNT", required = true, description = "Price asked.")
    private BigDecimal price = BigDecimal.ZERO;

    @Option(
            names = "--market",
            paramLabel = "AMOUNT",
            required = true,
            description = "Price of the market by the valuation.")
    private BigDecimal market = BigDecimal.ZERO;

    @Option(names = "--currency", paramLabel = "CODE", required = true, description = "ISO 4217 code.")
    private String currency = "";

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "The valuation, the deed; may be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new Request.Offer(
                run.options().by(),
                id,
                right,
                seller,
                buyer,
                percent,
                price,
                market,
                currency,
                RegisterInput.digests(run, documents)));
    }
}
