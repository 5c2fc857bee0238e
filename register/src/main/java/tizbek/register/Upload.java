package tizbek.register;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A document that was handed in; its content lies in the folder of the register under its SHA-256.
 *
 * @param id SHA-256 of the content, in hexadecimal
 * @param type what the content is, told by itself and not by a name, such as {@code application/pdf}
 * @param bytes how long it is
 * @param accounts who handed it in; the same content may come from several
 */
public record Upload(String id, String type, long bytes, SortedSet<String> accounts) implements Kept {

    public Upload {
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    }

    /** After somebody handed it in, too. */
    public Upload alsoBy(String account) {
        TreeSet<String> all = new TreeSet<>(accounts);
        all.add(account);
        return new Upload(id, type, bytes, all);
    }
}
