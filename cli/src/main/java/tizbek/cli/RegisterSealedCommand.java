package tizbek.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Register;
import tizbek.register.Request;
import tizbek.register.RightsJson;

/** {@code tizbek register sealed}: the name of a person is read, which is recorded, or all that is sealed is removed. */
@Command(
        name = "sealed",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Read the sealed name of a person, which stands in the log with the reason; or remove all that is"
                + " sealed of a person with --remove: the log keeps its hash, and holds.",
        footer = {
            "",
            "Example: tizbek register sealed aigul --why 'letter of 3 May 2026'",
            "Example: tizbek register sealed aigul --remove --second bolat"
        })
final class RegisterSealedCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "PARTY", description = "The person.")
    private String party = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "What it is read for.")
    private String why = "";

    @Option(names = "--remove", description = "Remove what is sealed; it cannot be brought back.")
    private boolean remove;

    @Option(names = "--second", paramLabel = "ACCOUNT", description = "The second pair of eyes, to remove.")
    private String second = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        if (remove) {
            return run.ask(new Request.ErasePerson(run.options().by(), second, party));
        }
        if (why.isBlank()) {
            throw run.options().refusal("it must be said what it is read for\n  Maybe --why TEXT");
        }
        return run.look(register -> {
            boolean let = RegisterDoor.of(run, register).lets(run.options().by());
            return let ? read(run, register) : ExitCode.NO;
        });
    }

    private int read(RegisterRun run, Register register) {
        Optional<String> name = register.personName(run.options().by(), party, why);
        String missing = run.options().english()
                ? "NOT READ: (%s) is no person of the register, was removed, or (%s) may not%n"
                : "НЕ ПРОЧИТАНО: (%s) не является физическим лицом реестра, данные удалены или (%s) не вправе%n";
        run.print(
                run.shared().json()
                        ? RightsJson.of(Map.of("party", party, "name", name.orElse(""))) + "\n"
                        : name.map(n -> n + "\n")
                                .orElseGet(() ->
                                        missing.formatted(party, run.options().by())));
        return name.isPresent() ? ExitCode.YES : ExitCode.NO;
    }
}
