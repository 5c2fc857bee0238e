package tizbek.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tizbek.cli.internal.LawAnswer;
import tizbek.cli.internal.Laws;
import tizbek.cli.internal.OverlaidText;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.law.Law;
import tizbek.law.LawLibrary;
import tizbek.law.LawQuestion;
import tizbek.law.Selection;

/** What the commands that ask the law have in common: they read it, understand what is meant, and print the answer. */
final class LawRun {

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
        return understood(() -> LawQuestion.day(text, option));
    }

    /** One of {@code known}, or a refusal with the nearest. */
    String known(String kind, String name, Collection<String> known) {
        return understood(() -> LawQuestion.known(kind, name, known));
    }

    /** A country whose law is there; small letters will do. */
    String country(String text, Law law) {
        return understood(() -> LawQuestion.country(text, law));
    }

    /** The part of a country's law that the options name. */
    Selection selection(
            LawLibrary library,
            String country,
            @Nullable String mineral,
            @Nullable String act,
            @Nullable String topic) {
        return understood(() -> new LawQuestion(library).selection(country, mineral, act, topic));
    }

    /** What is wrong with what was typed ends the command as a wrong option does. */
    <T> T understood(Supplier<T> question) {
        try {
            return question.get();
        } catch (InputException e) {
            throw e.defects().stream().allMatch(d -> d.where().equals(LawQuestion.TYPED)) ? refused(e.defects()) : e;
        }
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
