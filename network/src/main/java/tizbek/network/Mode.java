package tizbek.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kind of way a link is. */
public enum Mode {
    RAIL,
    ROAD,
    SEA,
    FERRY;

    /** The name as tables and link ids write it, such as {@code rail}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, in the order of the enum. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Mode::word).toList();
    }
}
