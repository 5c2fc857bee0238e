package tizbek.register;

/** What an import adds to the log. */
public sealed interface ImportDeed extends Deed {

    /** A right of an existing register stands in this one: as that had it, not as this decided it. */
    record Imported(Right right, ImportedRow row, String seconder) implements ImportDeed {}
}
