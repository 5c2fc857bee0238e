package tizbek.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.CountryText;
import tizbek.law.Law;
import tizbek.register.Jurisdiction;
import tizbek.register.RightsJson;

/** {@code tizbek register countries}: how the register of a country works. */
@Command(
        name = "countries",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "How the register of each country works, kind by kind, with who says so and what was not found.",
        footer = {"", "Example: tizbek register countries KAZ"})
final class RegisterCountriesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(arity = "0..1", paramLabel = "COUNTRY", description = "One of them; default: all, a line each.")
    private String country = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Map<String, Jurisdiction> all = run.options().jurisdictions(run.shared());
        Law law = run.options().law(run.shared());
        boolean english = run.options().english();
        if (country.isEmpty()) {
            run.print(run.shared().json() ? RightsJson.of(all) + "\n" : CountryText.list(all.values(), english));
            return ExitCode.YES;
        }
        Jurisdiction one = all.get(country);
        if (one == null) {
            throw RegisterInput.noneOf(run.options(), "country", country, List.copyOf(all.keySet()));
        }
        run.print(run.shared().json() ? RightsJson.of(one) + "\n" : CountryText.of(one, law, english));
        return ExitCode.YES;
    }
}
