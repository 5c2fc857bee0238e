package tizbek.law;

/**
 * Something one would have to know.
 *
 * @param what a fact of the act ({@code export_licence}, {@code target}, {@code material}), a parameter or an assumption without a value,
 *     {@link #PROVISION}, {@link #VALUE} or {@link #ACT}
 */
public record Missing(String what, Words text) {

    /** The value of {@link #what} where no provision was found. */
    public static final String PROVISION = "provision";

    /** The value of {@link #what} where a provision applies and gives no number for the case. */
    public static final String VALUE = "value";

    /** The value of {@link #what} where a rule is claimed and the act behind it was not found. */
    public static final String ACT = "act";
}
