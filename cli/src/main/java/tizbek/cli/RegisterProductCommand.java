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
import tizbek.register.ProductRequest;
import tizbek.register.Request;

/** {@code tizbek register product}: product is offered to those who go before others in buying it. */
@Command(
        name = "product",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "First refusal on the product: offer it, answer, and record the sale.",
        footer = {
            "",
            "Example: tizbek register product offer p-1 --of r-1 --from steppe-gold --to buyer --quantity 25 --unit kg --price 90000"
        })
final class RegisterProductCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(index = "0", paramLabel = "WHAT", description = "offer, answer or sell.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Of the offer.")
    private String id = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "ANSWER", description = "accept, waive or lapse.")
    private String answer = "";

    @Option(names = "--of", paramLabel = "RIGHT", description = "The right under which it was won.")
    private String right = "";

    @Option(names = "--from", paramLabel = "PARTY", description = "Who sells.")
    private String seller = "";

    @Option(names = "--to", paramLabel = "PARTY", description = "Who would buy.")
    private String buyer = "";

    @Option(names = "--quantity", paramLabel = "N", description = "How much.")
    private BigDecimal quantity = BigDecimal.ZERO;

    @Option(names = "--unit", paramLabel = "UNIT", description = "Of the quantity; default: ${DEFAULT-VALUE}.")
    private String unit = "t";

    @Option(names = "--price", paramLabel = "AMOUNT", description = "Of a unit.")
    private BigDecimal price = BigDecimal.ZERO;

    @Option(
            names = "--market",
            paramLabel = "AMOUNT",
            description = "Price of the market for a unit, by the valuation.")
    private @Nullable BigDecimal market;

    @Option(names = "--currency", paramLabel = "CODE", description = "ISO 4217 code.")
    private String currency = "USD";

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
        return switch (what) {
            case "offer" ->
                run.ask(new ProductRequest.OfferProduct(
                        by,
                        id,
                        right,
                        seller,
                        buyer,
                        quantity,
                        unit,
                        price,
                        market,
                        currency,
                        RegisterInput.digests(run, documents)));
            case "answer" ->
                run.ask(new ProductRequest.AnswerProduct(
                        by, id, RegisterInput.oneOf(run.options(), "answer", answer, Request.Answer.class)));
            case "sell" ->
                run.ask(new ProductRequest.SellProduct(
                        by, second, id, run.options().facts(facts), ground));
            default ->
                throw RegisterInput.noneOf(
                        run.options(), "step of an offer of product", what, List.of("offer", "answer", "sell"));
        };
    }
}
