package tizbek.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tizbek.cli.internal.LawAnswer;
import tizbek.cli.internal.LawLibrary;
import tizbek.cli.internal.Laws;
import tizbek.cli.internal.OverlaidText;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.law.ActKind;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.law.Selection;

/** What the commands that ask the law have in common: they read it, understand what is meant, and print the answer. */
final class LawRun {

    private static final String TODAY = "today";
    private static final Location TYPED = new Location("", 1);

    private final CommandLine command;
    private final SharedOptions shared;
    private final boolean english;

    private LawRun(CommandLine command, SharedOptions shared, boolean english) {
        this.command = command;
        this.shared = shared;
        this.english = english;
    }

    static LawRun of(@Nullable CommandSpec spec, @Nullable SharedOptions shared, @Nullable LawOptions options) {
        if (spec == null || shared == null || options == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        return new LawRun(spec.commandLine(), shared, options.english());
    }

    /** Asks, prints the answer, writes it into the folder of {@code --out} under {@code name}, returns the exit code. */
    int answer(String name, Function<LawLibrary, LawAnswer> question) {
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        LawAnswer answer;
        OverlaidText laidOver;
        try (Progress progress = shared.progress()) {
            progress.stage("reading laws");
            DataPackage data = shared.dataPackage();
            laidOver = OverlaidText.of(data);
            Law law = Laws.read(shared.surroundings().home(), data);
            answer = question.apply(new LawLibrary(law, data, english));
        }
        String json = laidOver.in(answer.json());
        folder.ifPresent(f -> f.write(temporary -> {
            OutputFolder.text(temporary, name + ".json", json);
            OutputFolder.text(temporary, name + ".txt", answer.text());
        }));
        PrintWriter out = command.getOut();
        out.print(shared.json() ? json : laidOver.text() + answer.text());
        out.flush();
        return answer.code();
    }

    /** A day as the user writes it: {@code 2024-05-01} or {@code today}. */
    LocalDate day(String text, String option) {
        if (text.equals(TODAY)) {
            return today();
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refusal("%s (%s) is not a day\n  Maybe a day of the calendar, such as (2024-05-01), or (today)."
                    .formatted(option, text));
        }
    }

    /** The day of the user's clock. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /** One of {@code known}, or a refusal with the nearest. */
    String known(String kind, String name, Collection<String> known) {
        if (!known.contains(name)) {
            String nearest = NearestName.of(name, known);
            throw refused(List.of(
                    new Defect.UnknownName(TYPED, kind, name, nearest.isEmpty() ? likeliest(name, known) : nearest)));
        }
        return name;
    }

    /** A name that goes on where this one ends, or ends where it goes on; empty where none does. */
    private static String likeliest(String name, Collection<String> known) {
        return known.stream()
                .filter(k -> k.contains(name) || name.contains(k))
                .max(Comparator.comparingInt(String::length).reversed().thenComparing(k -> k))
                .orElse("");
    }

    /** A country whose law is there; small letters will do. */
    String country(String text, Law law) {
        TreeSet<String> countries = new TreeSet<>();
        law.list().forEach(p -> countries.add(p.country()));
        law.procedures().forEach(p -> countries.add(p.country()));
        law.parameters().forEach(p -> countries.add(p.country()));
        String code = text.toUpperCase(Locale.ROOT);
        if (!countries.contains(code) && NearestName.of(code, countries).isEmpty()) {
            throw refusal("country (%s) has no laws here\n  Maybe one of %s was meant."
                    .formatted(text, String.join(", ", countries)));
        }
        return known("country with laws", code, countries);
    }

    /** The part of a country's law that the options name. */
    Selection selection(
            LawLibrary library,
            String country,
            @Nullable String mineral,
            @Nullable String act,
            @Nullable String topic) {
        Law law = library.law();
        String code = country(country, law);
        if (mineral != null) {
            known("mineral", mineral, library.minerals());
        }
        if (act != null) {
            known("act", act, law.vocabulary().acts().keySet());
        }
        if (topic != null) {
            known(
                    "topic",
                    topic,
                    law.list().stream().map(Provision::topic).collect(Collectors.toCollection(TreeSet::new)));
        }
        return new Selection(code, mineral, act == null ? null : new ActKind(act), topic);
    }

    ParameterException refusal(String message) {
        return new ParameterException(command, message);
    }

    /** Defects of what was typed: they stand in no file. */
    ParameterException refused(List<Defect> defects) {
        return refusal(defects.stream()
                .map(d -> d.message() + d.remedy().map(r -> "\n  Maybe " + r).orElse(""))
                .collect(Collectors.joining("\n")));
    }

    SharedOptions shared() {
        return shared;
    }
}
