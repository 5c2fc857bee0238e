package tizbek.facts;

/** A line of a file, so that a person can go there. Lines count from 1. */
public record Location(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
