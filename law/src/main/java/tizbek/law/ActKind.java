package tizbek.law;

import java.util.Locale;

/** The acts the law knows how to judge. */
public enum ActKind {
    EXPLORE,
    MINE,
    EXPORT,
    IMPORT;

    /** The word used in the files: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
