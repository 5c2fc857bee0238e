package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tizbek.plan.Answer;
import tizbek.plan.Figure;
import tizbek.plan.Words;

/** The answer in two sentences: what prices do outside and inside, and what the region gains or loses. */
public final class Headline {

    /** A move smaller than this is called no move. */
    private static final double NOTHING = 0.02;

    private Headline() {}

    public static Words of(Answer answer) {
        List<String> en = new ArrayList<>();
        List<String> ru = new ArrayList<>();
        answer.figures().stream()
                .filter(f -> f.id().startsWith("price-outside-"))
                .findFirst()
                .ifPresent(f -> {
                    en.add(sentence(f, true));
                    ru.add(sentence(f, false));
                });
        answer.figures().stream()
                .filter(f -> f.id().startsWith("price-inside-"))
                .findFirst()
                .ifPresent(f -> {
                    en.add(sentence(f, true));
                    ru.add(sentence(f, false));
                });
        if (moves(answer)) {
            answer.figures().stream()
                    .filter(f -> f.id().startsWith("made-") || f.id().startsWith("ore-price-"))
                    .forEach(f -> {
                        en.add(sentence(f, true));
                        ru.add(sentence(f, false));
                    });
        }
        return new Words(String.join(". ", en) + ".", String.join(". ", ru) + ".");
    }

    /** Whether anything differs from the baseline. */
    private static boolean moves(Answer answer) {
        return answer.figures().stream().anyMatch(f -> Math.abs(ratio(f, f.value()) - 1) > NOTHING);
    }

    private static double ratio(Figure f, double value) {
        return f.baseline() > 0 ? value / f.baseline() : 1;
    }

    private static String sentence(Figure f, boolean english) {
        String title = english ? f.title().en() : f.title().ru();
        double ratio = ratio(f, f.value());
        if (Math.abs(ratio - 1) <= NOTHING) {
            String value = amount(f, f.value(), english);
            return english
                    ? title + ": " + value + " in " + f.year() + ", as in the baseline"
                    : title + ": " + value + " в " + f.year() + " году, как в базовом сценарии";
        }
        String change = f.unit().equals("t") ? tonnes(f, english) : times(f, ratio, english);
        return title + ": " + change + (english ? " in " + f.year() : " в " + f.year() + " году");
    }

    private static String times(Figure f, double ratio, boolean english) {
        String central = number(ratio, english);
        String band = f.hasBand()
                ? " ("
                        + number(ratio(f, f.low()), english)
                        + (english ? " to " : "–")
                        + number(ratio(f, f.high()), english)
                        + ")"
                : "";
        return english ? central + " times the baseline" + band : "в " + central + " раза к базовому" + band;
    }

    private static String tonnes(Figure f, boolean english) {
        return english
                ? amount(f, f.value(), true) + " against " + amount(f, f.baseline(), true)
                : amount(f, f.value(), false) + " против " + amount(f, f.baseline(), false);
    }

    private static String amount(Figure f, double value, boolean english) {
        // Three digits are what the assumptions bear.
        double scale = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2));
        String rounded =
                String.format(english ? Locale.ENGLISH : Locale.of("ru"), "%,.0f", Math.rint(value / scale) * scale);
        String unit = f.unit().equals("t") ? (english ? " t" : " т") : (english ? " USD/t" : " долл./т");
        return rounded + unit;
    }

    private static String number(double ratio, boolean english) {
        return String.format(english ? Locale.ENGLISH : Locale.of("ru"), ratio < 10 ? "%.1f" : "%.0f", ratio);
    }
}
