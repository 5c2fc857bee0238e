package tizbek.law;

/**
 * One line of what a provision or a procedure says, before and after.
 *
 * @param what which line: a mineral, a case, a step, a condition
 * @param before as it was; empty where there was no such line
 * @param after as it is; empty where there is no such line any more
 */
public record ValueChange(Words what, Words before, Words after) {

    /** Nothing on one side. */
    public static final Words NONE = new Words("", "");

    /** Such as {@code uranium: 9 % -> by case (tax-uranium)}. */
    @Override
    public String toString() {
        return what.en() + ": " + before.en() + " -> " + after.en();
    }
}
