package tizbek.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Party;
import tizbek.register.Request;

/** {@code tizbek register party}: who can hold a right. */
@Command(
        name = "party",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Enter a company, a body of the state or a person; the name of a person is kept sealed.",
        footer = {
            "",
            "Example: tizbek register party steppe-copper --kind company --country KAZ --name \"Steppe Copper LLP\""
        })
final class RegisterPartyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Small letters, digits, hyphens.")
    private String id = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            required = true,
            description = "state, state-company, company or person.")
    private String kind = "";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            required = true,
            description = "ISO 3166 code of where it is registered.")
    private String country = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "Its name.")
    private String name = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Party.Kind meant;
        try {
            meant = Party.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw run.options().refusal("--kind (" + kind + ") is none of state, state-company, company, person");
        }
        return run.ask(new Request.EnterParty(run.options().by(), id, meant, country, name));
    }
}
