package tizbek.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.RegisterText;
import tizbek.register.Application;
import tizbek.register.Party;
import tizbek.register.PriorityOffer;
import tizbek.register.Restriction;
import tizbek.register.Right;
import tizbek.register.RightsJson;

/** {@code tizbek register show}: one thing of the register. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show a right, an application, a party, an offer or a restriction.",
        footer = {"", "Example: tizbek register show r-1"})
final class RegisterShowCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of any of them.")
    private String id = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.look(register -> {
            List<Object> found = Stream.<Optional<?>>of(
                            register.findRight(id),
                            register.findApplication(id),
                            register.findParty(id),
                            register.findOffer(id),
                            register.find(Restriction.class, id))
                    .flatMap(Optional::stream)
                    .map(o -> (Object) o)
                    .toList();
            boolean english = run.options().english();
            found.forEach(f -> run.print(run.shared().json() ? RightsJson.of(f) + "\n" : text(f, english)));
            register.about(Restriction.class, id).stream()
                    .filter(r -> !run.shared().json())
                    .forEach(r -> run.print(RegisterText.of(r, english)));
            if (found.isEmpty() && !run.shared().json()) {
                run.print("nothing in the register is called (" + id + ")\n");
            }
            return found.isEmpty() ? ExitCode.NO : ExitCode.YES;
        });
    }

    private static String text(Object found, boolean english) {
        return switch (found) {
            case Right right -> RegisterText.of(right, english);
            case Application application -> RegisterText.of(application, english);
            case Party party -> RegisterText.of(party);
            case Restriction restriction -> RegisterText.of(restriction, english);
            case PriorityOffer offer -> RegisterText.of(offer, english);
            default -> throw new IllegalStateException("not shown: " + found);
        };
    }
}
