package tizbek.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A right to the subsoil (LADM: LA_Right): of whom, to do what, where, from when until when.
 *
 * @param kind by the word of the fact {@code right} of the law, such as {@code exploration-licence}
 * @param layer rights of one layer exclude each other on a square
 * @param shares of the holders, in per cent by party; together a hundred
 * @param blocks squares it lies on; none where it lies on a plot
 * @param until first day on which it is no longer in force
 * @param pledges by id: to whom
 * @param plotOrNull the polygon it lies on; null where it lies on squares
 */
public record Right(
        String id,
        String country,
        String kind,
        String layer,
        String commodity,
        SortedMap<String, Double> shares,
        SortedSet<Block> blocks,
        LocalDate from,
        LocalDate until,
        Status status,
        String application,
        SortedMap<String, String> pledges,
        Map<String, String> facts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Plot plotOrNull)
        implements Kept {

    /** The states of a right; {@link Transitions} says which dealing leads from which to which. */
    public enum Status {
        LIVE,
        EXPIRED,
        SURRENDERED,
        REVOKED,
        MERGED
    }

    /** On squares. */
    public Right(
            String id,
            String country,
            String kind,
            String layer,
            String commodity,
            SortedMap<String, Double> shares,
            SortedSet<Block> blocks,
            LocalDate from,
            LocalDate until,
            Status status,
            String application,
            SortedMap<String, String> pledges,
            Map<String, String> facts) {
        this(
                id,
                country,
                kind,
                layer,
                commodity,
                shares,
                blocks,
                from,
                until,
                status,
                application,
                pledges,
                facts,
                null);
    }

    public Right {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        blocks = Collections.unmodifiableSortedSet(new TreeSet<>(blocks));
        pledges = Collections.unmodifiableSortedMap(new TreeMap<>(pledges));
        facts = Map.copyOf(facts);
    }

    @Override
    public String about() {
        return country;
    }

    @Override
    public String standing() {
        return status.name();
    }

    /** The squares it lies on, or with which its plot has more than a border in common. */
    public SortedSet<Block> squares() {
        return plotOrNull == null ? blocks : plotOrNull.squares();
    }

    public boolean isLive() {
        return status == Status.LIVE;
    }

    /** The same in another state. */
    public Right withStatus(Status next) {
        return new Right(
                id,
                country,
                kind,
                layer,
                commodity,
                shares,
                blocks,
                from,
                until,
                next,
                application,
                pledges,
                facts,
                plotOrNull);
    }

    /** The same until another day. */
    public Right withUntil(LocalDate day) {
        return new Right(
                id,
                country,
                kind,
                layer,
                commodity,
                shares,
                blocks,
                from,
                day,
                status,
                application,
                pledges,
                facts,
                plotOrNull);
    }

    /** The same on other ground. */
    public Right withBlocks(SortedSet<Block> kept) {
        return new Right(
                id,
                country,
                kind,
                layer,
                commodity,
                shares,
                kept,
                from,
                until,
                status,
                application,
                pledges,
                facts,
                plotOrNull);
    }

    /** The same as security for a debt. */
    public Right pledged(String pledge, String pledgee) {
        TreeMap<String, String> now = new TreeMap<>(pledges);
        now.put(pledge, pledgee);
        return withPledges(now);
    }

    /** The same without a pledge. */
    public Right released(String pledge) {
        TreeMap<String, String> now = new TreeMap<>(pledges);
        now.remove(pledge);
        return withPledges(now);
    }

    private Right withPledges(SortedMap<String, String> now) {
        return new Right(
                id,
                country,
                kind,
                layer,
                commodity,
                shares,
                blocks,
                from,
                until,
                status,
                application,
                now,
                facts,
                plotOrNull);
    }

    /** So much of it moves from one holder to another; the share of who has nothing left is gone. */
    public Right moved(String giver, String taker, double percent) {
        TreeMap<String, Double> now = new TreeMap<>(shares);
        now.merge(taker, percent, Double::sum);
        double left = now.merge(giver, -percent, Double::sum);
        if (left < LEAST_SHARE) {
            now.remove(giver);
        }
        return new Right(
                id,
                country,
                kind,
                layer,
                commodity,
                now,
                blocks,
                from,
                until,
                status,
                application,
                pledges,
                facts,
                plotOrNull);
    }

    /** Shares are given to a thousandth of a per cent; less is rounding. */
    public static final double LEAST_SHARE = 0.0005;

    /** All of a right, in per cent. */
    public static final double WHOLE = 100;
}
