package tizbek.network.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes names comparable: without case, accents, punctuation and the letters that only one Cyrillic alphabet has. */
public final class NameFolding {

    /** What no decomposition of Unicode takes apart. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('қ', "к"),
            Map.entry('ғ', "г"),
            Map.entry('ң', "н"),
            Map.entry('ө', "о"),
            Map.entry('ұ', "у"),
            Map.entry('ү', "у"),
            Map.entry('һ', "х"),
            Map.entry('ҳ', "х"),
            Map.entry('і', "и"),
            Map.entry('ә', "а"),
            Map.entry('ҷ', "ч"),
            Map.entry('ı', "i"),
            Map.entry('ə', "a"),
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('ß', "ss"));

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final List<String> LATIN = List.of(
            "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
            "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya");

    private NameFolding() {}

    /** Small letters and digits, with single blanks where anything else stood. */
    public static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        boolean blank = false;
        for (char c : Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .toCharArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK || isApostrophe(c)) {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                blank = true;
                continue;
            }
            if (blank && !folded.isEmpty()) {
                folded.append(' ');
            }
            blank = false;
            folded.append(LETTERS.getOrDefault(c, String.valueOf(c)));
        }
        return folded.toString();
    }

    /** Uzbek letters have one within them, so that it parts no words. */
    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʻ' || c == 'ʼ' || c == '`';
    }

    /** A folded name in Latin letters, so that both scripts can be compared. */
    public static String latin(String folded) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int letter = CYRILLIC.indexOf(c);
            latin.append(letter < 0 ? String.valueOf(c) : LATIN.get(letter));
        }
        return latin.toString();
    }

    /**
     * The folded forms under which a name is known: whole, without what stands in brackets, each part of it between
     * brackets and strokes, and without the word for a port.
     */
    public static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(folded(name));
        forms.add(folded(name.replaceAll("\\(.*?\\)", " ")));
        List<String> parts = new ArrayList<>(List.of(name.split("[(),;/]| - ", -1)));
        parts.forEach(part -> forms.add(folded(part)));
        List.copyOf(forms).forEach(form -> forms.add(form.replaceFirst("^(port of|port|порт) ", "")));
        forms.remove("");
        return forms;
    }
}
