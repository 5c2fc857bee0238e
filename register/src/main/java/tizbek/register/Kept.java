package tizbek.register;

import java.util.Locale;

/** Something that the register keeps by its kind and id, as the log made it; a record that never changes, only gives way. */
public interface Kept {

    /** Kebab-case, one of its kind. */
    String id();

    /** What it belongs to: the right of an offer, the country of a right; empty where nothing. */
    default String about() {
        return "";
    }

    /** Where it stands, by the word of its status; empty where it has none. */
    default String standing() {
        return "";
    }

    /** The word of a kind in the tables: that of its class, such as {@code priority-offer}. */
    static String kind(Class<? extends Kept> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
