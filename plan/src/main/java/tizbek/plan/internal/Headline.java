package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tizbek.plan.Answer;
import tizbek.plan.Figure;
import tizbek.plan.Words;

/**
 * The answer in two or three sentences: what prices do outside and inside the country of the measure, and what the
 * region makes and gets for its ore. Where the band lies on both sides of the baseline, the sentence says that it cannot
 * be told.
 */
public final class Headline {

    /** A move smaller than this is called no move. */
    private static final double NOTHING = 0.02;

    private final Answer answer;
    private final boolean english;

    private Headline(Answer answer, boolean english) {
        this.answer = answer;
        this.english = english;
    }

    public static Words of(Answer answer) {
        return new Words(new Headline(answer, true).text(), new Headline(answer, false).text());
    }

    private String text() {
        if (answer.figures().isEmpty()) {
            return say("Nothing was planned.", "Ничего не рассчитано.");
        }
        List<String> sentences = new ArrayList<>();
        Optional<Figure> outside = first("price-outside-");
        outside.ifPresent(f -> sentences.add(price(f)));
        if (outside.filter(f -> moves(f)).isPresent() || first("price-inside-").isPresent()) {
            first("price-inside-").ifPresent(f -> sentences.add(change(f)));
        }
        first("made-").or(() -> first("mined-").filter(f -> f.value() > 0)).ifPresent(f -> sentences.add(tonnes(f)));
        first("ore-price-").filter(this::moves).ifPresent(f -> sentences.add(change(f)));
        return String.join(". ", sentences) + ".";
    }

    private String say(String en, String ru) {
        return english ? en : ru;
    }

    private String title(Figure f) {
        return english ? f.title().en() : f.title().ru();
    }

    private Optional<Figure> first(String prefix) {
        return answer.figures().stream().filter(f -> f.id().startsWith(prefix)).findFirst();
    }

    private static double ratio(Figure f, double value) {
        return f.baseline() > 0 ? value / f.baseline() : 1;
    }

    private boolean moves(Figure f) {
        return f.baseline() == 0 ? f.value() > 0 : Math.abs(ratio(f, f.value()) - 1) > NOTHING;
    }

    private String price(Figure f) {
        String chain = english
                ? answer.plan().world().chain().title().en()
                : answer.plan().world().chain().title().ru();
        String subject = chain + ", " + within(title(f));
        String year = say(" in " + f.year(), " в " + f.year() + " году");
        if (!moves(f)) {
            return subject + ": " + amount(f, f.value()) + year
                    + say(", as in the baseline", ", как в базовом сценарии");
        }
        return subject + year + ": " + times(f);
    }

    private String change(Figure f) {
        if (!moves(f)) {
            return title(f) + say(": no change", ": без изменений");
        }
        if (f.hasBand() && ratio(f, f.low()) < 1 && ratio(f, f.high()) > 1) {
            return title(f) + say(": up or down cannot be told (", ": рост или падение не определить (")
                    + number(ratio(f, f.low())) + "–" + number(ratio(f, f.high())) + say(" times)", " к базовому)");
        }
        return title(f) + ": " + times(f);
    }

    private String times(Figure f) {
        String band = f.hasBand() ? " (" + number(ratio(f, f.low())) + "–" + number(ratio(f, f.high())) + ")" : "";
        String central = number(ratio(f, f.value()));
        return say(central + " times the baseline" + band, "×" + central + " к базовому сценарию" + band);
    }

    private String tonnes(Figure f) {
        if (!moves(f)) {
            return title(f) + ": " + amount(f, f.value());
        }
        return title(f) + ": " + amount(f, f.value()) + say(" instead of ", " вместо ") + amount(f, f.baseline());
    }

    private String amount(Figure f, double value) {
        // Three digits are what the assumptions bear.
        double scale = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2));
        String rounded = String.format(locale(), "%,.0f", Math.rint(value / scale) * scale);
        return rounded + (f.unit().equals("t") ? say(" t", " т") : say(" USD/t", " долл./т"));
    }

    private String number(double ratio) {
        return String.format(locale(), ratio < 10 ? "%.1f" : "%.0f", ratio);
    }

    private Locale locale() {
        return english ? Locale.ENGLISH : Locale.of("ru");
    }

    /** A title inside a sentence: it begins small, unless it begins with an abbreviation such as APT. */
    private static String within(String title) {
        boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return abbreviation ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
