package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;

/**
 * Ground that the state offers to whoever bids most or has most points.
 *
 * @param closes last day for bids
 * @param startPriceOrNull least that may be bid; null where there is none
 * @param criteria of a tender, in words
 * @param sealed whether bids are hashes until they are opened
 * @param among the applications with equal priority among which it decides; empty where anybody may bid
 * @param calledBy who called, and by which act
 * @param winnerOrNull the bid that won
 * @param payByOrNull last day for the winner to pay; null where the law room knows none
 * @param applicationOrNull the application that came of it
 */
public record Call(
        String id,
        String country,
        String kind,
        Practice.Way way,
        String commodity,
        SortedSet<Block> blocks,
        LocalDate opens,
        LocalDate closes,
        @Nullable BigDecimal startPriceOrNull,
        String currency,
        List<String> criteria,
        boolean sealed,
        List<String> among,
        String calledBy,
        Status status,
        @Nullable String winnerOrNull,
        @Nullable LocalDate payByOrNull,
        @Nullable String applicationOrNull)
        implements Kept {

    /** The states of a call; {@link #after} says which step leads from which to which. */
    public enum Status {
        ANNOUNCED,
        AWARDED,
        PAID,
        USED,
        FAILED,
        CANCELLED
    }

    /** What happens to a call. */
    public enum Step {
        BID("a bid is placed", "подано предложение"),
        PROLONGATION("the last day for bids is moved", "продлён приём предложений"),
        AWARD("the best bid is named", "определён победитель"),
        NO_BIDS("no bid counts", "предложений нет"),
        PAYMENT("the winner pays", "победитель уплатил"),
        DEFAULT_TO_NEXT("the winner does not pay; the next best is named", "победитель не уплатил, следующий"),
        DEFAULT("the winner does not pay", "победитель не уплатил"),
        USE("the winner files for the right", "победитель подал заявление"),
        CANCELLATION("the call is cancelled", "отменён");

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
            Status.ANNOUNCED,
            new EnumMap<>(Map.of(
                    Step.BID, Status.ANNOUNCED,
                    Step.PROLONGATION, Status.ANNOUNCED,
                    Step.AWARD, Status.AWARDED,
                    Step.NO_BIDS, Status.FAILED,
                    Step.CANCELLATION, Status.CANCELLED)),
            Status.AWARDED,
            new EnumMap<>(Map.of(
                    Step.PAYMENT, Status.PAID,
                    Step.DEFAULT_TO_NEXT, Status.AWARDED,
                    Step.DEFAULT, Status.FAILED,
                    Step.CANCELLATION, Status.CANCELLED)),
            Status.PAID,
            new EnumMap<>(Map.of(Step.USE, Status.USED))));

    public Call {
        blocks = Collections.unmodifiableSortedSet(new TreeSet<>(blocks));
        criteria = List.copyOf(criteria);
        among = List.copyOf(among);
    }

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

    /** Under what the calls of a country stand that are not over. */
    public static String live(String country) {
        return "live " + country;
    }

    public boolean isLive() {
        return status == Status.ANNOUNCED || status == Status.AWARDED || status == Status.PAID;
    }

    /** While it is live the country, so that calls on some ground are found; then the application that came of it. */
    @Override
    public String about() {
        if (isLive()) {
            return live(country);
        }
        return applicationOrNull == null ? "over " + country : applicationOrNull;
    }

    @Override
    public String standing() {
        return status.name();
    }

    /** The same in another state. */
    public Call in(Status next, @Nullable String winner, @Nullable LocalDate payBy) {
        return new Call(
                id,
                country,
                kind,
                way,
                commodity,
                blocks,
                opens,
                closes,
                startPriceOrNull,
                currency,
                criteria,
                sealed,
                among,
                calledBy,
                next,
                winner,
                payBy,
                applicationOrNull);
    }

    /** The same with another last day for bids. */
    public Call until(LocalDate day) {
        return new Call(
                id,
                country,
                kind,
                way,
                commodity,
                blocks,
                opens,
                day,
                startPriceOrNull,
                currency,
                criteria,
                sealed,
                among,
                calledBy,
                status,
                winnerOrNull,
                payByOrNull,
                applicationOrNull);
    }

    /** After the winner filed. */
    public Call usedBy(String application) {
        return new Call(
                id,
                country,
                kind,
                way,
                commodity,
                blocks,
                opens,
                closes,
                startPriceOrNull,
                currency,
                criteria,
                sealed,
                among,
                calledBy,
                Status.USED,
                winnerOrNull,
                payByOrNull,
                application);
    }
}
