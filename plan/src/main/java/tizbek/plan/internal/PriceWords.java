package tizbek.plan.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tizbek.plan.Words;

/** A traced price in words: what sets it, the way of the tonne, its largest parts. */
final class PriceWords {

    /** Parts named in a sentence, the largest first. */
    private static final int NAMED = 4;
    /** A part below this share of the price is not named. */
    private static final double SMALL = 0.001;

    private PriceWords() {}

    /** What sets the price, by which way, and its largest parts. */
    static Words reason(PriceTrace.Traced traced) {
        return new Words(reason(traced, true), reason(traced, false));
    }

    /** The same behind what the price is of, and how high it is. */
    static Words headed(PriceTrace.Traced traced, Words material, Words place, int year) {
        String price = Round.amount(traced.usdPerTonne());
        return new Words(
                material.en() + ", " + place.en() + ", " + year + ": " + price + " USD/t. " + reason(traced, true),
                material.ru() + ", " + place.ru() + ", " + year + ": " + price + " долл./т. " + reason(traced, false));
    }

    private static String reason(PriceTrace.Traced traced, boolean english) {
        String way = way(traced.hops(), english);
        String parts = parts(traced.terms(), english);
        if (!traced.byUse()) {
            return english
                    ? "A dearer tonne would come first from: " + way + ". Parts: " + parts + "."
                    : "При росте цены первой пришла бы тонна: " + way + ". Части: " + parts + ".";
        }
        return english
                ? "Hardly more can come, so it is what the last user still pays. Held back: " + way + ". Parts: "
                        + parts + "."
                : "Больше поступить почти не может: это цена, которую ещё платит последний потребитель. Сдерживается: "
                        + way + ". Части: " + parts + ".";
    }

    /** From the origin to the place: only mines and plants, and the last way. */
    private static String way(List<PriceTrace.Hop> hops, boolean english) {
        return hops.reversed().stream()
                .map(h -> english ? h.title().en() : h.title().ru())
                .collect(Collectors.joining(english ? ", then " : ", затем "));
    }

    private static String parts(List<Term> terms, boolean english) {
        double least = Math.max(1, SMALL * Math.abs(Term.sum(terms)));
        return byKind(terms).stream()
                .filter(t -> Math.abs(t.usdPerTonne()) >= least)
                .sorted(Comparator.comparingDouble(t -> -Math.abs(t.usdPerTonne())))
                .limit(NAMED)
                .map(t ->
                        (english ? t.kind().title().en() : t.kind().title().ru()) + " " + Round.amount(t.usdPerTonne()))
                .collect(Collectors.joining(", "));
    }

    private static List<Term> byKind(List<Term> terms) {
        Words everywhere = new Words("", "");
        return Term.merged(terms.stream()
                .map(t -> new Term(t.kind(), everywhere, t.usdPerTonne()))
                .toList());
    }
}
