package tizbek.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.LawAnswer;
import tizbek.cli.internal.LawIndex;
import tizbek.law.LawLibrary;

/**
 * {@code tizbek law show}: all that one thing of the law says, and how it stands among the others.
 *
 * <p>JSON: {@code {"kind", KIND: {...}, "sources": [{"id", "title", "publisher", "date", "url"}], "disclaimer"}}, where
 * {@code kind} is {@code provision} (with what {@code law on} documents, and "endedBy", "rows", "applies": {"acts",
 * "minerals", "byGroup", "materials", "targets", "hs6", "everyMineral"}, "when", "needs", "measure", "strict",
 * "otherwise", "levy", "onRequest", "rank", "term", "after", "unit", "base", "times", "values": [{"case", "number", "known"}];
 * beside it "relations": {"versions", "exceptions", "exceptionTo", "scaledBy", "scales", "suspendedBy", "suspends",
 * "ended", "claims", "against": [id]} and "examples": [{"day", "act", "expected", "percent", "facts", "owes", "cites",
 * "missing", "claims", "file", "line"}]), {@code instrument} ("id", "country", "name", "number", "adopted"; beside it
 * "provisions"), {@code parameter} ("id", "country", "title", "unit", "rows", "values": [{"from", "until", "number",
 * "checked", "basis", "note", "sources", "file", "line"}], "usedBy": [id]), {@code procedure} ("id", "rule", "country",
 * "title", "from", "until", "steps": [{"id", "who", "title", "number", "unit", "after", "basis", "note", "sources",
 * "file", "line"}], "versions": [id]) or {@code calendar} ("country", "movesOn", "weekend", "yearly": [{"on", "from",
 * "until", "name"}], "days": [{"day", "name"}], "working", "complete", "basis", "note", "sources", "file", "line").
 * Conditions are text in CEL; what is not there is null or empty.
 */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show a provision, an instrument, a parameter, a procedure or a calendar of working days.",
        footer = {"", "Example: tizbek law show kgz-u-ban-law", "         tizbek law show calendar KAZ"})
final class LawShowCommand implements Callable<Integer> {

    private static final String CALENDAR = "calendar";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable LawOptions options;

    @Parameters(
            paramLabel = "ID",
            arity = "1..2",
            description = "The id of the thing; or the word calendar and a country.")
    private List<String> ids = List.of();

    @Override
    public Integer call() {
        LawRun run = LawRun.of(spec, shared, options);
        boolean calendar = ids.getFirst().equals(CALENDAR);
        if (ids.size() != (calendar ? 2 : 1)) {
            throw run.refusal(
                    calendar
                            ? "country of the calendar is missing\n  Maybe (calendar KAZ) was meant."
                            : "argument (%s) is one too many\n  Maybe one thing at a time was meant."
                                    .formatted(ids.getLast()));
        }
        return run.answer("show", library -> answer(run, library, calendar));
    }

    private LawAnswer answer(LawRun run, LawLibrary library, boolean calendar) {
        LawIndex index = new LawIndex(library);
        String id = calendar ? ids.getLast().toUpperCase(Locale.ROOT) : ids.getFirst();
        Set<String> known = calendar ? index.calendars() : index.ids();
        Optional<LawIndex.Page> page = calendar ? index.calendar(id) : index.find(id);
        if (page.isEmpty()) {
            run.known(calendar ? "calendar of the country" : "thing of the law", id, known);
            throw new IllegalStateException("(" + id + ") is known and was not found");
        }
        return new LawAnswer(ExitCode.YES, page.get().text(), page.get().json());
    }
}
