package tizbek.register;

/**
 * Where an imported right comes from.
 *
 * @param id of the right
 * @param source the register it was in, by the id that the mapping gives it
 * @param file SHA-256 of the file, in hexadecimal
 * @param row its number in the file, from 1
 * @param digest SHA-256 of what the row says: the same row again changes nothing, and a changed one is noticed
 */
public record ImportedRow(String id, String source, String file, int row, String digest) implements Kept {

    @Override
    public String about() {
        return source;
    }
}
