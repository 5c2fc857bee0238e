package tizbek.register;

/** What happened to restrictions. */
public sealed interface RestrictionDeed extends Deed {

    /** It was laid on a right. */
    record Imposed(Restriction restriction, String seconder) implements RestrictionDeed {}

    /** It was taken back. */
    record Lifted(String restriction, String right, String seconder, String ground) implements RestrictionDeed {}
}
