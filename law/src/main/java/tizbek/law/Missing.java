package tizbek.law;

/**
 * Something one would have to know.
 *
 * @param what a fact of the act ({@code export-licence}, {@code target}, {@code material}), or {@code provision} where the
 *     laws read here say nothing
 */
public record Missing(String what, Words text) {
    /** The value of {@link #what} where no provision was found. */
    public static final String PROVISION = "provision";
}
