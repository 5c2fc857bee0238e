package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.AssumedValues;
import tizbek.law.Figure;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.law.RestrictionInForce;
import tizbek.law.Status;
import tizbek.measure.Interval;
import tizbek.measure.Share;

/**
 * The measures on one flow during an interval, exact to the day: the interval is cut at every day on which a measure, a
 * suspension or a step of a throughput begins or ends, so that within a piece nothing changes.
 */
public final class Restrictions {

    /** Days on which nothing changes, and what each measure in force then lets pass. */
    private record Piece(long days, List<InForce> inForce) {}

    private record InForce(Provision provision, double passes) {}

    private final long days;
    private final List<Provision> measures;
    private final List<Piece> pieces;

    private Restrictions(long days, List<Provision> measures, List<Piece> pieces) {
        this.days = days;
        this.measures = measures;
        this.pieces = pieces;
    }

    public static Restrictions of(
            Law law, String material, String exporter, String importer, Interval interval, AssumedValues assumed) {
        long days = interval.days();
        if (days == 0) {
            throw new IllegalArgumentException("interval (%s) has no days".formatted(interval));
        }
        if (exporter.equals(importer)) {
            return new Restrictions(days, List.of(), List.of(new Piece(days, List.of())));
        }
        Act export = Act.export(exporter, material, importer);
        Act carried = new Act(ActKind.IMPORT, importer, export.commodityOrNull(), material, exporter, Map.of());
        List<Provision> out = measures(law, export, interval);
        List<Provision> in = measures(law, carried, interval);
        List<Provision> measures = Stream.concat(out.stream(), in.stream()).toList();
        List<Piece> pieces = new ArrayList<>();
        for (Interval piece : Changes.pieces(law, measures, interval)) {
            LocalDate day = piece.from();
            List<InForce> inForce = Stream.concat(applying(law, export, out, day), applying(law, carried, in, day))
                    .map(p -> new InForce(p, passes(p, day, assumed)))
                    .toList();
            pieces.add(new Piece(piece.days(), inForce));
        }
        return new Restrictions(days, measures, pieces);
    }

    private static List<Provision> measures(Law law, Act act, Interval interval) {
        return law.listOf(act.country(), act.what()).stream()
                .filter(p -> p.status() == Status.ENACTED && p.throughputOrNull() != null)
                .filter(p -> p.interval().intersection(interval).isPresent())
                .filter(p -> Fit.of(p, act).possible())
                .toList();
    }

    /** The measures that apply or may apply on a day: what is suspended for this flow, or excepted, does not. */
    private static Stream<Provision> applying(Law law, Act act, List<Provision> measures, LocalDate day) {
        if (measures.isEmpty()) {
            return Stream.empty();
        }
        Set<Provision> relevant = withWhatTakesThemAway(law, measures);
        return new Applicability(law, act, day, Bindings.of(act, day, law.vocabulary()), relevant::contains, Set.of())
                .list().keySet().stream().filter(measures::contains);
    }

    private static Set<Provision> withWhatTakesThemAway(Law law, List<Provision> measures) {
        Set<Provision> reached = new HashSet<>();
        List<Provision> open = new ArrayList<>(measures);
        while (!open.isEmpty()) {
            Provision p = open.removeLast();
            if (reached.add(p)) {
                open.addAll(law.suspendersOf(p));
                open.addAll(law.exceptionsTo(p));
                // Exceptions of a higher rank to the same provision go before this one.
                p.precedence()
                        .exceptionTo()
                        .forEach(id -> law.find(id).ifPresent(other -> open.addAll(law.exceptionsTo(other))));
            }
        }
        return reached;
    }

    private static double passes(Provision p, LocalDate day, AssumedValues assumed) {
        Figure share = Objects.requireNonNull(p.throughputOrNull())
                .on(day, p.interval().from());
        double passes = share.value(assumed);
        if (!(passes >= 0 && passes <= 1)) {
            throw new InputException(new Defect.BadValue(
                    p.provenance().where(), "throughput", share + " = " + passes, "a share from 0 to 1"));
        }
        return passes;
    }

    public List<RestrictionInForce> list() {
        List<RestrictionInForce> result = new ArrayList<>();
        for (Provision p : measures) {
            long inForce = 0;
            double passed = 0;
            for (Piece piece : pieces) {
                for (InForce f : piece.inForce()) {
                    if (f.provision().equals(p)) {
                        inForce += piece.days();
                        passed += piece.days() * f.passes();
                    }
                }
            }
            if (inForce > 0) {
                result.add(new RestrictionInForce(
                        p, Share.ofFraction((double) inForce / days), Share.ofFraction(passed / inForce)));
            }
        }
        return result;
    }

    /** Where all passes the sum is a whole number of days, so that the share is exactly 1. */
    public Share passShare() {
        double passed = 0;
        for (Piece piece : pieces) {
            double passes =
                    piece.inForce().stream().mapToDouble(InForce::passes).min().orElse(1);
            passed += piece.days() * passes;
        }
        return Share.ofFraction(passed / days);
    }
}
