package tizbek.law;

/**
 * An act the law judges, by the word of {@code laws/acts.yaml}: the list is data, so that a country's law can speak of an
 * act that no other knows.
 */
public record ActKind(String word) implements Comparable<ActKind> {

    public static final ActKind EXPLORE = new ActKind("explore");
    public static final ActKind MINE = new ActKind("mine");
    public static final ActKind PROCESS = new ActKind("process");
    public static final ActKind EXPORT = new ActKind("export");
    public static final ActKind IMPORT = new ActKind("import");

    @Override
    public int compareTo(ActKind other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
