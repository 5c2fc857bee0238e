package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
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
        List<Provision> measures = exporter.equals(importer)
                ? List.of()
                : Stream.concat(
                                measures(law, exporter, ActKind.EXPORT, importer, material),
                                measures(law, importer, ActKind.IMPORT, exporter, material))
                        .filter(p -> p.interval().intersection(interval).isPresent())
                        .toList();
        return new Restrictions(days, measures, cut(law, measures, interval, assumed));
    }

    private static Stream<Provision> measures(Law law, String country, ActKind act, String other, String material) {
        return law.listOf(country, act).stream()
                .filter(p -> p.status() == Status.ENACTED && p.throughputOrNull() != null)
                .filter(p -> p.applies().coversTarget(other))
                .filter(p -> p.applies().coversMaterial(material));
    }

    private static List<Piece> cut(Law law, List<Provision> measures, Interval interval, AssumedValues assumed) {
        List<Piece> pieces = new ArrayList<>();
        for (Interval days : Changes.pieces(law, measures, interval)) {
            LocalDate day = days.from();
            List<InForce> inForce = measures.stream()
                    .filter(p -> law.inForce(p, day))
                    .map(p -> new InForce(p, passes(p, day, assumed)))
                    .toList();
            pieces.add(new Piece(days.days(), inForce));
        }
        return pieces;
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
