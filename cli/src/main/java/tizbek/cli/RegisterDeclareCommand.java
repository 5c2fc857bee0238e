package tizbek.cli;

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
import tizbek.register.DisclosureRequest;
import tizbek.register.Ownership;

/** {@code tizbek register declare}: who owns or controls a party. */
@Command(
        name = "declare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Declare the owners of a party, in the place of what was declared before.",
        footer = {
            "",
            "Example: tizbek register declare steppe-copper --owner aigul,share=60,since=2020-01-01 --owner parent,share=10-25"
        })
final class RegisterDeclareCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "PARTY", description = "Whose owners.")
    private String party = "";

    @Option(
            names = "--owner",
            paramLabel = "OWNER[,KEY=VALUE...]",
            description =
                    "A party and what it has: share=60 or share=10-25, kind=voting-rights, way=indirect, since=DAY, until=DAY, beneficial=yes|no (of a person yes). May be given several times.")
    private List<String> owners = new ArrayList<>();

    @Option(
            names = "--none",
            paramLabel = "WORD",
            description = "Why there are none: no-owners, cannot-identify, not-provided, exempt, unknown.")
    private @Nullable String none;

    @Option(
            names = "--source",
            paramLabel = "WORD",
            description = "self-declaration, official-register, third-party or verified; default: ${DEFAULT-VALUE}.")
    private String source = "self-declaration";

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A paper; its SHA-256 is kept. May be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        List<String> digests = RegisterInput.digests(run, documents);
        return run.ask(register -> new DisclosureRequest.DeclareOwners(
                run.options().by(),
                party,
                owners.stream()
                        .map(o -> DisclosureInput.interest(run.options(), register, o))
                        .toList(),
                none == null ? null : DisclosureInput.word(run.options(), "--none", none, Ownership.None.values()),
                DisclosureInput.word(run.options(), "--source", source, Ownership.Source.values()),
                digests));
    }
}
