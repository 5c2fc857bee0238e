package tizbek.law;

/**
 * One line of what a provision or a procedure says, before and after.
 *
 * @param what which line: a mineral, a step, a condition
 * @param before as it was; empty where there was no such line
 * @param after as it is; empty where there is no such line any more
 */
public record ValueChange(Words what, String before, String after) {

    /** Such as {@code uranium: 9 -> 6 if annual_output_t <= 500}. */
    @Override
    public String toString() {
        return what.en() + ": " + before + " -> " + after;
    }
}
