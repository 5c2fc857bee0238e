package tizbek.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Restriction;
import tizbek.register.RestrictionRequest;
import tizbek.register.Transitions;

/** {@code tizbek register restrict}: a court or the state bars dealings in a right for a time. */
@Command(
        name = "restrict",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lay a restriction on a right, such as an arrest by a court, or lift one with --lift.",
        footer = {
            "",
            "Example: tizbek register restrict x-1 --on r-1 --kind arrest --ground 'ruling 17 of 3 May 2026' --second bolat",
            "Example: tizbek register restrict x-1 --lift --ground 'ruling 31 of 9 June 2026' --second bolat"
        })
final class RegisterRestrictCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the restriction.")
    private String id = "";

    @Option(names = "--on", paramLabel = "RIGHT", description = "The right it lies on.")
    private String right = "";

    @Option(names = "--lift", description = "Take it back.")
    private boolean lift;

    @Option(names = "--kind", paramLabel = "arrest|injunction|suspension|easement", description = "What it is.")
    private String kind = "arrest";

    @Option(
            names = "--bars",
            paramLabel = "DEALING",
            description = "What it bars; may be given several times; default: all but expiry and release.")
    private List<String> bars = new ArrayList<>();

    @Option(names = "--until", paramLabel = "DAY", description = "First day without it; default: until it is lifted.")
    private @Nullable LocalDate until;

    @Option(names = "--ground", paramLabel = "TEXT", required = true, description = "The act it rests on.")
    private String ground = "";

    @Option(names = "--second", paramLabel = "ACCOUNT", required = true, description = "The second pair of eyes.")
    private String second = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        String by = run.options().by();
        return lift
                ? run.ask(new RestrictionRequest.Lift(by, second, id, ground))
                : run.ask(new RestrictionRequest.Impose(
                        by, second, id, right, kind(run), steps(run), until, ground, List.of()));
    }

    private Restriction.Kind kind(RegisterRun run) {
        return Stream.of(Restriction.Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> run.options()
                        .refusal("--kind (" + kind + ") is not one of arrest, injunction, suspension, easement"));
    }

    private SortedSet<Transitions.Step> steps(RegisterRun run) {
        SortedSet<Transitions.Step> steps = new TreeSet<>();
        for (String word : bars) {
            steps.add(Stream.of(Transitions.Step.values())
                    .filter(s -> s.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> run.options()
                            .refusal("--bars (" + word + ") is no dealing\n  Maybe one of "
                                    + String.join(
                                            ", ",
                                            Stream.of(Transitions.Step.values())
                                                    .map(Transitions.Step::word)
                                                    .toList())
                                    + " was meant.")));
        }
        return steps;
    }
}
