package tizbek.register;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tizbek.law.ActKind;
import tizbek.law.Words;
import tizbek.register.Right.Status;

/**
 * Which dealing leads a right from which state to which: the one table, printed by {@code tizbek register transitions} and
 * in {@code docs/register.md}.
 */
public final class Transitions {

    /** A kind of dealing; {@link #act} is what the law is asked about. */
    public enum Step {
        TRANSFER("transfer", Status.LIVE, "transfer", "transfer of the whole or a share", "переход целиком или доли"),
        PLEDGE("pledge", Status.LIVE, "pledge", "pledge", "залог"),
        RELEASE("release", Status.LIVE, "", "release of a pledge", "прекращение залога"),
        ENFORCEMENT("enforcement", Status.LIVE, "transfer", "enforcement of a pledge", "обращение взыскания на залог"),
        RELINQUISHMENT("relinquishment", Status.LIVE, "", "squares given back", "возврат блоков"),
        RENEWAL("renewal", Status.LIVE, "extend", "renewal", "продление"),
        SUCCESSION("succession", Status.LIVE, "", "succession", "правопреемство"),
        AMALGAMATION("amalgamation", Status.LIVE, "", "amalgamation of rights", "объединение прав"),
        MERGING("merging", Status.MERGED, "", "merged into another right", "вошло в другое право"),
        CONTROL("control", Status.LIVE, "transfer", "change of control of a holder", "смена контроля над владельцем"),
        SURRENDER("surrender", Status.SURRENDERED, "", "all given back", "отказ от права"),
        REVOCATION("revocation", Status.REVOKED, "revoke", "revocation", "отзыв"),
        EXPIRY("expiry", Status.EXPIRED, "", "end of the term", "истечение срока");

        private final String word;
        private final Status leadsTo;
        private final String act;
        private final String en;
        private final String ru;

        Step(String word, Status leadsTo, String act, String en, String ru) {
            this.word = word;
            this.leadsTo = leadsTo;
            this.act = act;
            this.en = en;
            this.ru = ru;
        }

        public String word() {
            return word;
        }

        public Words title() {
            return new Words(en, ru);
        }

        /** What the law is asked about before it is recorded; empty where the law room has no such act. */
        public Optional<ActKind> act() {
            return act.isEmpty() ? Optional.empty() : Optional.of(new ActKind(act));
        }
    }

    /** Only a live right can be dealt with; all other states are final. */
    private static final Map<Status, Map<Step, Status>> TABLE = table();

    private Transitions() {}

    private static Map<Status, Map<Step, Status>> table() {
        Map<Status, Map<Step, Status>> table = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            Map<Step, Status> row = new EnumMap<>(Step.class);
            if (status == Status.LIVE) {
                for (Step step : Step.values()) {
                    row.put(step, step.leadsTo);
                }
            }
            table.put(status, row);
        }
        return table;
    }

    /** The state after a step, or empty where it is not possible in that state. */
    public static Optional<Status> after(Status status, Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(step));
    }

    /** The table in Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder("| from | dealing | to | the law is asked about |\n|---|---|---|---|\n");
        TABLE.forEach((from, row) -> row.forEach((step, to) -> text.append("| ")
                .append(from)
                .append(" | ")
                .append(step.word())
                .append(": ")
                .append(step.title().en())
                .append(" | ")
                .append(to)
                .append(" | ")
                .append(step.act().map(ActKind::word).orElse(""))
                .append(" |\n")));
        return text.toString();
    }
}
