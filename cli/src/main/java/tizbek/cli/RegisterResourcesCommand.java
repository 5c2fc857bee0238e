package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.DisclosureText;
import tizbek.facts.ClassMapping;
import tizbek.register.Disclosure;
import tizbek.register.ResourceReport;

/** {@code tizbek register resources}: what lies in the ground, by country and mineral. */
@Command(
        name = "resources",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Print resources and reserves by country, mineral, system and class; classes are never added across systems.",
        footer = {"", "Example: tizbek register resources --country KAZ --mineral copper"})
final class RegisterResourcesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--country", paramLabel = "CODE", description = "One country alone.")
    private @Nullable String country;

    @Option(names = "--mineral", paramLabel = "NAME", description = "One mineral alone.")
    private @Nullable String mineral;

    @Option(names = "--readings", description = "Also how a class may read in another system: a hint, not a statement.")
    private boolean readings;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        ClassMapping mapping = readings ? ClassMapping.of(run.shared().dataPackage()) : null;
        return run.look(register -> {
            ResourceReport report = Disclosure.resourceReport(register, country, mineral, mapping);
            run.print(
                    csv
                            ? Disclosure.resourcesCsv(report)
                            : run.shared().json()
                                    ? Disclosure.resources(register, country, mineral, mapping) + "\n"
                                    : DisclosureText.resources(
                                            report, run.options().english()));
            return ExitCode.YES;
        });
    }
}
