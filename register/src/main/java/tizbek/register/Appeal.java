package tizbek.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;

/**
 * An appeal against a decision.
 *
 * @param subject the application that was refused, or the right that was revoked or given to somebody else
 * @param level to whom, by the word of the country's file
 * @param learntOn when the appellant learnt of the decision, as it says
 * @param byOrNull last day for the appeal; null where the days were not found
 * @param late whether it came after that day
 * @param suspends whether the decision has no effect meanwhile, as far as it was found
 */
public record Appeal(
        String id,
        String country,
        Against against,
        String subject,
        String appellant,
        String level,
        LocalDate learntOn,
        LocalDate filedOn,
        @Nullable LocalDate byOrNull,
        boolean late,
        Practice.Told suspends,
        Status status,
        @Nullable LocalDate decidedOrNull)
        implements Kept {

    /** What is appealed against. */
    public enum Against {
        REFUSAL,
        REVOCATION,
        GRANT
    }

    /** The states of an appeal; only an open one can be decided. */
    public enum Status {
        OPEN,
        UPHELD,
        SET_ASIDE,
        WITHDRAWN
    }

    /** What happens to an appeal. */
    public enum Step {
        UPHOLD("the decision is upheld", "решение оставлено в силе"),
        SET_ASIDE("the decision is set aside", "решение отменено"),
        WITHDRAWAL("the appeal is taken back", "жалоба отозвана");

        private final String en;
        private final String ru;

        Step(String en, String ru) {
            this.en = en;
            this.ru = ru;
        }

        public Words title() {
            return new Words(en, ru);
        }
    }

    private static final Map<Status, Map<Step, Status>> TABLE = new EnumMap<>(Map.of(
            Status.OPEN,
            new EnumMap<>(Map.of(
                    Step.UPHOLD, Status.UPHELD,
                    Step.SET_ASIDE, Status.SET_ASIDE,
                    Step.WITHDRAWAL, Status.WITHDRAWN))));

    /** The state after a step, or empty where it is not possible in that state. */
    public static Optional<Status> after(Status status, Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(step));
    }

    /** The table in Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder("| from | what happens | to |\n|---|---|---|\n");
        TABLE.forEach((from, row) -> row.forEach((step, to) ->
                text.append("| %s | %s | %s |%n".formatted(from, step.title().en(), to))));
        return text.toString();
    }

    /** Under what the open appeals of a country stand. */
    public static String open(String country) {
        return "open " + country;
    }

    /** While it is open the country, so that all open ones are found; then what it was against. */
    @Override
    public String about() {
        return status == Status.OPEN ? open(country) : subject;
    }

    @Override
    public String standing() {
        return status.name();
    }

    /** After a step, on a day. */
    public Appeal stepped(Step step, LocalDate day) {
        return new Appeal(
                id,
                country,
                against,
                subject,
                appellant,
                level,
                learntOn,
                filedOn,
                byOrNull,
                late,
                suspends,
                after(status, step).orElseThrow(),
                day);
    }
}
