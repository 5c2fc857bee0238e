package tizbek.law.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tizbek.law.Act;
import tizbek.law.AssumedValues;
import tizbek.law.Citation;
import tizbek.law.Effect;
import tizbek.law.Law;
import tizbek.law.OpenDays;
import tizbek.law.Provision;
import tizbek.law.Verdict;
import tizbek.measure.Interval;
import tizbek.measure.Share;

/** On how many days of an interval an act is not barred, by the verdict of each day. */
public final class Openness {

    private Openness() {}

    public static OpenDays of(Law law, Act act, Interval days, AssumedValues assumed) {
        List<Provision> provisions = law.listOf(act.country(), act.what());
        boolean bars = provisions.stream()
                .anyMatch(p ->
                        p.effect() == Effect.PROHIBITS || p.effect() == Effect.REQUIRES || p.effect() == Effect.LIMITS);
        if (!bars) {
            return new OpenDays(Share.ALL, Set.of());
        }
        long open = 0;
        Set<String> barring = new LinkedHashSet<>();
        for (Interval piece : Changes.pieces(law, provisions, days)) {
            if (law.judge(act, piece.from(), assumed) instanceof Verdict.Barred barred) {
                barred.citations().stream().map(Citation::provision).forEach(barring::add);
            } else {
                open += piece.days();
            }
        }
        // A whole number of days, so that an act that is never barred is open for exactly all of them.
        return new OpenDays(Share.ofFraction((double) open / days.days()), barring);
    }
}
